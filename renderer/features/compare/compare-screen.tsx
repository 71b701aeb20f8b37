/** The baseline and the scenarios side by side in figures. */
import { Table, Title } from '@mantine/core';
import { t } from '../../i18n/t.ts';
import { organisationSummary } from '../../../shared/analysis/organisation-summary.ts';
import { BASELINE, branchKey, branchOf, branchTables, type Branch } from '../../../shared/scenario/branch.ts';
import { useApp } from '../../state/store.ts';

interface Column {
  readonly branch: Branch;
  readonly name: string;
}

export function CompareScreen() {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  if (plan === null) return null;
  const columns: readonly Column[] = [
    { branch: BASELINE, name: t('branch.baseline') },
    ...[...plan.scenario.values()].slice(0, 5).map(({ id, name }) => ({ branch: branchOf(id), name })),
  ];
  const summaries = columns.map(({ branch }) => organisationSummary(branchTables(plan, branch).tables));
  const rows = [
    [t('figures.people'), summaries.map(({ people }) => people)],
    [t('figures.open'), summaries.map(({ openPositions }) => openPositions)],
    [t('figures.teams'), summaries.map(({ teams }) => teams)],
    [t('figures.layers'), summaries.map(({ layers }) => layers)],
  ] as const;
  return (
    <div style={{ height: '100%', padding: 16, overflow: 'auto' }}>
      <Title order={2} size="h4" mb="sm">
        {t('screen.compare')}
      </Title>
      <Table w="auto" fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('figures.measure')}</Table.Th>
            {columns.map(({ branch, name }) => (
              <Table.Th key={branchKey(branch)} scope="col">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([label, values]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row">{label}</Table.Th>
              {columns.map(({ branch }, at) => (
                <Table.Td key={branchKey(branch)}>{values[at]}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
