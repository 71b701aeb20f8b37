/** Since when and until when a line or a membership holds: two days to write, and whether it does on the day shown. */
import { Group, Text } from '@mantine/core';
import { isInForce } from '../../../shared/analysis/presence.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import { typedDay } from '../../../shared/util/read-dates.ts';
import { sayPeriod } from '../../cards/presence.ts';
import { CommitField } from '../../components/commit-field.tsx';
import { t } from '../../i18n/t.ts';
import { sealTyping } from '../../state/sealing.ts';
import { useApp } from '../../state/store.ts';
import { optional } from './commit.ts';

interface DaysFieldsProps {
  /** What they are the days of. */
  readonly name: string;
  readonly from: IsoDate | undefined;
  readonly until: IsoDate | undefined;
  /** Takes the day, or says why not. */
  readonly onCommit: (field: 'from' | 'until', value: string | undefined) => string | null;
}

export function DaysFields({ name, from, until, onCommit }: DaysFieldsProps) {
  const date = useApp((state) => state.date);
  const days = sayPeriod({ from, until });
  const field = (which: 'from' | 'until', label: string, value: IsoDate | undefined) => (
    <CommitField
      label={`${label}: ${name}`}
      isLabelHidden
      placeholder={label}
      commitOnLeave
      value={value ?? ''}
      onCommit={(text) => onCommit(which, optional(typedDay(text)))}
      onDone={sealTyping}
    />
  );
  return (
    <>
      <Group grow gap={6} align="flex-start">
        {field('from', t('inspector.firstDay'), from)}
        {field('until', t('inspector.lastDay'), until)}
      </Group>
      {days !== '' && (
        <Text size="xs" c="dimmed">
          {isInForce({ from, until }, date) ? days : t('period.notNow', { days })}
        </Text>
      )}
    </>
  );
}
