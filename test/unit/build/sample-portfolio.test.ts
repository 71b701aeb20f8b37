/** The committed portfolio of the sample is what the script writes, is read without complaint, and tells a story that holds. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { portfolioText } from '../../../build/sample/portfolio-text.ts';
import { isInside, loginOf } from '../../../build/sample/portfolio-people.ts';
import { samplePlan } from '../../../build/sample/sample-plan.ts';
import { repositoryIdOf, samplePortfolio } from '../../../build/sample/sample-portfolio.ts';
import {
  readPortfolioBundle,
  unfoldCalendar,
  unfoldValues,
  type PortfolioBundle,
} from '../../../shared/contract/portfolio-bundle.ts';
import { isMetric, METRICS, type Metric } from '../../../shared/portfolio/metrics.ts';
import { dayNumber, dayOfNumber } from '../../../shared/util/calendar.ts';

const COMMITTED = new URL('../../../renderer/sample/portfolio.json', import.meta.url);
/** What the page loads when somebody opens the sample's portfolio. */
const MAX_BYTES = 300_000;

async function openSample(): Promise<PortfolioBundle> {
  const read = readPortfolioBundle(await readFile(COMMITTED, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

interface Unfolded {
  readonly days: readonly number[];
  readonly values: readonly number[];
}

function unfold({ series, calendars }: PortfolioBundle, name: string, metric: Metric): readonly Unfolded[] {
  const repositoryId = repositoryIdOf(name);
  return series
    .filter((one) => one.repositoryId === repositoryId && one.metric === metric)
    .map((one) => ({ days: unfoldCalendar(calendars[one.calendar] ?? []), values: unfoldValues(one) }));
}

const loginsIn = (contributors: PortfolioBundle['contributors']): readonly string[] =>
  contributors.flatMap(({ people }) => people.map(([login]) => login));

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe('the portfolio of the sample', () => {
  it('is, byte for byte, what the script writes, and small enough to be loaded at once', async () => {
    const text = await readFile(COMMITTED, 'utf8');
    expect(portfolioText(samplePortfolio())).toBe(text);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_BYTES);
  });

  it('is about repositories that do not exist, of an owner and people who do not exist', async () => {
    const { repositories, contributors, logins, sources } = await openSample();
    expect(repositories).toHaveLength(15);
    expect(sources.map(({ name }) => name)).toEqual(['tallyquay-example']);
    expect(repositories.every(({ name }) => name.startsWith('tallyquay-example/'))).toBe(true);
    const people = [...loginsIn(contributors), ...logins.map(({ login }) => login)];
    expect(people.filter((login) => !login.endsWith('-example'))).toEqual([]);
    expect(new Set(repositories.map(({ language }) => language)).size).toBeGreaterThanOrEqual(8);
  });

  it('has three years of days, read up to the last one', async () => {
    const bundle = await openSample();
    const [given] = unfold(bundle, 'quayside', 'starsGiven');
    expect(dayOfNumber(given?.days[0] ?? 0)).toBe('2023-11-27');
    expect(dayOfNumber(given?.days.at(-1) ?? 0)).toBe(bundle.measuredOn);
    for (const { repositoryId, isArchived } of bundle.repositories) {
      const last = bundle.series
        .filter((one) => one.repositoryId === repositoryId && one.metric === 'stars')
        .map(({ calendar }) => unfoldCalendar(bundle.calendars[calendar] ?? []).at(-1));
      expect([isArchived, Math.max(...last.map((day) => day ?? 0))]).toEqual([
        isArchived,
        dayNumber(bundle.measuredOn),
      ]);
    }
  });

  it('measures only what the list of metrics knows, within what each can be', async () => {
    const { series } = await openSample();
    const strange = series.filter(({ metric, windowDays, ...one }) => {
      if (!isMetric(metric)) return true;
      const facts: (typeof METRICS)[Metric] = METRICS[metric];
      const highest = facts.unit === 'share' ? 1 : facts.unit === 'score' ? 10 : 200_000;
      const isWhole = facts.unit !== 'share' && facts.unit !== 'score' && facts.unit !== 'hours';
      return (
        windowDays !== ('days' in facts ? facts.days : 0) ||
        unfoldValues(one).some((value) => value < 0 || value > highest || (isWhole && !Number.isInteger(value)))
      );
    });
    expect(strange.map(({ metric }) => metric)).toEqual([]);
  });

  it('has everything that a reading with a token and registries finds', async () => {
    const found = new Set((await openSample()).series.map(({ metric }) => metric));
    expect(Object.keys(METRICS).filter((metric) => !found.has(metric))).toEqual(['elephantFactor']);
  });

  it('adds up: whoever came back or is new is among the authors, and parts are no larger than wholes', async () => {
    const bundle = await openSample();
    for (const { name } of bundle.repositories) {
      const short = name.split('/')[1] ?? '';
      const of = (metric: Metric): Unfolded => unfold(bundle, short, metric)[0] ?? { days: [], values: [] };
      const notAbove = (part: Metric, whole: Metric): void => {
        const [a, b] = [of(part), of(whole)];
        expect([name, part, a.days]).toEqual([name, part, b.days]);
        expect([name, part, a.values.filter((value, at) => value > (b.values[at] ?? 0))]).toEqual([name, part, []]);
      };
      notAbove('outsideMergedChangeRequests90', 'mergedChangeRequests90');
      notAbove('returningOutsideAuthors90', 'outsideAuthors90');
      notAbove('newOutsideAuthors90', 'outsideAuthors90');
      notAbove('mergedChangeRequests90', 'closedChangeRequests90');
    }
  });

  it('breaks where the token came, and has gaps where nobody read', async () => {
    const bundle = await openSample();
    const [without, withToken] = unfold(bundle, 'ledgerline', 'stars');
    const [rest] = unfold(bundle, 'ledgerline', 'openIssuesAndChangeRequests');
    const [issues] = unfold(bundle, 'ledgerline', 'openIssues');
    expect(without?.days.at(-1)).toBe((withToken?.days[0] ?? 0) - 1);
    expect(rest?.days.at(-1)).toBeLessThan(issues?.days[0] ?? 0);
    const gaps = (withToken?.days ?? []).filter((day, at, days) => at > 0 && day - (days[at - 1] ?? day) > 1);
    expect(gaps.map(dayOfNumber)).toEqual(['2025-01-06', '2025-06-10', '2026-08-24']);
  });

  it('holds a burst that brought nobody, one that a talk explains, and one that stalled', async () => {
    const bundle = await openSample();
    const given = (name: string): readonly number[] => unfold(bundle, name, 'starsGiven')[0]?.values ?? [];
    const busiest = (name: string): { readonly share: number; readonly tail: number } => {
      const stars = given(name);
      const sums = stars.map((_, at) => sum(stars.slice(at, at + 14)));
      const most = Math.max(...sums);
      const end = sums.indexOf(most) + 14;
      return { share: most / sum(stars), tail: sum(stars.slice(end, end + 60)) / most };
    };
    expect(busiest('denominate').share).toBeGreaterThan(0.7);
    expect(busiest('denominate').tail).toBeLessThan(0.1);
    expect(busiest('tidegate').share).toBeLessThan(0.5);
    expect(busiest('tidegate').tail).toBeGreaterThan(0.1);
    const stalled = given('tillpoint');
    expect(sum(stalled.slice(-90))).toBeLessThan(sum(stalled.slice(0, 90)) / 3);
  });

  it('lets nobody of the company work before being hired, but for three who came from outside', async () => {
    const { contributors } = await openSample();
    const people = new Map([...samplePlan().tables.person.values()].map((person) => [loginOf(person.name), person]));
    const early = contributors.flatMap(({ people: listed }) =>
      listed.filter(([login, , , firstOn]) => (firstOn ?? '') < (people.get(login)?.hireDate ?? '')),
    );
    expect(early.map(([login]) => people.get(login)?.name ?? '').toSorted()).toEqual([
      'Sekar Ayuningtyas',
      'Tuan Pham',
      'Étienne Bélanger',
    ]);
    expect(loginsIn(contributors).filter((login) => people.has(login)).length).toBeGreaterThan(20);
  });

  it('lists as many people from outside as it counts', async () => {
    const bundle = await openSample();
    const [counted] = unfold(bundle, 'quayside', 'outsideAuthors90');
    const own = bundle.contributors.find(({ repositoryId }) => repositoryId === repositoryIdOf('quayside'));
    const since = dayOfNumber(dayNumber(bundle.measuredOn) - 89);
    const listed = own?.people.filter(([login, , , , lastOn]) => !isInside(login) && (lastOn ?? '') >= since);
    expect(listed).toHaveLength(counted?.values.at(-1) ?? 0);
  });
});
