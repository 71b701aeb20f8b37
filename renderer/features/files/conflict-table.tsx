/** Fields that both sides of a merge changed, each with both values and the choice between them. */
import { Button, Group, Radio, ScrollArea, Table, Text } from '@mantine/core';
import { isId } from '../../../shared/model/kinds.ts';
import { recordName } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import type { Conflict } from '../../../shared/change/merge.ts';
import { t } from '../../i18n/t.ts';
import { sayFieldName } from '../../i18n/words.ts';

export interface ConflictTableProps {
  readonly tables: Tables;
  readonly conflicts: readonly Conflict[];
  /** Those that take the other side's value. */
  readonly theirs: ReadonlySet<Conflict>;
  readonly onChange: (theirs: ReadonlySet<Conflict>) => void;
}

export function ConflictTable({ tables, conflicts, theirs, onChange }: ConflictTableProps) {
  const choose = (conflict: Conflict, takesTheirs: boolean): void => {
    const next = new Set(theirs);
    if (takesTheirs) next.add(conflict);
    else next.delete(conflict);
    onChange(next);
  };
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t('merged.conflicts', { count: conflicts.length })}</Text>
        {conflicts.length > 1 && (
          <Group gap={4} wrap="nowrap">
            <Button size="compact-xs" variant="default" onClick={() => onChange(new Set())}>
              {t('merged.allYours')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => onChange(new Set(conflicts))}>
              {t('merged.allTheirs')}
            </Button>
          </Group>
        )}
      </Group>
      <ScrollArea.Autosize mah={320}>
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
              <ConflictRow
                key={`${conflict.id} ${conflict.field ?? ''}`}
                tables={tables}
                conflict={conflict}
                takesTheirs={theirs.has(conflict)}
                onChoose={(takesTheirs) => choose(conflict, takesTheirs)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </>
  );
}

interface ConflictRowProps {
  readonly tables: Tables;
  readonly conflict: Conflict;
  readonly takesTheirs: boolean;
  readonly onChoose: (takesTheirs: boolean) => void;
}

function ConflictRow({ tables, conflict, takesTheirs, onChoose }: ConflictRowProps) {
  const { id, field, here, there } = conflict;
  const name = nameOf(tables, conflict);
  const fieldText = field === null ? t('merged.whole') : sayFieldName(field);
  const option = (value: unknown, isTheirs: boolean) => (
    <Radio
      size="xs"
      name={`${id} ${field ?? ''}`}
      aria-label={`${t('merged.choose', { name, field: fieldText })}: ${valueText(tables, value)}`}
      label={valueText(tables, value)}
      checked={takesTheirs === isTheirs}
      onChange={() => onChoose(isTheirs)}
    />
  );
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>{fieldText}</Table.Td>
      <Table.Td>{option(here, false)}</Table.Td>
      <Table.Td>{option(there, true)}</Table.Td>
    </Table.Tr>
  );
}

function nameOf(tables: Tables, { id, here, there }: Conflict): string {
  const record = find(tables, id) ?? [here, there].find((side) => typeof side === 'object' && side !== null);
  // A whole record on either side is one of the plan's own.
  return record === undefined ? id : recordName(tables, record as Parameters<typeof recordName>[1]);
}

/** A value for people: a reference by the name of what it points at, a whole record by its own. */
function valueText(tables: Tables, value: unknown): string {
  if (value === null) return t('merged.removed');
  if (value === undefined) return t('merged.empty');
  if (typeof value === 'string') return referenceName(tables, value) ?? value;
  if (typeof value === 'object' && 'id' in value && typeof value.id === 'string') {
    return recordName(tables, value as Parameters<typeof recordName>[1]);
  }
  return JSON.stringify(value);
}

function referenceName(tables: Tables, text: string): string | undefined {
  if (!isId(text)) return undefined;
  const record = find(tables, text);
  return record === undefined ? undefined : recordName(tables, record);
}
