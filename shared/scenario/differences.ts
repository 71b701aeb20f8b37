/** What is structurally different between two versions of an organisation, as a readable list. */
import { seatsOf } from '../analysis/held-seats.ts';
import { isOrgId, kindOf, type Id, type Kind } from '../model/kinds.ts';
import type { Person } from '../model/person.ts';
import type { Position } from '../model/position.ts';
import { positionName } from '../model/record-name.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';
import { diff, type Edit } from '../change/change.ts';
import { compareText } from '../util/compare-text.ts';
import { equal, ownValue } from '../util/equal.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { absenceOf, standingOn, type Absence } from './standing.ts';
import { nameOfRecord, valueInWords } from './words.ts';

/**
 * `joined`, `left`: a person holds a position in one version only. `closed`: a position is there in the first only.
 * `reassigned`: somebody else holds it. `redated`: first or last days. `added`: a position or anything else is new.
 * `removed`: anything but a position is gone.
 */
export const DIFFERENCE_KINDS = [
  'joined',
  'left',
  'added',
  'closed',
  'moved',
  'reassigned',
  'retitled',
  'relevelled',
  'reteamed',
  'relocated',
  'redated',
  'changed',
  'removed',
] as const;

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export interface Difference {
  readonly kind: DifferenceKind;
  /** The record that differs, and its kind. */
  readonly id: Id;
  readonly record: Kind;
  /** Where to look for it on the canvas; null for what has no place there. */
  readonly positionId: Id<'position'> | null;
  /** What people call it, as it is called afterwards, or before when it is gone. */
  readonly name: string;
  /** Of a position: its title, afterwards or before when it is gone; null for everything else. */
  readonly title: string | null;
  /** The field, for what differs in one. */
  readonly field: string | null;
  /** As people read it; null for nothing, for the top where it is the manager, and for pay. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of a closed position that is only not there on the day compared: whether it is not yet or no longer. */
  readonly absence?: Absence;
}

const KIND_OF_FIELD: Readonly<Record<string, DifferenceKind>> = {
  managerPositionId: 'moved',
  personId: 'reassigned',
  title: 'retitled',
  level: 'relevelled',
  teamId: 'reteamed',
  locationId: 'relocated',
  startDate: 'redated',
  endDate: 'redated',
  hireDate: 'redated',
  from: 'redated',
  until: 'redated',
  start: 'redated',
  expectedEnd: 'redated',
};

/** Fields that tell nothing of their own: the place among siblings. */
const SILENT: ReadonlySet<string> = new Set(['id', 'rank']);

/** What somebody earns: that it differs is told, not by how much. Whoever may see it looks at the person. */
export const PAY_FIELDS: ReadonlySet<string> = new Set(['salary', 'salaryOverride']);

/**
 * Every difference, kind by kind, within a kind by name. On a day it counts who is there on it; without one it is not
 * asked who has started or left. Only records that are not the same object are looked at.
 */
export function differences(first: Tables, second: Tables, day: IsoDate | null = null): readonly Difference[] {
  const [before, after] = [standingOn(first, day), standingOn(second, day)];
  const edits = diff(before, after).filter(({ id }) => isOrgId(id));
  const found = [
    ...peopleWhoComeAndGo(before, after, edits),
    ...edits.flatMap((edit) => ofRecord(before, after, edit)),
  ];
  const order = new Map(DIFFERENCE_KINDS.map((kind, at) => [kind, at]));
  return found.toSorted(
    (a, b) => order.get(a.kind)! - order.get(b.kind)! || compareText(a.name, b.name) || compareText(a.id, b.id),
  );
}

/** People who hold a position in one version only. */
function peopleWhoComeAndGo(before: Tables, after: Tables, edits: readonly Edit[]): readonly Difference[] {
  const people = new Set<Id<'person'>>();
  for (const edit of edits) {
    for (const side of [edit.before, edit.after]) {
      if (side === null || kindOf(edit.id) !== 'position') continue;
      const { personId } = side as Position;
      if (personId !== null) people.add(personId);
    }
  }
  return [...people].flatMap((id): readonly Difference[] => {
    const [then] = seatsOf(before, id);
    const [now] = seatsOf(after, id);
    if ((then === undefined) === (now === undefined)) return [];
    const [kind, tables, seat] =
      now === undefined ? (['left', before, then!] as const) : (['joined', after, now] as const);
    const person = find(tables, id);
    const place = { positionId: seat.id, name: person?.name ?? '', title: null, field: null } as const;
    return [{ kind, id, record: 'person', ...place, from: then?.title ?? null, to: now?.title ?? null }];
  });
}

