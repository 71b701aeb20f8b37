/** How long people wait for an answer. */
import type { Activity, ActivityItem, Classify } from './activity.ts';
import { dayOfInstant, HOUR_MILLISECONDS, isWithin, type Period } from './days.ts';
import type { Humans } from './humans.ts';
import { median } from './median.ts';

export interface FirstResponse {
  /** Median hours; what is unanswered counts with its age, or with how long it was open. */
  readonly hours: number;
  readonly unansweredShare: number;
  /** Items of which it is not known whether a person answered, since only the first answers were read. */
  readonly unknown: number;
}

interface Asked {
  readonly period: Period;
  readonly humans: Humans;
  readonly classify: Classify;
}

/**
 * Time to First Response (CHAOSS), over what people from outside opened in the period: hours until another person
 * commented or reviewed, or until it was merged. Null where nobody from outside opened anything.
 */
export function firstResponse({ items }: Activity, asked: Asked): FirstResponse | null {
  const waits = items.filter((item) => isAsked(item, asked)).map((item) => waitFor(item, asked));
  const known = waits.filter((wait) => wait !== null);
  const hours = median(known.map((wait) => wait.hours));
  return hours === null
    ? null
    : {
        hours,
        unansweredShare: known.filter(({ isAnswered }) => !isAnswered).length / known.length,
        unknown: waits.length - known.length,
      };
}

function isAsked({ by, openedAt }: ActivityItem, { period, humans, classify }: Asked): boolean {
  const day = dayOfInstant(openedAt);
  return (
    by !== null &&
    isWithin(period, openedAt) &&
    humans.keyOf(by, day) !== null &&
    classify(by.login, day).is === 'outside'
  );
}

function waitFor(item: ActivityItem, { period, humans }: Asked): { hours: number; isAnswered: boolean } | null {
  const { until } = period;
  const answeredAt = Math.min(
    ...item.answers
      .filter(({ by, at }) => isAnotherPerson(item, by, humans.isBot) && at >= item.openedAt)
      .map(({ at }) => at),
    item.mergedAt ?? Number.POSITIVE_INFINITY,
  );
  const hoursTo = (at: number): number => (at - item.openedAt) / HOUR_MILLISECONDS;
  if (answeredAt < until) return { hours: hoursTo(answeredAt), isAnswered: true };
  if (item.hasMoreAnswers === true && answeredAt === Number.POSITIVE_INFINITY) return null;
  return { hours: hoursTo(Math.min(item.closedAt ?? until, until)), isAnswered: false };
}

/** A deleted account is a person: programs are seldom deleted. */
function isAnotherPerson(item: ActivityItem, by: ActivityItem['by'], isBot: Humans['isBot']): boolean {
  if (by === null) return true;
  return by.login.toLowerCase() !== item.by?.login.toLowerCase() && !isBot(by, dayOfInstant(item.openedAt));
}
