/** `orgwright summary`: an organisation in figures. */
import { organisationSummary } from '../../shared/analysis/organisation-summary.ts';
import { doneWith, refused, type Outcome } from './outcome.ts';
import { planAt, repairComplaint } from './plan-at.ts';
import type { Call, Subcommand } from './subcommand.ts';

export const summaryCommand: Subcommand = {
  name: 'summary',
  usage: 'summary PLAN',
  summary: 'Count positions, people and teams, layers and direct reports.',
  help: [],
  options: {},
  operands: ['PLAN'],
  run: runSummary,
};

async function runSummary({ operands: [file = ''], path }: Call): Promise<Outcome> {
  const planPath = path(file);
  const opened = await planAt(planPath);
  if (!opened.ok) return refused(opened.error);
  const summary = organisationSummary(opened.value.plan.tables);
  return doneWith(repairComplaint(planPath, opened.value), summary, linesOf(summary).join('\n'));
}

/** `name: value`, one line each; what is inside a figure follows indented. */
function linesOf(figures: object, indent = ''): readonly string[] {
  return Object.entries(figures).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? [`${indent}${name}:`, ...linesOf(value, `${indent}  `)]
      : [`${indent}${name}: ${String(value)}`],
  );
}
