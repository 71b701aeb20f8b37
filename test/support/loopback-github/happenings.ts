/** What happened in a made-up repository: issues, pull requests, answers, releases, commits, stars. */
import { createHash } from 'node:crypto';
import type { Random } from '../../../build/sample/seeded-random.ts';
import { DAY, dayOf, HOUR, type Answer, type Commit, type Happenings, type Item } from './world.ts';
import type { Person, Release, Repository } from './world.ts';

export interface Happening {
  readonly random: Random;
  readonly today: number;
  readonly isActive: boolean;
}

const person = (login: string): Person => ({ login, isBot: false });
/** People of the company that runs the organisation: a test's plan has some of them. */
export const INSIDERS: readonly Person[] = Array.from({ length: 12 }, (_, at) => person(`insider-${at + 1}`));
export const OUTSIDERS: readonly Person[] = Array.from({ length: 60 }, (_, at) => person(`outsider-${at + 1}`));
export const BOT: Person = { login: 'dependabot', isBot: true };

/** How far back what happened is listed one by one. */
const DAYS_LISTED = 400;
/** Issues and pull requests of a repository people work on. */
const ITEMS = 90;
const LABELS = ['bug', 'good first issue', 'help wanted', 'documentation'] as const;

export function happeningsOf(repository: Repository, { random, today, isActive }: Happening): Happenings {
  const items = isActive && !repository.isEmpty ? itemsOf(random, today) : [];
  return {
    items,
    releases: repository.isEmpty ? [] : releasesOf(random, today, isActive ? 9 : 1),
    commits: repository.isEmpty ? [] : commitsOf(random, today, isActive ? 160 : 0),
    starsByDay: starsByDayOf(repository, random, today),
  };
}

/** Somebody: mostly from outside, sometimes a program, seldom an account that is no more. */
function somebody(random: Random): Person | null {
  if (random.chance(0.04)) return null;
  if (random.chance(0.1)) return BOT;
  return random.chance(0.35) ? random.pick(INSIDERS) : random.pick(OUTSIDERS);
}

function itemsOf(random: Random, today: number): Item[] {
  const opened = Array.from({ length: ITEMS }, () => today - Math.floor(random.next() * DAYS_LISTED * DAY) - HOUR);
  return opened
    .sort((a, b) => a - b)
    .map((openedAt, at) => itemOf(random, { openedAt, number: at + 1, today }))
    .reverse();
}

function itemOf(
  random: Random,
  { openedAt, number, today }: { openedAt: number; number: number; today: number },
): Item {
  const kind = random.chance(0.5) ? 'pull' : 'issue';
  const closedAt = openedAt + Math.floor(random.next() * 40 * DAY);
  const isClosed = random.chance(0.75) && closedAt < today;
  const isMerged = isClosed && kind === 'pull' && random.chance(0.7);
  const answers = (most: number): Answer[] =>
    Array.from({ length: random.below(most) }, () => openedAt + Math.floor(random.next() * 20 * DAY))
      .filter((at) => at < today)
      .sort((a, b) => a - b)
      .map((at) => ({ by: somebody(random), at }));
  return {
    kind,
    number,
    title: kind === 'pull' ? `Change ${number}` : `Question ${number}`,
    by: somebody(random),
    openedAt,
    closedAt: isClosed ? closedAt : null,
    mergedAt: isMerged ? closedAt : null,
    labels: kind === 'issue' ? LABELS.filter(() => random.chance(0.15)) : [],
    comments: answers(4),
    reviews: kind === 'pull' ? answers(3) : [],
  };
}

function releasesOf(random: Random, today: number, count: number): Release[] {
  return Array.from({ length: count }, (_, at) => ({
    tag: `v1.${count - at}.0`,
    name: random.chance(0.5) ? `Version 1.${count - at}` : null,
    publishedAt: today - Math.floor((at + random.next()) * 42 * DAY) - HOUR,
    isPrerelease: random.chance(0.15),
    isDraft: false,
    assets: Array.from({ length: random.below(3) }, (_, asset) => ({
      name: `build-${asset}.tar.gz`,
      size: 1_000 + random.below(9_000_000),
      downloads: random.below(5_000),
    })),
  }));
}

function commitsOf(random: Random, today: number, count: number): Commit[] {
  return Array.from({ length: count }, () => today - Math.floor(random.next() * DAYS_LISTED * DAY) - HOUR)
    .sort((a, b) => b - a)
    .map((at) => ({
      oid: createHash('sha1').update(String(random.next())).digest('hex'),
      // A few people write most of it.
      by: random.chance(0.06) ? null : (INSIDERS[Math.floor(random.next() ** 3 * INSIDERS.length)] ?? null),
      at,
    }));
}

/** The stars spread over the days since the beginning, with one day on which many came. */
function starsByDayOf({ stars, createdAt }: Repository, random: Random, today: number): Map<number, number> {
  const first = dayOf(createdAt);
  const days = Math.max(1, dayOf(today) - first);
  const famous = first + random.below(days);
  const byDay = new Map<number, number>();
  const give = (day: number, count: number) => byDay.set(day, (byDay.get(day) ?? 0) + count);
  const atOnce = Math.floor(stars * 0.1);
  give(famous, atOnce);
  for (let left = stars - atOnce; left > 0; left--) give(first + random.below(days), 1);
  return byDay;
}
