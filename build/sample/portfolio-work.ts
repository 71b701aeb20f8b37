/** Who opened, answered and merged what in a repository of the sample: made up item by item, so that all figures agree. */
import { dayNumber, dayOfNumber } from '../../shared/util/calendar.ts';
import { along, countByChance, spanByChance } from './portfolio-chance.ts';
import { FIRST_DAY, LAST_DAY } from './portfolio-calendar.ts';
import { loginOf, outsider } from './portfolio-people.ts';
import type { RepositoryPlan } from './portfolio-plan.ts';
import { isWeekend } from './portfolio-stars.ts';
import type { Random } from './seeded-random.ts';

export interface Item {
  readonly kind: 'issue' | 'change';
  readonly by: string;
  readonly isOutside: boolean;
  readonly opened: number;
  readonly closed: number | null;
  readonly isMerged: boolean;
  /** Null while nobody answered. */
  readonly answeredAfterHours: number | null;
}

export interface Work {
  readonly items: readonly Item[];
  /** Of people from outside, on what others from outside opened. */
  readonly comments: readonly { readonly by: string; readonly day: number }[];
  readonly commits: readonly { readonly by: string; readonly day: number }[];
  readonly from: number;
  readonly to: number;
}

const QUARTER = 91;
const YEAR = 365;
/** Days for which somebody from outside is remembered and may come back. */
const REMEMBERED = 150;
const MERGED_SHARE = 0.74;
const COMMENTS_PER_ISSUE = 1.1;
const SPREAD = 0.9;
/** Pull requests in a week of somebody who is hired later. */
const EVENINGS_PER_WEEK = 0.6;

/** Everything that happened, a year before the history begins included, since figures look back as far. */
export function workOf(random: Random, plan: RepositoryPlan): Work {
  const from = Math.max(FIRST_DAY - YEAR, dayNumber(plan.created));
  const to = plan.archived === undefined ? LAST_DAY : dayNumber(plan.archived);
  const items: Item[] = [];
  const comments: { by: string; day: number }[] = [];
  let known: { by: string; day: number }[] = [];
  for (let day = from; day <= to; day++) {
    const gone = (day - Math.max(from, FIRST_DAY)) / (LAST_DAY - Math.max(from, FIRST_DAY));
    known = known.filter((one) => day - one.day < REMEMBERED);
    for (const by of inside(random, plan, day)) items.push(ownChange(random, by, day));
    const come = (perQuarter: number): readonly string[] =>
      Array.from({ length: countByChance(random, perQuarter / QUARTER) }, () => {
        const by = known.length > 0 && random.chance(plan.comesBack) ? random.pick(known).by : outsider(random);
        known.push({ by, day });
        return by;
      });
    const waits = answer(random, plan, gone);
    for (const by of future(random, plan, day)) items.push(theirChange(random, { by, day, waits }));
    for (const by of come(along(plan.outside.changes, gone))) items.push(theirChange(random, { by, day, waits }));
    for (const by of come(along(plan.outside.issues, gone))) items.push(issue(random, { by, day, waits }));
    const said = countByChance(random, (along(plan.outside.issues, gone) * COMMENTS_PER_ISSUE) / QUARTER);
    if (known.length > 0) for (let at = 0; at < said; at++) comments.push({ by: random.pick(known).by, day });
  }
  return { items, comments, commits: commitsOf(random, items), from, to };
}

/** Whoever of the company finishes something on a day; few do at weekends. */
function inside(random: Random, { maintainers }: RepositoryPlan, day: number): readonly string[] {
  const active = maintainers.filter(({ from, until }) => isWithin(day, from, until));
  return active.flatMap(({ name, perWeek }) =>
    Array.from({ length: countByChance(random, (perWeek / 7) * (isWeekend(day) ? 0.2 : 1.32)) }, () => loginOf(name)),
  );
}

/** Whoever was hired later, and contributes in the evening until then. */
function future(random: Random, { maintainers }: RepositoryPlan, day: number): readonly string[] {
  const active = maintainers.filter(
    ({ from, before }) => before !== undefined && isWithin(day, before, dayBefore(from)),
  );
  return active.flatMap(({ name }) =>
    Array.from({ length: countByChance(random, EVENINGS_PER_WEEK / 7) }, () => loginOf(name)),
  );
}

const isWithin = (day: number, from: string | undefined, until: string | undefined): boolean =>
  (from === undefined || day >= dayNumber(from)) && (until === undefined || day <= dayNumber(until));

const dayBefore = (day: string | undefined): string | undefined =>
  day === undefined ? undefined : dayOfNumber(dayNumber(day) - 1);

const ended = (day: number): number | null => (day <= LAST_DAY ? day : null);

const ownChange = (random: Random, by: string, day: number): Item => {
  const closed = ended(day + random.below(5));
  const isMerged = closed !== null && random.chance(0.95);
  return { kind: 'change', by, isOutside: false, opened: day, closed, isMerged, answeredAfterHours: null };
};

type Answer = () => number | null;

const answer =
  (random: Random, { answers }: RepositoryPlan, gone: number): Answer =>
  () =>
    random.chance(along(answers.missing, gone)) ? null : spanByChance(random, along(answers.hours, gone), SPREAD);

interface Opened {
  readonly by: string;
  readonly day: number;
  readonly waits: Answer;
}

function theirChange(random: Random, { by, day, waits }: Opened): Item {
  const hours = waits();
  const days = 1 + random.below(18) + Math.floor((hours ?? 0) / 24);
  const isMerged = hours !== null && random.chance(MERGED_SHARE) && day + days <= LAST_DAY;
  const closed = isMerged || (hours !== null && random.chance(0.8)) ? ended(day + days) : null;
  return { kind: 'change', by, isOutside: true, opened: day, closed, isMerged, answeredAfterHours: hours };
}

function issue(random: Random, { by, day, waits }: Opened): Item {
  const hours = waits();
  const closed = hours !== null && random.chance(0.86) ? ended(day + 1 + random.below(70)) : null;
  return { kind: 'issue', by, isOutside: true, opened: day, closed, isMerged: false, answeredAfterHours: hours };
}

const commitsOf = (random: Random, items: readonly Item[]): Work['commits'] =>
  items.flatMap(({ kind, by, closed, isMerged }) =>
    kind === 'change' && isMerged && closed !== null
      ? Array.from({ length: 1 + random.below(3) }, () => ({ by, day: closed }))
      : [],
  );
