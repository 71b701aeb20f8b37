/** `orgwright compare`: scenarios side by side, what is different between them, and what becomes of each person. */
import { branchTables } from '../../shared/scenario/branch.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { fail, ok, type Result } from '../../shared/util/result.ts';
import { compareJson, compareText, type Column } from './compare-report.ts';
import { dayOption } from './day-option.ts';
import { BASELINE_NAMED, findBranch, type NamedBranch } from './find-branch.ts';
import { doneWith, refused, type Outcome } from './outcome.ts';
import { planAt, repairComplaint } from './plan-at.ts';
import type { Call, Subcommand } from './subcommand.ts';

export const compareCommand: Subcommand = {
  name: 'compare',
  usage: 'compare PLAN --scenario NAME [--scenario NAME ...] [--against NAME] [--at DATE]',
  summary: 'Put scenarios side by side: measures, differences, and what becomes of each person.',
  help: [
    '--scenario NAME     what to compare: the name or id of a scenario or a snapshot, or "baseline"; may be repeated',
    '--against NAME      what it is compared with, the first column; the baseline unless said',
    '--at DATE           as it is on that day (YYYY-MM-DD); after everything planned unless said',
    '--json              all of it; the text shows the first of each kind',
    '                    columns: name, id, measures, open (conflicts, lapses, repairs), and, but for the first column,',
    '                    counts and differences (kind, id, record, positionId, name, field, from, to), and',
    '                    impact per person (personId, name, positionId, managers before and after, changes)',
  ],
  options: {
    scenario: { type: 'string', multiple: true },
    against: { type: 'string' },
    at: { type: 'string' },
  },
  operands: ['PLAN'],
  run: runCompare,
};

async function runCompare(call: Call): Promise<Outcome> {
  const planPath = call.path(call.operands[0] ?? '');
  const at = dayOption(call, 'at');
  if (!at.ok) return refused(at.error);
  const opened = await planAt(planPath);
  if (!opened.ok) return refused(opened.error);
  const { tables } = opened.value.plan;
  const named = columnsOf(tables, call);
  if (!named.ok) return refused(named.error);
  const columns = named.value.map(({ name, id, branch }): Column => ({
    name,
    id,
    shown: branchTables(tables, branch, at.value),
  }));
  const comparison = { columns, at: at.value };
  return doneWith(repairComplaint(planPath, opened.value), compareJson(comparison), compareText(comparison));
}

/** What is compared, the one it is compared with first; each once. */
function columnsOf(tables: Tables, { text, texts }: Call): Result<readonly NamedBranch[], string> {
  const words = texts('scenario');
  if (words.length === 0) {
    const names = [...tables.scenario.values()].map(({ name }) => name).join(', ');
    return fail(
      names === ''
        ? 'The plan has no scenarios to compare; orgwright scenario new makes one.'
        : `Say what to compare: --scenario and one of ${names}; may be repeated.`,
    );
  }
  const first = text('against') === '' ? ok(BASELINE_NAMED) : findBranch(tables, text('against'));
  if (!first.ok) return first;
  const columns = new Map([[first.value.id, first.value]]);
  for (const word of words) {
    const found = findBranch(tables, word);
    if (!found.ok) return found;
    columns.set(found.value.id, columns.get(found.value.id) ?? found.value);
  }
  return columns.size > 1
    ? ok([...columns.values()])
    : fail(`${first.value.name} is the only one named, and does not differ from itself. Name another with --scenario.`);
}
