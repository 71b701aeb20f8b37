/** P6, P7, and P11 for them and for reading: differences of two plans, and the months of a plan. */
import { seededRandom } from '../../build/sample/seeded-random.ts';
import { MonthlyMeasures } from '../../shared/analysis/monthly-measures.ts';
import { reportingTree, type PositionId } from '../../shared/analysis/reporting-tree.ts';
import { apply, diff } from '../../shared/change/change.ts';
import { transact } from '../../shared/change/transaction.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { formatIsoDate } from '../../shared/util/iso-date.ts';
import { find, type Tables } from '../../shared/model/tables.ts';
import { bigPlan, bigTables } from './big-plan.ts';
import { digits, time, type Row } from './measure.ts';

const SIZE = 10_000;
const MONTHS = { horizon: { from: '2026-01', months: 36 }, currency: 'EUR' } as const;
/** Positions and teams in which two scenarios differ. */
const CHANGED = { positions: 400, teams: 38 } as const;
/** Milliseconds. */
const LIMITS = { related: 0.3, unrelated: 25, fromScratch: 1, afterEdit: 0.05 } as const;
const GROWTH = 2.3;

interface Times {
  readonly related: number;
  readonly unrelated: number;
  readonly fromRecords: number;
  readonly fromScratch: number;
  readonly afterEdit: number;
  readonly reading: number;
}

/** Rows of goals P6 and P7, and of P11 for these and for reading a file. */
export function analysisRows(): readonly Row[] {
  const own = timesFor(SIZE);
  const twice = timesFor(2 * SIZE);
  const goal = (name: string, what: string, key: keyof typeof LIMITS): Row => ({
    goal: name,
    what,
    value: `${digits(own[key])} ms`,
    limit: `${LIMITS[key]} ms`,
    met: own[key] <= LIMITS[key],
  });
  const growth = (what: string, key: keyof Times): Row => ({
    goal: 'P11',
    what: `${what}, ${2 * SIZE} positions against ${SIZE}`,
    value: `${digits(twice[key] / own[key])}x`,
    limit: `${GROWTH}x`,
    met: twice[key] <= GROWTH * own[key],
  });
  return [
    goal(
      'P6',
      `difference of two scenarios of one plan, ${SIZE} positions, ${CHANGED.positions} of them changed`,
      'related',
    ),
    goal('P6', `difference of two plans read from two files, ${SIZE} positions`, 'unrelated'),
    goal(
      'P7',
      `seven measures of everyone's branch, ${MONTHS.horizon.months} months, ${SIZE} positions`,
      'fromScratch',
    ),
    {
      goal: 'P7',
      what: 'the same, all records read first',
      value: `${digits(own.fromRecords)} ms`,
      limit: '',
      met: null,
    },
    goal('P7', 'the same after one person has moved', 'afterEdit'),
    growth('difference of two scenarios of one plan', 'related'),
    growth('difference of two plans read from two files', 'unrelated'),
    growth('measures of everyone’s branch', 'fromScratch'),
    growth('text to checked, repaired, typed plan', 'reading'),
  ];
}

function timesFor(count: number): Times {
  const tables = withDays(bigTables(count));
  const scenario = changed(tables);
  const plan = bigPlan(count);
  const [text, other] = [tables, scenario].map((version) => serializePlan({ ...plan, tables: version })) as [
    string,
    string,
  ];
  const [one, two] = [read(text), read(other)];
  const measures = new MonthlyMeasures(tables, MONTHS);
  const moves = movesOf(tables, 220);
  let move = 0;
  return {
    related: time(() => diff(tables, scenario), 200).median,
    unrelated: time(() => diff(one, two), 20).median,
    fromRecords: time(() => new MonthlyMeasures(tables, MONTHS), 20).median,
    fromScratch: time(() => measures.look(MONTHS.horizon), 100).median,
    // The reporting lines are kept up by whoever edits, and are there already.
    afterEdit: time(() => measures.update(moves[move++] ?? tables), 200).median,
    reading: time(() => read(text), 15).median,
  };
}

function read(text: string): Tables {
  const opened = openPlan(text);
  if (!opened.ok) throw new Error('The plan did not open.');
  return opened.value.plan.tables;
}

/** First and last days, and pay, for some. */
function withDays(tables: Tables): Tables {
  const random = seededRandom(tables.person.size).next;
  const day = (): string => formatIsoDate(2026 + Math.floor(random() * 3), 1 + Math.floor(random() * 12), 15);
  const people = [...tables.person.values()].map((person) => ({
    ...person,
    ...(random() < 0.3 ? { hireDate: day() } : {}),
    ...(random() < 0.2 ? { endDate: day() } : {}),
    salary: { amount: 60_000, currency: 'EUR', period: 'year' },
  }));
  return { ...tables, person: tables.person.with(people.map((person) => [person.id, person] as const)) };
}

function changed(tables: Tables): Tables {
  const positions = [...tables.position.values()];
  const teams = [...tables.team.values()];
  const change = transact(tables, (tx) => {
    for (let index = 0; index < CHANGED.positions; index++) {
      const position = positions[Math.floor((index * positions.length) / CHANGED.positions)];
      if (position !== undefined) tx.update(position.id, { title: `Title ${index}` });
    }
    for (let index = 0; index < CHANGED.teams; index++) {
      const team = teams[Math.floor((index * teams.length) / CHANGED.teams)];
      if (team !== undefined) tx.update(team.id, { name: `Name ${index}` });
    }
  });
  return apply(tables, change);
}

/** Versions of the plan, each with one more person somewhere else. */
function movesOf(tables: Tables, count: number): readonly Tables[] {
  const { inOrder, reportsOf } = reportingTree(tables);
  const managers = inOrder.filter((id) => reportsOf(id).length > 0);
  const others = inOrder.filter((id) => reportsOf(id).length === 0);
  const pick = (ids: readonly PositionId[], index: number): PositionId | undefined => ids[(index * 7_919) % ids.length];
  let now = tables;
  return Array.from({ length: count }, (_, index) => {
    const id = pick(others, index);
    const managerPositionId = pick(managers, index);
    if (id !== undefined && managerPositionId !== undefined && find(now, id) !== undefined) {
      now = apply(
        now,
        transact(now, (tx) => tx.update(id, { managerPositionId })),
      );
    }
    reportingTree(now);
    return now;
  });
}
