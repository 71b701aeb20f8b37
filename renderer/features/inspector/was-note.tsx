/** Under a field that the scenario changes: what it was before, and a button that takes the change back. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { createContext, use, type ReactNode } from 'react';
import { sayField, sayValue } from '../../cards/change-marks.ts';
import { t } from '../../i18n/t.ts';
import { takeBackField, type PositionChanges } from '../../state/position-changes.ts';
import classes from './inspector.module.css';

/** What the scenario changes about the position in the inspector; null where nothing is compared. */
export const ChangesContext = createContext<PositionChanges | null>(null);

interface WasProps {
  /** The field of the record that is edited here. */
  readonly field: string;
  readonly record?: 'position' | 'person';
  readonly children: ReactNode;
}

export function Was({ field, record = 'position', children }: WasProps) {
  const changes = use(ChangesContext);
  const difference = changes?.differences.find((one) => one.record === record && one.field === field);
  if (changes === null || difference === undefined) return children;
  const label = t('changes.takeBack', { field: sayField(field) });
  return (
    <div className={classes['changed']}>
      {children}
      <div className={classes['was']}>
        <span>{t('changes.was', { value: wasValue(field, difference.from) })}</span>
        <Tooltip label={label}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={20}
            aria-label={label}
            onClick={() => takeBackField(changes, difference)}
          >
            <IconArrowBackUp size={13} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}

function wasValue(field: string, from: string | null): string {
  if (from !== null) return sayValue(field, from);
  if (field === 'managerPositionId') return t('change.top');
  return field === 'personId' ? t('change.nobody') : t('change.nothing');
}
