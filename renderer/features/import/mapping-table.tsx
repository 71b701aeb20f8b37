/** Which column holds which field, each with an example from the list. */
import { NativeSelect, Table } from '@mantine/core';
import type { Mapping } from '../../../shared/exchange/people/mapping.ts';
import { PAY_FIELDS, PEOPLE_FIELDS, type PeopleField } from '../../../shared/exchange/people/people-field.ts';
import type { PeopleSheet } from '../../../shared/exchange/people/people-sheet.ts';
import { t } from '../../i18n/t.ts';
import classes from './import.module.css';

export interface MappingTableProps {
  readonly sheet: PeopleSheet;
  readonly mapping: Mapping;
  readonly onAssign: (field: PeopleField, header: string | null) => void;
}

export function MappingTable({ sheet, mapping, onAssign }: MappingTableProps) {
  const choices = [
    { value: '', label: t('importing.none') },
    ...sheet.headers.map((header) => ({ value: header, label: header })),
  ];
  return (
    <Table verticalSpacing={3} horizontalSpacing={6} fz="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('importing.field')}</Table.Th>
          <Table.Th>{t('importing.column')}</Table.Th>
          <Table.Th>{t('importing.example')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {PEOPLE_FIELDS.map((field) => (
          <Table.Tr key={field}>
            <Table.Td>{t(`importing.field.${field}`)}</Table.Td>
            <Table.Td>
              <NativeSelect
                size="xs"
                aria-label={t(`importing.field.${field}`)}
                value={mapping[field] ?? ''}
                data={choices}
                onChange={(event) => onAssign(field, event.currentTarget.value || null)}
              />
            </Table.Td>
            <Table.Td className={classes['example'] ?? ''}>{exampleOf(sheet, mapping, field)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The first filled cell of the column. Pay is not shown around. */
function exampleOf(sheet: PeopleSheet, mapping: Mapping, field: PeopleField): string {
  const header = mapping[field];
  if (header === undefined || PAY_FIELDS.includes(field)) return '';
  const column = sheet.headers.indexOf(header);
  return sheet.rows.find((row) => (row[column] ?? '').trim() !== '')?.[column] ?? '';
}
