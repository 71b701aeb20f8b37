/** The portfolio of the sample: what Tallyquay, which does not exist, has made public, over three years. */
import { BUNDLE_FORMAT, BUNDLE_VERSION, type WrittenBundle } from '../../shared/contract/portfolio-bundle.ts';
import { dayNumber, dayOfNumber } from '../../shared/util/calendar.ts';
import { FIRST_DAY, LAST_DAY } from './portfolio-calendar.ts';
import { EVENTS } from './portfolio-events.ts';
import { FOUNDATION_REPOSITORIES } from './portfolio-foundations.ts';
import { measuredOf } from './portfolio-measured.ts';
import { isConfirmed, isInside, OWNER } from './portfolio-people.ts';
import type { RepositoryPlan } from './portfolio-plan.ts';
import { PRODUCT_REPOSITORIES } from './portfolio-products.ts';
import { releasesOf } from './portfolio-releases.ts';
import { Calendars, seriesOf } from './portfolio-series.ts';
import { workOf, type Work } from './portfolio-work.ts';
import { seededRandom } from './seeded-random.ts';

/** Each repository has its own, so that a change in one leaves the others as they are. */
const SEED = 20_261_130;
/** Far above the numbers that GitHub gives, so that it is none of its repositories. */
const FIRST_ID = 9_900_000_001;
const READ_AT = `${dayOfNumber(LAST_DAY)}T05:12:00.000Z`;
const YEAR = 365;

const PLANS: readonly RepositoryPlan[] = [...PRODUCT_REPOSITORIES, ...FOUNDATION_REPOSITORIES];

/** The number by which the portfolio knows a repository of the sample. */
export const repositoryIdOf = (name: string): number => FIRST_ID + PLANS.findIndex((plan) => plan.name === name);

/** Everybody of the company who carries a repository, or did. */
export const maintainerNames = (): ReadonlySet<string> =>
  new Set(PLANS.flatMap(({ maintainers }) => maintainers.map(({ name }) => name)));

/** The same portfolio at every call. */
export function samplePortfolio(): WrittenBundle {
  const calendars = new Calendars();
  const made = PLANS.map((plan, index) => repository(plan, index, calendars));
  const contributors = made.map((one) => one.contributors);
  const logins = contributors.flatMap(({ people }) => people.map(([login]) => login));
  const outside = [...new Set(logins)].filter((login) => !isInside(login)).toSorted();
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    name: 'Tallyquay (sample)',
    measuredOn: dayOfNumber(LAST_DAY),
    options: { npm: true, pypi: true, pub: true, crates: true, ecosystems: true, peopleView: true, syncOnStart: false },
    lastSync: {
      startedAt: `${dayOfNumber(LAST_DAY)}T05:10:21.000Z`,
      endedAt: READ_AT,
      outcome: 'complete',
      requests: 71,
      points: 44,
      repositories: PLANS.length,
      messages: [],
      resumeAt: null,
    },
    sources: [{ kind: 'owner', name: OWNER, addedOn: dayOfNumber(FIRST_DAY), withForks: false }],
    repositories: made.map(({ facts }) => facts),
    calendars: calendars.list,
    series: made.flatMap(({ series }) => series),
    events: EVENTS.map(({ kind, day, title, repositories, reach, note }) => ({
      kind,
      day,
      title,
      url: null,
      repositoryIds: repositories.map(repositoryIdOf),
      reach,
      note: note ?? null,
    })),
    contributors,
    logins: outside.filter(isConfirmed).map((login) => ({ login, is: 'outside' as const })),
  };
}

function repository(plan: RepositoryPlan, index: number, calendars: Calendars) {
  const random = seededRandom(SEED + index);
  const repositoryId = FIRST_ID + index;
  const work = workOf(random, plan);
  const releases = releasesOf(random, plan);
  const series = measuredOf(random, { plan, work, releases }).flatMap((measured) =>
    seriesOf(calendars, repositoryId, measured),
  );
  const last = releases.at(-1);
  const pushed = work.commits.reduce((latest, { day }) => Math.max(latest, day), dayNumber(plan.created));
  const facts: WrittenBundle['repositories'][number] = {
    repositoryId,
    name: `${OWNER}/${plan.name}`,
    formerNames: plan.formerly === undefined ? [] : [`${OWNER}/${plan.formerly.name}`],
    description: plan.description,
    homepage: null,
    language: plan.language,
    topics: [...plan.topics],
    licence: plan.licence,
    isArchived: plan.archived !== undefined,
    isFork: false,
    createdAt: `${plan.created}T09:00:00.000Z`,
    pushedAt: `${dayOfNumber(pushed)}T16:20:00.000Z`,
    lastReleaseAt: last?.publishedAt ?? null,
    lastReleaseTag: last?.tag ?? null,
    ownerTeams: plan.owners.map((team) => `${OWNER}/${team}`),
    isPinned: plan.isPinned ?? false,
    readAt: READ_AT,
    goneSince: null,
    releases: releases.toReversed(),
    packages: [...(plan.packages ?? [])],
  };
  return { facts, series, contributors: contributorsOf(repositoryId, work) };
}

/** Who committed in the last year, and since when. */
function contributorsOf(repositoryId: number, { commits, items }: Work): WrittenBundle['contributors'][number] {
  const inYear = (day: number | null): boolean => day !== null && day > LAST_DAY - YEAR;
  const everybody = Object.entries(Object.groupBy(commits, ({ by }) => by));
  const people = everybody.flatMap(([login, own = []]): WrittenBundle['contributors'][number]['people'] => {
    const days = own.map(({ day }) => day);
    const lately = days.filter(inYear).length;
    if (lately === 0) return [];
    const merged = items.filter(({ by, isMerged, closed }) => by === login && isMerged && inYear(closed)).length;
    return [[login, lately, merged, dayOfNumber(Math.min(...days)), dayOfNumber(Math.max(...days))]];
  });
  return { repositoryId, people: people.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) };
}
