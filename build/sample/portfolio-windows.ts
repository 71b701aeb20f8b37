/** What a reading of the sample's repositories would have found over the days before it. */
import { EFFECT_DAYS, YEAR_DAYS, type Metric } from '../../shared/portfolio/metrics.ts';
import { isConfirmed } from './portfolio-people.ts';
import type { Item, Work } from './portfolio-work.ts';

/** Three from outside make somebody who carries the community. */
const EVANGELIST = 3;
const HOURS_PER_DAY = 24;

type Window = (work: Work, day: number) => number | null;

const within = (at: number | null, day: number, days: number): boolean => at !== null && at > day - days && at <= day;

const counted =
  (matches: (item: Item, day: number) => boolean): Window =>
  ({ items }, day) =>
    items.filter((item) => matches(item, day)).length;

const people = (logins: Iterable<string>): number => new Set(logins).size;

const isOpened = (kind: Item['kind']) => (item: Item, day: number) =>
  item.kind === kind && within(item.opened, day, EFFECT_DAYS);
const isClosed = (kind: Item['kind']) => (item: Item, day: number) =>
  item.kind === kind && within(item.closed, day, EFFECT_DAYS);
const isMerged = (item: Item, day: number): boolean =>
  item.kind === 'change' && item.isMerged && within(item.closed, day, EFFECT_DAYS);

/** Logins of those from outside with something merged in the 90 days that end with a day. */
const authors = ({ items }: Work, day: number): ReadonlySet<string> =>
  new Set(items.filter((item) => item.isOutside && isMerged(item, day)).map(({ by }) => by));

const participants = ({ items, comments }: Work, day: number): readonly string[] => [
  ...items.filter(({ isOutside, opened }) => isOutside && within(opened, day, EFFECT_DAYS)).map(({ by }) => by),
  ...comments.filter((comment) => within(comment.day, day, EFFECT_DAYS)).map(({ by }) => by),
];

const insiders = ({ items }: Work, day: number): readonly string[] =>
  items.filter((item) => !item.isOutside && isMerged(item, day)).map(({ by }) => by);

function newcomers(work: Work, day: number): number {
  const before = new Set(
    work.items
      .filter(
        ({ isOutside, isMerged, closed }) => isOutside && isMerged && closed !== null && closed <= day - EFFECT_DAYS,
      )
      .map(({ by }) => by),
  );
  return [...authors(work, day)].filter((login) => !before.has(login)).length;
}

const theirs = ({ items }: Work, day: number): readonly Item[] =>
  items.filter(({ isOutside, opened }) => isOutside && within(opened, day, EFFECT_DAYS));

/** Hours until it was answered; what waits counts with its age. */
function waited({ opened, answeredAfterHours }: Item, day: number): number {
  const age = Math.max(1, (day - opened) * HOURS_PER_DAY);
  return answeredAfterHours === null ? age : Math.min(age, answeredAfterHours);
}

const isUnanswered = ({ opened, answeredAfterHours }: Item, day: number): boolean =>
  answeredAfterHours === null || answeredAfterHours > Math.max(1, (day - opened) * HOURS_PER_DAY);

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const commitsInYear = ({ commits }: Work, day: number): Work['commits'] =>
  commits.filter((commit) => within(commit.day, day, YEAR_DAYS));

function absenceFactor(work: Work, day: number): number | null {
  const commits = commitsInYear(work, day);
  const perPerson = Object.values(Object.groupBy(commits, ({ by }) => by)).map((list) => list?.length ?? 0);
  let carried = 0;
  const most = perPerson.toSorted((a, b) => b - a);
  const needed = most.findIndex((count) => (carried += count) * 2 >= commits.length);
  return needed < 0 ? null : needed + 1;
}

/** One figure a metric; null where there is nothing to say it of. */
export const WINDOWS: Partial<Readonly<Record<Metric, Window>>> = {
  openedIssues90: counted(isOpened('issue')),
  closedIssues90: counted(isClosed('issue')),
  openedChangeRequests90: counted(isOpened('change')),
  closedChangeRequests90: counted(isClosed('change')),
  mergedChangeRequests90: counted(isMerged),
  outsideMergedChangeRequests90: counted((item, day) => item.isOutside && isMerged(item, day)),
  outsideParticipants90: (work, day) => people(participants(work, day)),
  outsideAuthors90: (work, day) => authors(work, day).size,
  outsideAuthorsBefore90: (work, day) => authors(work, day - EFFECT_DAYS).size,
  returningOutsideAuthors90: (work, day) => {
    const before = authors(work, day - EFFECT_DAYS);
    return [...authors(work, day)].filter((login) => before.has(login)).length;
  },
  newOutsideAuthors90: newcomers,
  insideAuthors90: (work, day) => people(insiders(work, day)),
  unclassifiedShare90: (work, day) => {
    const outside = new Set(participants(work, day));
    const open = [...outside].filter((login) => !isConfirmed(login)).length;
    return shareOf(open, outside.size + people(insiders(work, day)));
  },
  evangelists90: ({ comments }, day) => {
    const perPerson = Object.groupBy(
      comments.filter((comment) => within(comment.day, day, EFFECT_DAYS)),
      ({ by }) => by,
    );
    return Object.values(perPerson).filter((list) => (list?.length ?? 0) >= EVANGELIST).length;
  },
  firstResponseHours90: (work, day) => median(theirs(work, day).map((item) => waited(item, day))),
  unansweredShare90: (work, day) => {
    const all = theirs(work, day);
    return shareOf(all.filter((item) => isUnanswered(item, day)).length, all.length);
  },
  absenceFactor,
  activeContributorsInYear: (work, day) => people(commitsInYear(work, day).map(({ by }) => by)),
};
