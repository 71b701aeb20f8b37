/** How stars and forks of a repository of the sample come and go, day by day. */
import { dayNumber } from '../../shared/util/calendar.ts';
import { along, countByChance } from './portfolio-chance.ts';
import { FIRST_DAY, LAST_DAY } from './portfolio-calendar.ts';
import { EVENTS, STRANGE_BURST } from './portfolio-events.ts';
import type { RepositoryPlan } from './portfolio-plan.ts';
import type { Random } from './seeded-random.ts';

export interface StarLife {
  /** Stars that stood on a day. */
  readonly standing: (day: number) => number;
  /** Stars given on a day and still there at the end. */
  readonly given: (day: number) => number;
  readonly forks: (day: number) => number;
}

/** Of the stars of an event that are still to come at once, so many come each day; of the slow ones. */
const COMES_EACH_DAY = 0.32;
const COMES_SLOWLY = 0.02;
/** An event brings so many slowly: it is told on and found again. */
const SLOW_SHARE = 0.3;
/** A star is taken back now and then. */
const TAKEN_BACK = 0.035;
const FORKS_PER_STAR = 0.085;
const WEEKEND = 0.7;

/** The stars of a repository from the first day of the history, or of its own. */
export function starsOf(random: Random, plan: RepositoryPlan): StarLife {
  const from = Math.max(FIRST_DAY, dayNumber(plan.created));
  const given: number[] = [];
  const standing: number[] = [];
  const forks: number[] = [];
  let stars = plan.before?.stars ?? 0;
  let forked = Math.round(stars * FORKS_PER_STAR);
  for (let day = from; day <= LAST_DAY; day++) {
    const new_ = countByChance(random, meanOn(plan, day, from)) + strangeOn(plan, day);
    const back = countByChance(random, Math.min(stars, new_) * TAKEN_BACK);
    stars = Math.max(0, stars + new_ - back - purgedOn(plan, day));
    forked += countByChance(random, new_ * FORKS_PER_STAR);
    given.push(keptOf(plan, day, Math.max(0, new_ - countByChance(random, new_ * TAKEN_BACK))));
    standing.push(stars);
    forks.push(forked);
  }
  const on = (list: readonly number[]) => (day: number) => list[day - from] ?? 0;
  return { standing: on(standing), given: on(given), forks: on(forks) };
}

function meanOn(plan: RepositoryPlan, day: number, from: number): number {
  const usual = along(plan.starsPerDay, (day - from) / (LAST_DAY - from)) * (isWeekend(day) ? WEEKEND : 1);
  const brought = EVENTS.filter(({ repositories }) => repositories.includes(plan.name)).map((event) => {
    const since = day - dayNumber(event.day);
    const share = event.stars / event.repositories.length;
    const after = (each: number): number => each * (1 - each) ** since;
    return since < 0 ? 0 : share * ((1 - SLOW_SHARE) * after(COMES_EACH_DAY) + SLOW_SHARE * after(COMES_SLOWLY));
  });
  return usual + brought.reduce((sum, stars) => sum + stars, 0);
}

function strangeOn({ name }: RepositoryPlan, day: number): number {
  const since = day - dayNumber(STRANGE_BURST.day);
  if (name !== STRANGE_BURST.repository || since < 0 || since >= STRANGE_BURST.days) return 0;
  return Math.round(STRANGE_BURST.stars / STRANGE_BURST.days);
}

const purgedOn = ({ name }: RepositoryPlan, day: number): number =>
  name === STRANGE_BURST.repository && day === dayNumber(STRANGE_BURST.purgedOn) ? STRANGE_BURST.purged : 0;

/** What GitHub took away is missing on the days on which it was given. */
function keptOf(plan: RepositoryPlan, day: number, given: number): number {
  return strangeOn(plan, day) === 0 ? given : Math.max(0, given - STRANGE_BURST.purged / STRANGE_BURST.days);
}

/** 1970 began on a Thursday. */
export const isWeekend = (day: number): boolean => (day + 3) % 7 >= 5;