function ofRecord(before: Tables, after: Tables, edit: Edit): readonly Difference[] {
  if (kindOf(edit.id) === 'position') return ofPosition(before, after, edit);
  const { id, before: then, after: now } = edit;
  const base = {
    id,
    record: kindOf(id),
    positionId: placeOf(before, after, id),
    title: null,
    field: null,
    from: null,
    to: null,
  } as const;
  if (then === null || now === null) {
    // Of those who hold a position it is told who joins and who leaves.
    if (kindOf(id) === 'person' && base.positionId !== null) return [];
    const [kind, tables, record] =
      now === null ? (['removed', before, then!] as const) : (['added', after, now] as const);
    return [{ ...base, kind, name: nameOfRecord(tables, record) }];
  }
  return changedFields(before, after, { old: then, next: now, base: { ...base, name: nameOfRecord(after, now) } });
}

const isThere = (position: Position | null): position is Position => position !== null && position.status !== 'closed';

function ofPosition(before: Tables, after: Tables, { id, before: then, after: now }: Edit): readonly Difference[] {
  const [old, next] = [then as Position | null, now as Position | null];
  const base = { id, record: 'position', positionId: id as Id<'position'>, field: null } as const;
  if (!isThere(old) && !isThere(next)) return [];
  if (!isThere(old)) {
    const name = positionName(after, next!);
    return [
      {
        ...base,
        kind: 'added',
        name,
        title: next!.title,
        from: null,
        to: valueInWords(after, next!.managerPositionId),
      },
      ...datesByWhich(before, after, { old, next }),
    ];
  }
  if (!isThere(next)) {
    const name = positionName(before, old);
    const absence = next === null ? null : absenceOf(next);
    return [
      {
        ...base,
        kind: 'closed',
        name,
        title: old.title,
        from: valueInWords(before, old.managerPositionId),
        to: null,
        ...(absence === null ? {} : { absence }),
      },
      ...datesByWhich(before, after, { old, next }),
    ];
  }
  const name = positionName(after, next);
  return changedFields(before, after, { old, next, base: { ...base, name, title: next.title } }).filter(
    ({ field }) => field !== 'status' || !followsFromHolder(old, next),
  );
}

/** The first and last days by which a position is there on one side only. */
function datesByWhich(
  before: Tables,
  after: Tables,
  { old, next }: { readonly old: Position | null; readonly next: Position | null },
): readonly Difference[] {
  if (old === null || next === null || (absenceOf(old) ?? absenceOf(next)) === null) return [];
  const name = positionName(absenceOf(old) === null ? before : after, absenceOf(old) === null ? old : next);
  const base = { id: next.id, record: 'position', positionId: next.id, name, title: next.title } as const;
  return changedFields(before, after, { old, next, base }).filter(({ kind }) => kind === 'redated');
}

/** Whether the new status says no more than that somebody came or went. */
function followsFromHolder(old: Position, next: Position): boolean {
  if (old.personId === next.personId) return false;
  return next.personId === null ? next.status === 'open' : next.status === 'filled' || next.status === 'starting';
}

interface Changed {
  readonly old: AnyRecord;
  readonly next: AnyRecord;
  readonly base: Pick<Difference, 'id' | 'record' | 'positionId' | 'name' | 'title'>;
}

function changedFields(before: Tables, after: Tables, { old, next, base }: Changed): readonly Difference[] {
  return [...new Set([...Object.keys(old), ...Object.keys(next)])].flatMap((field): readonly Difference[] => {
    const [from, to] = [ownValue(old, field), ownValue(next, field)];
    if (SILENT.has(field) || equal(from, to)) return [];
    const kind = KIND_OF_FIELD[field] ?? 'changed';
    const isPay = PAY_FIELDS.has(field);
    return [
      {
        ...base,
        kind,
        field,
        from: isPay ? null : valueInWords(before, from),
        to: isPay ? null : valueInWords(after, to),
      },
    ];
  });
}

/** The position on which a difference of another record can be seen. */
function placeOf(before: Tables, after: Tables, id: Id): Id<'position'> | null {
  if (kindOf(id) === 'person') {
    const person = id as Person['id'];
    return (seatsOf(after, person)[0] ?? seatsOf(before, person)[0])?.id ?? null;
  }
  const record = (find(after, id) ?? find(before, id)) as Readonly<Record<string, unknown>> | undefined;
  const named = record?.['positionId'] ?? record?.['fromPositionId'] ?? record?.['leadPositionId'];
  return typeof named === 'string' ? (named as Id<'position'>) : null;
}

/** How many differences there are of each kind. */
export const countsOf = (list: readonly Difference[]): Readonly<Record<DifferenceKind, number>> =>
  Object.fromEntries(
    DIFFERENCE_KINDS.map((kind) => [kind, list.filter((one) => one.kind === kind).length]),
  ) as Readonly<Record<DifferenceKind, number>>;
