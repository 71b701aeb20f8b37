/** What a step does to an organisation in figures: who is touched, who comes along, layers, and spans of control. */
import { reportingTree, type ReportingTree } from '../analysis/reporting-tree.ts';
import { diff, type Change, type Edit } from '../change/change.ts';
import { isOrgId, kindOf, type Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';
import { compareText } from '../util/compare-text.ts';
import { equal } from '../util/equal.ts';
import { countedIn } from './counted.ts';
import { measuresOn } from './measures.ts';

export interface FromTo {
  readonly from: number;
  readonly to: number;
}

export interface SpanChange extends FromTo {
  readonly positionId: Id<'position'>;
  readonly name: string;
}

export interface MoveEffect {
  /** People for whom something is new: they come, go, or their position, their team or they themselves are changed. */
  readonly touched: number;
  /** People below who come along when a manager moves, and for whom nothing else changes. */
  readonly alongside: number;
  readonly people: FromTo;
  readonly openPositions: FromTo;
  readonly teams: FromTo;
  readonly layers: FromTo;
  /** Managers with another number of direct reports than before, who are there on both sides; the largest change first. */
  readonly spans: readonly SpanChange[];
}

/** The effect of what lies between two versions of an organisation. */
export function effectBetween(before: Tables, after: Tables): MoveEffect {
  const change = diff(before, after).filter(({ id }) => isOrgId(id));
  const touched = touchedPeople({ before, after, change });
  const [old, next] = [measuresOn(before, null), measuresOn(after, null)];
  return {
    touched: touched.size,
    alongside: comingAlong(after, { change, tree: reportingTree(after), touched }),
    people: { from: old.people, to: next.people },
    openPositions: { from: old.openPositions, to: next.openPositions },
    teams: { from: old.teams, to: next.teams },
    layers: { from: old.layers, to: next.layers },
    spans: spansBetween(countedIn(before), countedIn(after)),
  };
}

type PersonId = Id<'person'>;

interface Between {
  readonly before: Tables;
  readonly after: Tables;
  readonly change: Change;
}

function touchedPeople({ before, after, change }: Between): ReadonlySet<PersonId> {
  const people = new Set<PersonId>();
  const holderOf = (tables: Tables, id: Id<'position'>): void => {
    const holder = find(tables, id)?.personId ?? null;
    if (holder !== null) people.add(holder);
  };
  for (const edit of change) {
    const kind = kindOf(edit.id);
    if (kind === 'person') people.add(edit.id as PersonId);
    for (const positionId of positionsIn(edit)) {
      holderOf(before, positionId);
      holderOf(after, positionId);
    }
  }
  return people;
}

/** The positions that an edit is about. One that only makes room among siblings is about none. */
function positionsIn(edit: Edit): readonly Id<'position'>[] {
  if (kindOf(edit.id) === 'position') return isOnlyPlace(edit) ? [] : [edit.id as Id<'position'>];
  const record = (edit.after ?? edit.before) as unknown as Readonly<Record<string, unknown>>;
  return [record['positionId'], record['fromPositionId']].filter(
    (id): id is Id<'position'> => typeof id === 'string' && kindOf(id as Id) === 'position',
  );
}

function isOnlyPlace({ before, after }: Edit): boolean {
  if (before === null || after === null) return false;
  const [{ rank: _, ...then }, { rank: __, ...now }] = [before as Position, after as Position];
  return equal(then, now);
}

const lineOf = (record: Edit['before']): Id<'position'> | null =>
  (record as Position | null)?.managerPositionId ?? null;

/** Who is below a position that has another manager now. */
function comingAlong(
  tables: Tables,
  {
    change,
    tree,
    touched,
  }: { readonly change: Change; readonly tree: ReportingTree; readonly touched: ReadonlySet<PersonId> },
): number {
  const along = new Set<PersonId>();
  for (const { id, before, after } of change) {
    if (kindOf(id) !== 'position' || before === null || after === null || lineOf(before) === lineOf(after)) continue;
    for (const below of tree.subtreeOf(id as Id<'position'>)) {
      const holder = find(tables, below)?.personId ?? null;
      if (holder !== null && !touched.has(holder)) along.add(holder);
    }
  }
  return along.size;
}

/** Of positions that are there: who reports to a closed one counts for the next above. */
function spansBetween(before: Tables, after: Tables): readonly SpanChange[] {
  const [old, now] = [reportingTree(before), reportingTree(after)];
  const managers = new Set<Id<'position'>>();
  before.position.forEachDifference(after.position, (_, then, next) => {
    for (const position of [then, next]) {
      const manager = position?.managerPositionId ?? null;
      if (manager !== null) managers.add(manager);
    }
  });
  return [...managers]
    .flatMap((positionId): readonly SpanChange[] => {
      const position = find(after, positionId);
      if (position === undefined || find(before, positionId) === undefined) return [];
      const [from, to] = [old.reportsOf(positionId).length, now.reportsOf(positionId).length];
      return from === to ? [] : [{ positionId, name: positionName(after, position), from, to }];
    })
    .toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || compareText(a.name, b.name));
}
