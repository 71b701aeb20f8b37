/** A portfolio's text into a store: through the same doors as what is read from GitHub, so that the same rules hold. */
import { HostFailure } from '../../../../shared/contract/errors.ts';
import {
  readPortfolioBundle,
  unfoldCalendar,
  unfoldValues,
  type BundleFailure,
  type PortfolioBundle,
} from '../../../../shared/contract/portfolio-bundle.ts';
import { isMetric, SAMPLE_SOURCES, type Metric, type SampleSource } from '../../../../shared/portfolio/metrics.ts';
import { dayOfNumber } from '../../../../shared/util/calendar.ts';
import type { PortfolioStore } from '../store/portfolio-store.ts';

/** All of it or nothing. Throws `HostFailure` for a text that is no portfolio. */
export function fillFromBundle(store: PortfolioStore, text: string): void {
  const read = readPortfolioBundle(text);
  if (!read.ok) throw new HostFailure('bad-input', sentenceOf(read.error));
  const bundle = read.value;
  store.inTransaction(() => {
    // First of all: without it no contributors are kept.
    store.settings.setOptions(bundle.options);
    store.settings.setLastSync(bundle.lastSync ?? neverRead(bundle));
    for (const repository of bundle.repositories) saveRepository(store, repository, instantOf(bundle.measuredOn));
    saveSources(store, bundle);
    saveSeries(store, bundle);
    savePeople(store, bundle);
    for (const event of bundle.events) store.events.save({ eventId: null, ...event });
  });
}

function sentenceOf(failure: BundleFailure): string {
  if (failure.reason === 'too-long') return 'This portfolio is too large to be opened.';
  if (failure.reason === 'newer')
    return 'This portfolio was made by a newer version of Orgwright. Update Orgwright to open it.';
  if (failure.reason === 'invalid')
    return `This portfolio is damaged at ${failure.where} (${failure.why}). Nothing of it was taken.`;
  return 'This is not a portfolio of Orgwright.';
}

/** The hour at which a reading of a day is said to have ended. */
const instantOf = (day: string): string => `${day}T05:12:00.000Z`;

const neverRead = ({ measuredOn, repositories }: PortfolioBundle): NonNullable<PortfolioBundle['lastSync']> => ({
  startedAt: instantOf(measuredOn),
  endedAt: instantOf(measuredOn),
  outcome: 'complete',
  requests: 0,
  points: 0,
  repositories: repositories.length,
  messages: [],
  resumeAt: null,
});

function saveRepository(
  { repositories, releases }: PortfolioStore,
  repository: PortfolioBundle['repositories'][number],
  readAt: string,
): void {
  const { repositoryId, name, formerNames, isPinned } = repository;
  for (const former of formerNames) repositories.save([{ repositoryId, name: former }], readAt);
  repositories.save([{ ...repository, name }], repository.readAt ?? readAt);
  repositories.pin(repositoryId, isPinned);
  releases.put(repositoryId, repository.releases);
  releases.setPackages(repositoryId, repository.packages);
}

function saveSources({ sources, repositories }: PortfolioStore, bundle: PortfolioBundle): void {
  const seenAt = instantOf(bundle.measuredOn);
  for (const source of bundle.sources) {
    const { sourceId } = sources.add(source);
    const belongs = (name: string): boolean =>
      source.kind === 'owner' ? name.startsWith(`${source.name}/`) : name === source.name;
    const members = bundle.repositories.filter(({ name }) => belongs(name));
    repositories.link(
      sourceId,
      members.map(({ repositoryId }) => repositoryId),
      seenAt,
    );
    sources.update(sourceId, { lastReadAt: seenAt });
  }
}

function saveSeries({ samples }: PortfolioStore, { series, calendars }: PortfolioBundle): void {
  const days = calendars.map(unfoldCalendar);
  for (const one of series) {
    const { repositoryId, windowDays, quality } = one;
    const key = { repositoryId, windowDays, quality, metric: metricOf(one.metric), source: sourceOf(one.source) };
    const values = unfoldValues(one);
    const own = days[one.calendar] ?? [];
    const put = samples.put(
      own.map((day, at) => ({ ...key, day, value: values[at] ?? Number.NaN })),
      instantOf(dayOfNumber(own.at(-1) ?? 0)),
    );
    if (put.refused > 0) throw new HostFailure('bad-input', `This portfolio has strange numbers of ${one.metric}.`);
  }
}

/** A newer version's metric would be drawn by nobody; the text is refused instead of being half taken. */
function metricOf(name: string): Metric {
  if (!isMetric(name))
    throw new HostFailure('bad-input', `This portfolio has a measurement "${name}" that is unknown.`);
  return name;
}

function sourceOf(name: string): SampleSource {
  const source = SAMPLE_SOURCES.find((known) => known === name);
  if (source === undefined)
    throw new HostFailure('bad-input', `This portfolio has a source "${name}" that is unknown.`);
  return source;
}

function savePeople({ people }: PortfolioStore, { contributors, logins, measuredOn }: PortfolioBundle): void {
  for (const { repositoryId, people: listed } of contributors) {
    const rows = listed.map(([login, commits, mergedChangeRequests, firstOn, lastOn]) => ({
      login,
      commits,
      mergedChangeRequests,
      firstOn,
      lastOn,
    }));
    people.putContributors(repositoryId, rows, instantOf(measuredOn));
  }
  for (const { login, is } of logins) people.classify(login, is);
}
