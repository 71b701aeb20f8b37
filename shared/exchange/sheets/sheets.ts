/** Sheets for telling people: what a scenario changes for each person, or under each manager, day by day. */
import { presenceOn } from '../../analysis/presence.ts';
import { reportingTree } from '../../analysis/reporting-tree.ts';
import type { Id } from '../../model/kinds.ts';
import { find, type Tables } from '../../model/tables.ts';
import { message, type Message } from '../../texts/message.ts';
import { courseOf, dayBefore, movesAbout, type CourseDay } from '../../scenario/course.ts';
import { mainSeat, type Impact, type ImpactChange } from '../../scenario/impact.ts';
import type { ScenarioId } from '../../scenario/moves.ts';
import { compareText } from '../../util/compare-text.ts';
import { foldText } from '../../util/fold-text.ts';
import type { IsoDate } from '../../util/iso-date.ts';

/** Of each person for whom something changes, or of each manager of such people. */
export const SHEET_KINDS = ['person', 'manager'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** One thing that changes: what, and from what to what. */
export interface SheetLine {
  readonly label: string;
  readonly text: string;
}

export interface SheetDay {
  readonly date: string;
  readonly lines: readonly SheetLine[];
  /** Why, as the moves say it; empty when they do not. */
  readonly why: string;
}

/** All that is told to one person, or to one manager about the people below. */
export interface Sheet {
  readonly id: Id<'person'>;
  readonly name: string;
  /** What they do, or how many people it is about. */
  readonly subtitle: string;
  readonly days: readonly SheetDay[];
}

export interface SheetOptions {
  readonly kind: SheetKind;
  /** Only for this position and everyone below it, before or after; null: for all. */
  readonly under: Id<'position'> | null;
  readonly say: (text: Message) => string;
  readonly sayDay: (day: IsoDate) => string;
}

/** By name. People for whom nothing changes have no sheet. */
export function sheetsOf(plan: Tables, scenarioId: ScenarioId, options: SheetOptions): readonly Sheet[] {
  const course = courseOf(plan, scenarioId);
  const isMeant = meantPeople(plan, course, options.under);
  const sheets = options.kind === 'person' ? personSheets(course, options) : managerSheets(course, options);
  return sheets
    .filter(({ id }) => isMeant(id))
    .toSorted((a, b) => compareText(foldText(a.name), foldText(b.name)) || compareText(a.id, b.id));
}

/** Whether somebody is in the part of the organisation, at the start or after any day. */
function meantPeople(
  plan: Tables,
  course: readonly CourseDay[],
  under: Id<'position'> | null,
): (id: Id<'person'>) => boolean {
  if (under === null) return () => true;
  const people = new Set<Id<'person'>>();
  for (const tables of [plan, ...course.map(({ shown }) => shown)]) {
    if (find(tables, under) === undefined) continue;
    for (const id of reportingTree(tables).subtreeOf(under)) {
      const holder = find(tables, id)?.personId ?? null;
      if (holder !== null) people.add(holder);
    }
  }
  return (id) => people.has(id);
}

function personSheets(course: readonly CourseDay[], options: SheetOptions): readonly Sheet[] {
  const days = new Map<Id<'person'>, { readonly day: CourseDay; readonly impact: Impact }[]>();
  for (const day of course) {
    for (const impact of day.impacts) {
      // An agent has a place in the plan and nobody to be told.
      const person = find(day.shown, impact.personId) ?? find(day.before, impact.personId);
      if (person?.employment !== 'agent') pushTo(days, impact.personId, { day, impact });
    }
  }
  return [...days].map(([id, list]) => ({
    id,
    name: list[0]!.impact.name,
    subtitle: mainSeat(list[0]!.day.before, id)?.title ?? mainSeat(list[0]!.day.after, id)?.title ?? '',
    days: list.map(({ day, impact }) => ({
      date: options.sayDay(day.date),
      lines: [
        ...impact.changes.map((change) => ({
          label: options.say(message(`sheet.${change.kind}`)),
          text: fromTo(change, options),
        })),
        ...lastDayLines(day, impact, options),
      ],
      why: reasonsOf(day, [id], options),
    })),
  }));
}

/** From and to; of who joins and leaves only the manager they have. */
function fromTo({ kind, from, to }: ImpactChange, { say }: SheetOptions): string {
  const none = say(message('sheet.none'));
  if (kind === 'joins') return to === null ? '' : say(message('sheet.underManager', { name: to }));
  if (kind === 'leaves') return from === null ? '' : say(message('sheet.wasUnder', { name: from }));
  return say(message('sheet.fromTo', { from: from ?? none, to: to ?? none }));
}

/** The last day of who leaves because their days, or those of their position, say so. */
function lastDayOf({ date, before, shown }: CourseDay, { personId, changes }: Impact): IsoDate | null {
  const seat = changes.some(({ kind }) => kind === 'leaves') ? mainSeat(before, personId) : undefined;
  if (seat === undefined) return null;
  const last = dayBefore(date);
  const { until } = presenceOn(find(shown, seat.id) ?? seat, find(shown, personId), last);
  return until === last ? last : null;
}

function lastDayLines(day: CourseDay, impact: Impact, { say, sayDay }: SheetOptions): readonly SheetLine[] {
  const last = lastDayOf(day, impact);
  return last === null ? [] : [{ label: say(message('sheet.lastDay')), text: sayDay(last) }];
}

interface Told {
  readonly day: CourseDay;
  readonly impact: Impact;
  readonly way: 'comes' | 'goes' | 'stays';
}

function managerSheets(course: readonly CourseDay[], options: SheetOptions): readonly Sheet[] {
  const told = new Map<Id<'person'>, { readonly name: string; readonly list: Told[] }>();
  const tell = (manager: Id<'person'> | null, tables: Tables, one: Told): void => {
    if (manager === null) return;
    const known = told.get(manager);
    if (known === undefined) told.set(manager, { name: find(tables, manager)?.name ?? '', list: [one] });
    else known.list.push(one);
  };
  for (const day of course) {
    for (const impact of day.impacts) {
      const [then, now] = [holderOf(day.before, impact.managerBefore), holderOf(day.after, impact.managerAfter)];
      if (then !== null && then === now) tell(now, day.after, { day, impact, way: 'stays' });
      else {
        tell(then, day.before, { day, impact, way: 'goes' });
        tell(now, day.after, { day, impact, way: 'comes' });
      }
    }
  }
  return [...told].map(([id, { name, list }]) => {
    const people = new Set(list.map(({ impact }) => impact.personId));
    return {
      id,
      name,
      subtitle: options.say(message('sheet.peopleBelow', { count: people.size })),
      days: [...Map.groupBy(list, ({ day }) => day)].map(([day, ofDay]) => ({
        date: options.sayDay(day.date),
        lines: ofDay.map((one) => ({ label: one.impact.name, text: inOneLine(one, options) })),
        why: reasonsOf(
          day,
          ofDay.map(({ impact }) => impact.personId),
          options,
        ),
      })),
    };
  });
}

const holderOf = (tables: Tables, id: Id<'position'> | null): Id<'person'> | null =>
  id === null ? null : (find(tables, id)?.personId ?? null);

/** What a manager is told of one person, in one line. */
function inOneLine({ day, impact, way }: Told, options: SheetOptions): string {
  const { say } = options;
  const parts = impact.changes.flatMap((change): readonly string[] => {
    const { kind, from, to } = change;
    if (kind === 'joins' || kind === 'leaves') return [say(message(`sheet.${kind}`))];
    if (kind !== 'manager') {
      return [say(message('sheet.labelled', { label: say(message(`sheet.${kind}`)), text: fromTo(change, options) }))];
    }
    const other = way === 'comes' ? from : to;
    if (way === 'stays') return [];
    return [say(other === null ? message(`sheet.${way}`) : message(`sheet.${way}With`, { name: other }))];
  });
  const last = lastDayLines(day, impact, options).map(({ label, text }) => `${label}: ${text}`);
  return [...parts, ...last].join('; ');
}

/** The reasons and initiatives of the moves that are about these people, each once. */
function reasonsOf(day: CourseDay, people: readonly Id<'person'>[], { say }: SheetOptions): string {
  const moves = new Set(people.flatMap((id) => movesAbout(day, id)));
  const said = [...moves].flatMap(({ reason, initiativeId }) => {
    const initiative = initiativeId === undefined ? undefined : find(day.after, initiativeId);
    return [
      ...(reason === undefined || reason.trim() === '' ? [] : [reason.trim()]),
      ...(initiative === undefined ? [] : [say(message('sheet.partOf', { name: initiative.name }))]),
    ];
  });
  return [...new Set(said)].join(' ');
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
