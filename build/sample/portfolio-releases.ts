/** Releases of a repository of the sample. */
import type { WrittenBundle } from '../../shared/contract/portfolio-bundle.ts';
import { dayNumber, dayOfNumber } from '../../shared/util/calendar.ts';
import { along } from './portfolio-chance.ts';
import { FIRST_DAY, LAST_DAY } from './portfolio-calendar.ts';
import type { RepositoryPlan } from './portfolio-plan.ts';
import type { Random } from './seeded-random.ts';

export type Release = WrittenBundle['repositories'][number]['releases'][number];

/** Of this many, one is a small repair. */
const PATCHES = 3;
/** From an early release on, so that the year before the history is covered. */
const YEAR = 365;

/** Oldest first. */
export function releasesOf(random: Random, plan: RepositoryPlan): readonly Release[] {
  if (plan.releases === undefined) return [];
  const { everyDays, until, major, files } = plan.releases;
  const from = Math.max(FIRST_DAY - YEAR, dayNumber(plan.created) + 20);
  const to = until === undefined ? LAST_DAY - 4 : dayNumber(until);
  const releases: Release[] = [];
  let [minor, patch] = [major === 0 ? 1 : 8, 0];
  let day = from + random.below(everyDays);
  // Where releases have ended, the last one is on the very day.
  while (day < to - (until === undefined ? 0 : everyDays / 2)) {
    releases.push(release(random, { day, tag: `v${major}.${minor}.${patch}`, files, from }));
    if (random.below(PATCHES) === 0) patch++;
    else [minor, patch] = [minor + 1, 0];
    day += Math.round(everyDays * (0.6 + 0.8 * random.next()));
  }
  if (until !== undefined) releases.push(release(random, { day: to, tag: `v${major}.${minor}.${patch}`, files, from }));
  return releases;
}

function release(
  random: Random,
  of: {
    readonly day: number;
    readonly tag: string;
    readonly files: readonly [number, number] | undefined;
    readonly from: number;
  },
): Release {
  const { day, tag, files, from } = of;
  const hour = String(8 + random.below(9)).padStart(2, '0');
  const minute = String(random.below(60)).padStart(2, '0');
  const publishedAt = `${dayOfNumber(day)}T${hour}:${minute}:00.000Z`;
  if (files === undefined) return { tag, publishedAt };
  const usual = along(files, (day - from) / (LAST_DAY - from));
  return { tag, publishedAt, downloads: Math.round(usual * (0.7 + 0.6 * random.next())) };
}

/** How many there were by a day, and how many in the year that ends with it. */
export const releasesBy = (releases: readonly Release[], day: number, within = Number.POSITIVE_INFINITY): number =>
  releases.filter(({ publishedAt }) => {
    const at = dayNumber(publishedAt.slice(0, 10));
    return at <= day && at > day - within;
  }).length;

/** Downloads of all their files by a day: half of them come in the first sixty days, the rest slowly. */
export function downloadsBy(releases: readonly Release[], day: number): number {
  const shares = releases.map(({ publishedAt, downloads }) => {
    const age = day - dayNumber(publishedAt.slice(0, 10));
    const whole = LAST_DAY - dayNumber(publishedAt.slice(0, 10));
    return age < 0 ? 0 : ((downloads ?? 0) * grown(age)) / grown(whole);
  });
  return Math.round(shares.reduce((sum, share) => sum + share, 0));
}

const grown = (age: number): number => (age + 1) / (age + 60);
