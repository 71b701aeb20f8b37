/** `orgwright summary`: an organisation in figures. */
import { organisationSummary } from '../../shared/analysis/organisation-summary.ts';
import { branchTables } from '../../shared/scenario/branch.ts';
import { measuresOn } from '../../shared/scenario/measures.ts';
import { ok } from '../../shared/util/result.ts';
import { dayOption } from './day-option.ts';
import { BASELINE_NAMED, findBranch } from './find-branch.ts';
import { doneWith, refused, type Outcome } from './outcome.ts';
import { planAt, repairComplaint } from './plan-at.ts';
import type { Call, Subcommand } from './subcommand.ts';

export const summaryCommand: Subcommand = {
  name: 'summary',
  usage: 'summary PLAN [--scenario NAME] [--at DATE]',
  summary: 'Count positions, people and teams, layers and direct reports.',
  help: [
    '--scenario NAME   as this scenario or snapshot has it; the baseline unless said',
    '--at DATE         with its moves up to that day (YYYY-MM-DD); with all of them unless said',
    'Either adds "measures": the figures of compare, which on a day count who is there on that day.',
  ],
  options: { scenario: { type: 'string' }, at: { type: 'string' } },
  operands: ['PLAN'],
  run: runSummary,
};

async function runSummary(call: Call): Promise<Outcome> {
  const planPath = call.path(call.operands[0] ?? '');
  const at = dayOption(call, 'at');
  if (!at.ok) return refused(at.error);
  const opened = await planAt(planPath);
  if (!opened.ok) return refused(opened.error);
  const { tables } = opened.value.plan;
  const words = call.text('scenario');
  const found = words === '' ? ok(BASELINE_NAMED) : findBranch(tables, words);
  if (!found.ok) return refused(found.error);
  const shown = branchTables(tables, found.value.branch, at.value).tables;
  const summary = organisationSummary(shown);
  const isPlain = words === '' && at.value === null;
  const figures = isPlain
    ? summary
    : { scenario: found.value.name, at: at.value, ...summary, measures: measuresOn(shown, at.value) };
  return doneWith(repairComplaint(planPath, opened.value), figures, linesOf(figures).join('\n'));
}

/** `name: value`, one line each; what is inside a figure follows indented. */
function linesOf(figures: object, indent = ''): readonly string[] {
  return Object.entries(figures).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? [`${indent}${name}:`, ...linesOf(value, `${indent}  `)]
      : [`${indent}${name}: ${String(value)}`],
  );
}
