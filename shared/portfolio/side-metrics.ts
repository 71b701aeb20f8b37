/** The window metrics that tell people of the company from everybody else. */
import { actsOf, type Act } from './acts.ts';
import type { Activity, Classify } from './activity.ts';
import { isWithin, periodUpTo, type Period } from './days.ts';
import { firstResponse } from './first-response.ts';
import type { Humans } from './humans.ts';
import { atLeast, atLeastOf, outOf, present, type Measured, type WindowMetrics } from './measured.ts';
import { EFFECT_DAYS } from './metrics.ts';

/** Items of other outside people that somebody comments on before they count as an evangelist. */
const EVANGELIST_ITEMS = 3;

interface Sides {
  readonly acts: readonly Act[];
  readonly period: Period;
  readonly before: Period;
  /** All that happened in the window was read. */
  readonly isCovered: boolean;
  /** The window before was read as well. */
  readonly isBeforeCovered: boolean;
  /** Everything there is was read. */
  readonly isAll: boolean;
  /** Some answers were not read. */
  readonly isCut: boolean;
}

/** Metrics of inside and outside on a day; `classify` says how somebody stands to the company on the day they acted. */
export function sideMetrics(
  activity: Activity,
  humans: Humans,
  { on, classify }: { readonly on: number; readonly classify: Classify },
): WindowMetrics {
  const period = periodUpTo(on, EFFECT_DAYS);
  const before = periodUpTo(on - EFFECT_DAYS, EFFECT_DAYS);
  const sides: Sides = {
    acts: actsOf(activity, humans, classify),
    period,
    before,
    isCovered: activity.itemsSince <= period.from,
    isBeforeCovered: activity.itemsSince <= before.from,
    isAll: activity.itemsSince <= 0,
    isCut: activity.items.some(({ hasMoreAnswers }) => hasMoreAnswers === true),
  };
  return present({
    ...participation(sides),
    ...authorship(sides),
    ...responsiveness(activity, { humans, classify, sides }),
  });
}

type Some = Readonly<Partial<Record<keyof WindowMetrics, Measured | undefined>>>;

function participation({ acts, period, isCovered, isCut }: Sides): Some {
  const now = acts.filter(({ at, what }) => what !== 'merged' && isWithin(period, at));
  const outside = now.filter(isOutside);
  const people = peopleOf(now);
  const unclassified = peopleOf(outside.filter(({ standing }) => !standing.isConfirmed));
  const isWhole = isCovered && !isCut;
  const count = (value: number): Measured | undefined =>
    isCovered ? atLeastOf(value, isWhole) : atLeast(value, false);
  return {
    outsideParticipants90: count(peopleOf(outside).size),
    evangelists90: count(evangelists(outside)),
    unclassifiedShare90: people.size === 0 ? undefined : outOf(unclassified.size / people.size, isWhole),
  };
}

function evangelists(outside: readonly Act[]): number {
  const answered = new Map<string, Set<number>>();
  for (const { what, person, opener, item } of outside) {
    if (what !== 'answered' || opener === null || opener.person === person || opener.standing.is !== 'outside')
      continue;
    answered.set(person, (answered.get(person) ?? new Set<number>()).add(item));
  }
  return [...answered.values()].filter(({ size }) => size >= EVANGELIST_ITEMS).length;
}

function authorship({ acts, period, before, isCovered, isBeforeCovered, isAll }: Sides): Some {
  const merged = acts.filter(({ what }) => what === 'merged');
  const now = merged.filter(({ at }) => isWithin(period, at));
  const outside = now.filter(isOutside);
  const authors = peopleOf(outside);
  const earlier = peopleOf(merged.filter(({ at }) => at < period.from));
  const authorsBefore = peopleOf(merged.filter((act) => isOutside(act) && isWithin(before, act.at)));
  const back = [...authors].filter((person) => authorsBefore.has(person)).length;
  const isNew = [...authors].filter((person) => !earlier.has(person)).length;
  return {
    outsideMergedChangeRequests90: atLeast(outside.length, isCovered),
    outsideAuthors90: atLeast(authors.size, isCovered),
    insideAuthors90: atLeast(peopleOf(now.filter(({ standing }) => standing.is === 'inside')).size, isCovered),
    outsideAuthorsBefore90: atLeast(authorsBefore.size, isBeforeCovered),
    returningOutsideAuthors90: isBeforeCovered || authorsBefore.size > 0 ? atLeastOf(back, isBeforeCovered) : undefined,
    // Without the window before everybody would look new.
    newOutsideAuthors90: isBeforeCovered ? outOf(isNew, isAll) : undefined,
  };
}

function responsiveness(
  activity: Activity,
  { humans, classify, sides }: { readonly humans: Humans; readonly classify: Classify; readonly sides: Sides },
): Some {
  const response = firstResponse(activity, { period: sides.period, humans, classify });
  if (response === null) return {};
  const isWhole = sides.isCovered && response.unknown === 0;
  return {
    firstResponseHours90: outOf(response.hours, isWhole),
    unansweredShare90: outOf(response.unansweredShare, isWhole),
  };
}

const isOutside = ({ standing }: Act): boolean => standing.is === 'outside';

const peopleOf = (acts: readonly Act[]): ReadonlySet<string> => new Set(acts.map(({ person }) => person));
