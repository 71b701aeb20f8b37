/** A portfolio of any size in the store of a program that has not started yet: half a year of the daily metrics, a year of stars. */
import { join } from 'node:path';
import { ownPortfolio } from '../../electron/host/portfolio/store/own-portfolio.ts';
import type { NewSample } from '../../electron/host/portfolio/store/samples.ts';
import type { Metric } from '../../shared/portfolio/metrics.ts';
import { dayNumber } from '../../shared/util/calendar.ts';

const LANGUAGES = ['Go', 'TypeScript', 'Rust', 'Python', 'Kotlin', 'Java', null] as const;
/** What a reading with a token finds of every repository. */
const METRICS: readonly Metric[] = [
  'forks',
  'openIssues',
  'releases',
  'goodFirstIssues',
  'downloads30',
  'openedChangeRequests90',
  'closedChangeRequests90',
  'mergedChangeRequests90',
  'outsideMergedChangeRequests90',
  'outsideParticipants90',
  'outsideAuthors90',
  'outsideAuthorsBefore90',
  'returningOutsideAuthors90',
  'insideAuthors90',
  'evangelists90',
  'firstResponseHours90',
  'releasesInYear',
  'absenceFactor',
];
/** Days before today on which they were measured. */
const MEASURED = [0, 90, 180] as const;
const WEEKS = 53;

/** Numbers and names of repositories: 1, 2, …. */
export const repositoryNumbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);
export const repositoryName = (number: number): string => `bench-owner/repository-${number}`;

/** Fill the portfolio of a data folder. */
export async function fillPortfolio(dataFolder: string, count: number): Promise<void> {
  const now = new Date();
  const day = now.toISOString().slice(0, 10);
  const portfolio = ownPortfolio({
    folder: join(dataFolder, 'portfolio'),
    now: () => now,
    onBug: (where, error) => console.error(where, error),
  });
  const store = await portfolio.store();
  const at = now.toISOString();
  const source = store.sources.add({ kind: 'owner', name: 'bench-owner', withForks: false, addedOn: day });
  const numbers = repositoryNumbers(count);
  store.repositories.save(
    numbers.map((number) => ({
      repositoryId: number,
      name: repositoryName(number),
      description: `What repository ${number} is for, in a sentence of its own`,
      language: LANGUAGES[number % LANGUAGES.length] ?? null,
      topics: ['bench', `topic-${number % 40}`],
      licence: number % 5 === 0 ? null : 'MIT',
      isArchived: number % 11 === 0,
      lastReleaseAt: number % 3 === 0 ? null : at,
    })),
    at,
  );
  store.repositories.link(source.sourceId, numbers, at);
  store.samples.put([...samples(numbers, dayNumber(day))], at);
  store.sources.update(source.sourceId, { lastReadAt: at });
  await portfolio.settled();
  await portfolio.close();
}

function* samples(numbers: readonly number[], today: number): Generator<NewSample> {
  for (const number of numbers) {
    const stars = (number * 7919) % 20_000;
    for (let week = WEEKS - 1; week >= 0; week--)
      yield sampleOf({
        number,
        metric: 'stars',
        day: today - week * 7,
        value: Math.max(0, stars - week * (number % 9)),
      });
    for (const metric of METRICS)
      for (const before of MEASURED.toReversed())
        yield sampleOf({ number, metric, day: today - before, value: (number * 31 + metric.length * 7 + before) % 60 });
  }
}

const sampleOf = ({
  number,
  ...rest
}: Pick<NewSample, 'metric' | 'day' | 'value'> & { number: number }): NewSample => ({
  repositoryId: number,
  source: 'github-graphql',
  ...rest,
});
