/** A comparison as CSV and Markdown. */
import { describe, expect, it } from 'vitest';
import { differencesCsv, impactCsv, measuresCsv } from '../../../../shared/exchange/compare/compare-csv.ts';
import { comparisonMarkdown } from '../../../../shared/exchange/compare/compare-markdown.ts';
import type { Compared } from '../../../../shared/exchange/compare/compared.ts';
import { BASELINE, branchOf, branchTables } from '../../../../shared/scenario/branch.ts';
import { figuresOver, runAll } from '../../../../shared/scenario/comparison.ts';
import { differences } from '../../../../shared/scenario/differences.ts';
import { impactOf } from '../../../../shared/scenario/impact.ts';
import { movesBehind } from '../../../../shared/scenario/moves-behind.ts';
import { say } from '../../../../shared/texts/message.ts';
import { anOrg, personOf, positionOf } from '../../../support/an-org.ts';
import { worked } from '../../../support/in-scenario.ts';
import { withScenario } from '../../../support/random-scenario.ts';

const A = branchOf('scenario_a');

const org = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Ana', '=SUM(A1)|*x*')
  .report('Budi', 'Dewi')
  .with({ id: personOf('Dewi'), name: 'Dewi', employment: 'employee', skills: [], level: 'L3' })
  .tables();

const moved = worked(
  withScenario(org, 'scenario_a'),
  { branch: A, date: '2027-01-15', name: 'moveUnder' },
  { positionIds: [positionOf('Dewi')], managerId: positionOf('=SUM(A1)|*x*') },
);
const plan = worked(
  moved,
  { branch: A, date: '2027-02-01', name: 'editPositions' },
  {
    positionIds: [positionOf('Budi')],
    field: 'title',
    value: '@cmd',
  },
);

function compared(months: boolean): Compared {
  const branches = [BASELINE, A];
  const [before, after] = branches.map((branch) => branchTables(plan, branch).tables) as [typeof plan, typeof plan];
  const days = ['2026-12-31', '2027-01-31'];
  return {
    plan: 'Tallyquay',
    names: ['Baseline', 'A'],
    day: null,
    figures: runAll(figuresOver({ plan, branches, days: [null] }))[0] ?? [],
    months: months ? { days, grid: runAll(figuresOver({ plan, branches, days })) } : null,
    measure: 'managers',
    pairs: [
      {
        name: 'A',
        before,
        after,
        differences: differences(before, after),
        impact: impactOf(before, after),
        moveOf: movesBehind(plan, { before: BASELINE, after: A, until: null }),
      },
    ],
    say,
  };
}

/** Enough of CSV for what is written here: no cell has a line break. */
const cells = (text: string): readonly (readonly string[])[] =>
  text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    );

describe('lists for spreadsheets', () => {
  it('tell each measure with its difference from the first', () => {
    const [head, ...lines] = cells(measuresCsv(compared(false)));
    expect(head).toEqual(['Measure', 'Baseline', 'A', 'A, difference']);
    expect(lines).toContainEqual(['People with a position', '4', '4', '0']);
    expect(lines).toContainEqual(['Managers by direct reports: 2–3', '1', '1', '0']);
    expect(lines).toContainEqual(['People with a new manager', '', '1', '']);
  });

  it('tell every month', () => {
    const [head, ...lines] = cells(measuresCsv(compared(true)));
    expect(head).toEqual(['Month', 'Measure', 'Baseline', 'A', 'A, difference']);
    expect(lines.filter(([, measure]) => measure === 'People with a new manager')).toEqual([
      ['2026-12', 'People with a new manager', '', '0', ''],
      ['2027-01', 'People with a new manager', '', '1', ''],
    ]);
  });

  it('tell differences with their moves, and no formula', () => {
    const [, ...lines] = cells(differencesCsv(compared(false)));
    expect(lines.map(([, kind, name, , , before, after, , , date]) => [kind, name, before, after, date])).toEqual([
      ['Moved', 'Dewi', 'Budi', "'=SUM(A1)|*x*", '2027-01-15'],
      ['Retitled', 'Budi', "Budi's role", "'@cmd", '2027-02-01'],
    ]);
  });

  it('tell where everybody stands before and after', () => {
    const [head, ...lines] = cells(impactCsv(compared(false)));
    expect(head?.slice(0, 5)).toEqual([
      'Compared with Baseline',
      'Person',
      'What changes',
      'Manager before',
      'Manager after',
    ]);
    expect(lines.map(([, name, changes, before, after]) => [name, changes, before, after])).toEqual([
      ["'=SUM(A1)|*x*", 'Nothing changes', 'Ana', 'Ana'],
      ['Ana', 'Nothing changes', '', ''],
      ['Budi', 'New title', 'Ana', 'Ana'],
      ['Dewi', 'New manager', 'Budi', "'=SUM(A1)|*x*"],
    ]);
  });
});

describe('a document', () => {
  it('tells measures, months, differences and people', () => {
    const text = comparisonMarkdown(compared(true));
    expect(text).toContain('# Comparison of Tallyquay\n\nCompared with Baseline. After everything that is planned.\n');
    expect(text).toContain('| Managers | 2 | 2 (the same) |\n');
    expect(text).toContain('\n## Managers\n\n| Month | Baseline | A |\n| --- | ---: | ---: |\n| 2026-12 | 2 | 2 |\n');
    expect(text).toContain(String.raw`- Dewi moves from Budi to =SUM(A1)\|\*x\* *(`);
    expect(text).toContain("| Budi | Title: \\@cmd, was Budi's role |\n");
    expect(text.endsWith('\nNothing changes for 2 people.\n')).toBe(true);
  });
});
