/** What a merge did: the fields both sides changed, with the choice between them, and what had to be mended. */
import { List, Text } from '@mantine/core';
import { useState } from 'react';
import type { Conflict } from '../../../shared/change/merge.ts';
import { repairMessage } from '../../../shared/file/repair-message.ts';
import type { MergedPlans } from '../../../shared/file/merge-plans.ts';
import { ChoiceDialog } from '../../components/choice-dialog.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { settleConflicts } from '../../state/disk-changes.ts';
import { closeDialog } from '../../state/view.ts';
import { ConflictTable } from './conflict-table.tsx';

export function Merged({ merged }: { readonly merged: MergedPlans }) {
  const { tables } = merged.plan;
  const { conflicts, repairs, unknownConflicts } = merged;
  const [theirs, setTheirs] = useState<ReadonlySet<Conflict>>(new Set());
  const isClean = conflicts.length === 0 && repairs.length === 0 && unknownConflicts.length === 0;
  return (
    <ChoiceDialog
      title={t('merged.title')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[{ label: t('dialog.done'), tone: 'primary', run: () => settleConflicts([...theirs]) }]}
    >
      {isClean && <Text size="sm">{t('merged.clean')}</Text>}
      {conflicts.length > 0 && (
        <ConflictTable tables={tables} conflicts={conflicts} theirs={theirs} onChange={setTheirs} />
      )}
      {unknownConflicts.length > 0 && (
        <Text size="sm">{t('merged.unknown', { fields: unknownConflicts.join(', ') })}</Text>
      )}
      {repairs.length > 0 && (
        <>
          <Text size="sm">{t('merged.repairs', { count: repairs.length })}</Text>
          <List size="sm">
            {repairs.map((repair) => (
              <List.Item key={`${repair.id} ${repair.field}`}>{sayHere(repairMessage(tables, repair))}</List.Item>
            ))}
          </List>
        </>
      )}
    </ChoiceDialog>
  );
}
