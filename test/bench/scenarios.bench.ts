/** Scenarios: what a version of 10,000 positions under 200 moves costs, to show, to compare, to rebase, and to keep. */
import { apply, type Edit } from '../../shared/change/change.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import type { Position } from '../../shared/model/position.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { BASELINE, branchOf } from '../../shared/scenario/branch.ts';
import { figuresOver } from '../../shared/scenario/comparison.ts';
import { differences } from '../../shared/scenario/differences.ts';
import { effective } from '../../shared/scenario/effective.ts';
import { editsOf, movesOf } from '../../shared/scenario/moves.ts';
import { impactOf } from '../../shared/scenario/impact.ts';
import { measuresOn } from '../../shared/scenario/measures.ts';
import { monthEnds } from '../../shared/scenario/month-ends.ts';
import { rebase } from '../../shared/scenario/rebase.ts';
import { newPlan } from '../../shared/file/new-plan.ts';
import { digits, time, timeOnProcessor, timingOf, type Row, type Timing } from './measure.ts';
import { plannedTables, SCENARIOS } from './scenario-plan.ts';

const SIZE = 10_000;
const MOVES = 200;
const TIMES = 60;
const [FIRST, SECOND] = SCENARIOS;

/** Rows of the limits of scenarios that need no screen. */
export function scenarioRows(): readonly Row[] {
  const tables = plannedTables(SIZE, MOVES);
  const show = time(() => effective(fresh(tables), FIRST), TIMES);
  const after = time((index) => effective(edited(tables, index), FIRST), TIMES);
  const day = time(() => effective(fresh(tables), FIRST, '2028-01-01'), TIMES);
  const [first, second] = [effective(tables, FIRST).tables, effective(tables, SECOND).tables];
  const diff = time(() => differences(first, second), TIMES);
  const impact = time(() => impactOf(first, second), TIMES);
  const measures = time(() => measuresOn(fresh(first), '2028-01-01'), TIMES);
  const moved = movedOn(tables);
  const conflicts = effective(moved, FIRST).conflicts.length;
  const rebasing = time(() => rebase(fresh(moved), FIRST), TIMES);
  const size = bytesOf(40);
  const what = `${SIZE} positions, ${MOVES} moves`;
  return [
    row(`what a scenario shows, ${what}`, show, 15),
    row('the same after an edit of the baseline', after, 15),
    row('the same on a day in the middle', day, 15),
    row(`differences of two such scenarios (${differences(first, second).length})`, diff, 10),
    row(`conflicts (${conflicts}) and rebase, ${what}`, rebasing, null),
    row(`what becomes of each of ${SIZE} people`, impact, null),
    row('measures on a day', measures, null),
    ...comparingRows(tables),
    {
      goal: 'scenarios',
      what: 'a scenario of 40 moves on disk',
      value: `${digits(size / 1000)} kB`,
      limit: '40 kB',
      met: size <= 40_000,
    },
  ];
}

/** Four branches over twelve months: how long it takes in all, and how long it holds the page at a time. */
function comparingRows(tables: Tables): readonly Row[] {
  const branches = [BASELINE, ...SCENARIOS.map(branchOf)];
  const days = monthEnds('2027-06-01', 12);
  const holds: number[] = [];
  const all = timeOnProcessor(() => {
    let longest = 0;
    const steps = figuresOver({ plan: fresh(tables), branches, days });
    for (let isDone = false; !isDone;) {
      const start = process.threadCpuUsage();
      isDone = steps.next().done === true;
      const { user, system } = process.threadCpuUsage(start);
      longest = Math.max(longest, (user + system) / 1000);
    }
    holds.push(longest);
  }, 12);
  const what = `${branches.length} branches over ${days.length} months`;
  return [row(`${what}, in all`, all, null), row(`${what}, longest the page is held at a time`, timingOf(holds), 16)];
}

/** The same tables as another version: nothing that was worked out before is known of it. */
const fresh = (tables: Tables): Tables => ({ ...tables });

/** The tables after one more edit of the baseline. */
function edited(tables: Tables, index: number): Tables {
  const id: Position['id'] = `position_bench${String(index + 100).padStart(6, '0')}`;
  const before = tables.position.get(id);
  if (before === undefined) throw new Error(`No ${id} in the plan.`);
  return apply(tables, [{ id, before, after: { ...before, title: `Title ${index}` } }]);
}

/** The baseline changed where the first scenario changes it too. */
function movedOn(tables: Tables): Tables {
  const edits = movesOf(tables, FIRST)
    .flatMap((move) => editsOf(move))
    .filter(({ before }, at) => before !== null && at % 2 === 0)
    .map(({ id, before }): Edit => ({ id, before, after: { ...(before as Position), title: 'Moved on', rank: 1.5 } }));
  return apply(tables, edits);
}

function bytesOf(moves: number): number {
  const size = (tables: Tables): number =>
    Buffer.byteLength(serializePlan(newPlan({ docId: 'plan_size', name: 'Bench', tables })));
  const tables = plannedTables(500, moves);
  const own = [...tables.move.values()].filter(({ scenarioId }) => scenarioId !== FIRST).map(({ id }) => id);
  const alone = {
    ...tables,
    scenario: tables.scenario.with([[SECOND, undefined]]),
    move: tables.move.with(own.map((id) => [id, undefined])),
  };
  const none = {
    ...alone,
    scenario: alone.scenario.with([[FIRST, undefined]]),
    move: alone.move.with([...alone.move.values()].map(({ id }) => [id, undefined])),
  };
  return size(alone) - size(none);
}

const row = (what: string, { median, p95 }: Timing, limit: number | null): Row => ({
  goal: 'scenarios',
  what,
  value: `${digits(median)} ms (p95 ${digits(p95)} ms)`,
  limit: limit === null ? 'for information' : `${limit} ms`,
  met: limit === null ? null : median <= limit,
});
