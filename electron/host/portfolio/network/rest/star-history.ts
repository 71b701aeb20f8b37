/** Stars given per day and still there, thirty weeks a page, the newest first. Nobody who gave one is named. */
import { z } from '../../../../../shared/util/zod.ts';
import { dayOf } from '../days.ts';
import { count } from '../queries/shapes.ts';
import type { RestClient } from '../rest-client.ts';

export const WEEKS_PER_PAGE = 30;
export const MOST_PAGES = 100;
const DAYS_OF_WEEK = 7;

const week = z
  .object({
    /** Seconds since 1970 of its first day. */
    week: z.int().min(0),
    total: count,
    days: z.array(count).length(DAYS_OF_WEEK),
  })
  .refine(({ total, days }) => days.reduce((sum, stars) => sum + stars, 0) === total);

export interface StarPageQuestion {
  /** `owner/name`. */
  readonly name: string;
  readonly page: number;
  readonly withToken: boolean;
  readonly signal?: AbortSignal;
}

export const starHistoryPage = (rest: RestClient, { name, page, ...asking }: StarPageQuestion) =>
  rest({
    service: 'github',
    path: `/repos/${name}/stargazers/history?per_page=${WEEKS_PER_PAGE}&page=${page}`,
    shape: z.array(week).max(WEEKS_PER_PAGE),
    purpose: 'stars',
    fields: ['week', 'total', 'days'],
    ...asking,
  });

/** Stars by day, as days since 1970. What lies after `today` has not happened yet, whatever the page says. */
export function starsByDay(weeks: readonly z.output<typeof week>[], today: number): ReadonlyMap<number, number> {
  const byDay = new Map<number, number>();
  for (const { week: start, days } of weeks) {
    const first = dayOf(start * 1000);
    days.forEach((stars, at) => {
      if (first + at <= today) byDay.set(first + at, stars);
    });
  }
  return byDay;
}
