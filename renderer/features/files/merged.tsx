/** What a merge did: the fields both sides changed, and what had to be mended. */
import { List, ScrollArea, Table, Text } from '@mantine/core';
import { isId } from '../../../shared/model/kinds.ts';
import { recordName } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import type { Conflict } from '../../../shared/change/merge.ts';
import { repairMessage } from '../../../shared/file/repair-message.ts';
import type { MergedPlans } from '../../../shared/file/merge-plans.ts';
import { ChoiceDialog } from '../../components/choice-dialog.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { closeDialog } from '../../state/view.ts';

export function Merged({ merged }: { readonly merged: MergedPlans }) {
  const { tables } = merged.plan;
  const { conflicts, repairs, unknownConflicts } = merged;
  const isClean = conflicts.length === 0 && repairs.length === 0 && unknownConflicts.length === 0;
  return (
    <ChoiceDialog
      title={t('merged.title')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[{ label: t('dialog.done'), tone: 'primary', run: closeDialog }]}
    >
      {isClean && <Text size="sm">{t('merged.clean')}</Text>}
      {merged.conflicts.length > 0 && <Conflicts tables={tables} conflicts={merged.conflicts} />}
      {unknownConflicts.length > 0 && (
        <Text size="sm">{t('merged.unknown', { fields: unknownConflicts.join(', ') })}</Text>
      )}
      {merged.repairs.length > 0 && (
        <>
          <Text size="sm">{t('merged.repairs', { count: merged.repairs.length })}</Text>
          <List size="sm">
            {merged.repairs.map((repair) => (
              <List.Item key={`${repair.id} ${repair.field}`}>{sayHere(repairMessage(tables, repair))}</List.Item>
            ))}
          </List>
        </>
      )}
    </ChoiceDialog>
  );
}

function Conflicts({ tables, conflicts }: { readonly tables: Tables; readonly conflicts: readonly Conflict[] }) {
  return (
    <>
      <Text size="sm">{t('merged.conflicts', { count: conflicts.length })}</Text>
      <ScrollArea.Autosize mah={300}>
        <Table fz="xs" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('merged.record')}</Table.Th>
              <Table.Th>{t('merged.field')}</Table.Th>
              <Table.Th>{t('merged.yours')}</Table.Th>
              <Table.Th>{t('merged.theirs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {conflicts.map((conflict) => (
              <Table.Tr key={`${conflict.id} ${conflict.field ?? ''}`}>
                <Table.Td>{nameOf(tables, conflict)}</Table.Td>
                <Table.Td>{conflict.field ?? t('merged.whole')}</Table.Td>
                <Table.Td>{valueText(tables, conflict.here)}</Table.Td>
                <Table.Td>{valueText(tables, conflict.there)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </>
  );
}

function nameOf(tables: Tables, { id }: Conflict): string {
  const record = find(tables, id);
  return record === undefined ? id : recordName(tables, record);
}

/** A value for people: a reference by the name of what it points at, a whole record by its own. */
function valueText(tables: Tables, value: unknown): string {
  if (value === null) return t('merged.removed');
  if (value === undefined) return t('merged.empty');
  if (typeof value === 'string') return referenceName(tables, value) ?? value;
  if (typeof value === 'object' && 'id' in value && typeof value.id === 'string') {
    return referenceName(tables, value.id) ?? value.id;
  }
  return JSON.stringify(value);
}

function referenceName(tables: Tables, text: string): string | undefined {
  if (!isId(text)) return undefined;
  const record = find(tables, text);
  return record === undefined ? undefined : recordName(tables, record);
}
