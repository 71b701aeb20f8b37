/** `orgwright scenario list`: the scenarios of a plan, with what is in them and what they come to. */
import type { Scenario } from '../../shared/model/scenario.ts';
import { find, type Tables } from '../../shared/model/tables.ts';
import { effective } from '../../shared/scenario/effective.ts';
import { measuresOn } from '../../shared/scenario/measures.ts';
import { isActive, lineage, movesOf } from '../../shared/scenario/moves.ts';
import { compareText } from '../../shared/util/compare-text.ts';
import { openOf } from './compare-report.ts';
import { doneWith, refused, type Outcome } from './outcome.ts';
import { planAt, repairComplaint } from './plan-at.ts';
import type { Call, Subcommand } from './subcommand.ts';
import { textTable } from './text-table.ts';

export const listCommand: Subcommand = {
  name: 'scenario list',
  usage: 'scenario list PLAN',
  summary: 'List the scenarios of a plan: what each is laid over, its moves, its conflicts, its figures.',
  help: ['--json   name, id, status, over, effectiveDate, adoptedOn, note, moves, open, measures of each'],
  options: {},
  operands: ['PLAN'],
  run: runList,
};

async function runList({ operands: [file = ''], path }: Call): Promise<Outcome> {
  const planPath = path(file);
  const opened = await planAt(planPath);
  if (!opened.ok) return refused(opened.error);
  const { tables } = opened.value.plan;
  const scenarios = inTreeOrder(tables).map((scenario) => describe(tables, scenario));
  const complaint = repairComplaint(planPath, opened.value);
  return doneWith(complaint, { baseline: measuresOn(tables, null), scenarios }, textOf(scenarios));
}

/** Each after the one it is laid over. */
function inTreeOrder(tables: Tables): readonly Scenario[] {
  const key = (scenario: Scenario): string =>
    lineage(tables, scenario.id)
      .map(({ name, id }) => `${name}\u0000${id}`)
      .join('\u0001');
  return [...tables.scenario.values()]
    .map((scenario) => ({ scenario, place: key(scenario) }))
    .toSorted((a, b) => compareText(a.place, b.place))
    .map(({ scenario }) => scenario);
}

function describe(tables: Tables, { id, name, status, parentScenarioId, effectiveDate, adoptedOn, note }: Scenario) {
  const moves = movesOf(tables, id);
  const shown = effective(tables, id);
  return {
    name,
    id,
    status,
    over: parentScenarioId === null ? null : (find(tables, parentScenarioId)?.name ?? null),
    depth: lineage(tables, id).length - 1,
    effectiveDate: effectiveDate ?? null,
    adoptedOn: adoptedOn ?? null,
    note: note ?? '',
    moves: {
      all: moves.length,
      active: moves.filter(isActive).length,
      adopted: moves.filter((move) => move.adoptedOn !== undefined).length,
      off: moves.filter((move) => move.isOff === true).length,
      first: moves[0]?.effectiveDate ?? null,
      last: moves.at(-1)?.effectiveDate ?? null,
    },
    open: openOf(shown),
    measures: measuresOn(shown.tables, null),
  };
}

function textOf(scenarios: readonly ReturnType<typeof describe>[]): string {
  if (scenarios.length === 0) return 'The plan has no scenarios; orgwright scenario new makes one.';
  const head = ['scenario', 'status', 'moves', 'from', 'until', 'conflicts', 'people', 'open', 'layers'];
  const rows = scenarios.map(({ name, depth, status, moves, open, measures }) => [
    `${'  '.repeat(depth)}${name}`,
    status,
    String(moves.all),
    moves.first ?? '-',
    moves.last ?? '-',
    String(open.conflicts),
    String(measures.people),
    String(measures.openPositions),
    String(measures.layers),
  ]);
  return textTable([head, ...rows]).join('\n');
}
