/** Every defect of the list with its row and what was done; the whole report can be saved as a table. */
import { Button, ScrollArea, Table, Text } from '@mantine/core';
import { csvText } from '../../../shared/exchange/csv.ts';
import type { ImportProblem } from '../../../shared/exchange/people/import-problem.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { exportText } from '../../state/export.ts';

/** Problems shown here; the report holds all. */
const SHOWN = 100;

export interface ProblemsProps {
  readonly name: string;
  readonly problems: readonly ImportProblem[];
}

export function Problems({ name, problems }: ProblemsProps) {
  if (problems.length === 0) return <Text size="sm">{t('importing.noProblems')}</Text>;
  // Defects first, then what is only worth knowing.
  const ordered = [...problems].sort((a, b) => Number(a.severity === 'note') - Number(b.severity === 'note'));
  return (
    <>
      <Text size="sm" fw={500}>
        {t('importing.problems', { count: problems.length })}
      </Text>
      <ScrollArea.Autosize mah={360} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': t('importing.problem') }}>
        <Table fz="xs" verticalSpacing={4} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('importing.row')}</Table.Th>
              <Table.Th>{t('importing.problem')}</Table.Th>
              <Table.Th>{t('importing.done')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ordered.slice(0, SHOWN).map((problem) => (
              <Table.Tr key={`${problem.row} ${problem.field} ${sayHere(problem.message)}`}>
                <Table.Td>{problem.row}</Table.Td>
                <Table.Td>{sayHere(problem.message)}</Table.Td>
                <Table.Td>{sayHere(problem.action)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {problems.length > SHOWN && (
        <Text size="xs" c="dimmed">
          {t('importing.moreProblems', { count: problems.length - SHOWN })}
        </Text>
      )}
      <Button size="compact-xs" variant="default" w="fit-content" onClick={() => void saveReport(name, problems)}>
        {t('importing.saveReport')}
      </Button>
    </>
  );
}

async function saveReport(name: string, problems: readonly ImportProblem[]): Promise<void> {
  const head = [t('importing.row'), t('importing.field'), t('importing.problem'), t('importing.done')];
  const rows = problems.map(({ row, field, message, action }) => [
    String(row),
    field,
    sayHere(message),
    sayHere(action),
  ]);
  await exportText(`${t('importing.reportName', { name })}.csv`, csvText([head, ...rows]), 'text/csv');
}
