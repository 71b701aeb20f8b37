/** Every defect of the list with its row and what was done; the whole report can be saved as a table. */
import { Button, ScrollArea, Table, Text } from '@mantine/core';
import { csvText } from '../../../shared/exchange/csv.ts';
import type { ImportProblem } from '../../../shared/exchange/people/import-problem.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { exportText } from '../../state/export.ts';
import classes from './import.module.css';

/** Lines shown here; the report holds every problem with its row. */
const SHOWN = 100;
/** Rows named in one line. */
const NAMED_ROWS = 3;

export interface ProblemsProps {
  readonly name: string;
  readonly problems: readonly ImportProblem[];
}

export function Problems({ name, problems }: ProblemsProps) {
  if (problems.length === 0) return <Text size="sm">{t('importing.noProblems')}</Text>;
  const groups = grouped(problems);
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
              <Table.Th>{t('importing.problemAndDone')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.slice(0, SHOWN).map(({ rows, message, action }) => (
              <Table.Tr key={`${message} ${rows[0] ?? ''}`}>
                <Table.Td className={classes['rows'] ?? ''}>{rowsText(rows)}</Table.Td>
                <Table.Td>
                  {message}
                  <Text size="xs" c="dimmed">
                    {action}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {groups.length > SHOWN && (
        <Text size="xs" c="dimmed">
          {t('importing.moreProblems', { count: groups.length - SHOWN })}
        </Text>
      )}
      <Button size="compact-xs" variant="default" w="fit-content" onClick={() => void saveReport(name, problems)}>
        {t('importing.saveReport')}
      </Button>
    </>
  );
}

interface Group {
  readonly rows: number[];
  readonly message: string;
  readonly action: string;
}

/** Problems with the same words stand together; defects come first, then what is only worth knowing. */
function grouped(problems: readonly ImportProblem[]): readonly Group[] {
  const groups = new Map<string, Group>();
  const ordered = [...problems].sort((a, b) => Number(a.severity === 'note') - Number(b.severity === 'note'));
  for (const problem of ordered) {
    const message = sayHere(problem.message);
    const action = sayHere(problem.action);
    const group = groups.get(`${message} ${action}`);
    if (group === undefined) groups.set(`${message} ${action}`, { rows: [problem.row], message, action });
    else group.rows.push(problem.row);
  }
  return [...groups.values()];
}

function rowsText(rows: readonly number[]): string {
  const first = rows.slice(0, NAMED_ROWS).join(', ');
  return rows.length <= NAMED_ROWS ? first : t('importing.moreRows', { rows: first, count: rows.length - NAMED_ROWS });
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
