/** Measurements out, and those of a file in. */
import { HostFailure } from '../../../../shared/contract/errors.ts';
import { packKeys } from '../../../../shared/contract/packed-keys.ts';
import type { PortfolioHandlers } from '../portfolio-handlers.ts';
import { histories } from '../store/histories.ts';
import { importInParts } from '../store/in-parts.ts';
import { readings } from '../store/readings.ts';
import { sparks } from '../store/sparks.ts';
import { quickPack } from './quick-pack.ts';
import { checkedDay, checkedMetric, type Portfolio } from './portfolio.ts';

type Answers = Pick<
  PortfolioHandlers,
  'portfolio.readings' | 'portfolio.sparks' | 'portfolio.series' | 'portfolio.importSamples'
>;

export function measurementHandlers({ stores, now }: Portfolio): Answers {
  return {
    'portfolio.readings': async ({ of, days, windowDays }) => {
      const numbers = days.map(checkedDay);
      const { keys, values, on } = await readings((await stores.of(of)).database, { days: numbers, windowDays });
      return { keys: packKeys(keys, quickPack), values: quickPack(values), on: quickPack(on) };
    },
    'portfolio.sparks': async ({ of, repositoryIds, metric, from, to, points }) => {
      const asked = {
        repositoryIds,
        metric: checkedMetric(metric),
        from: checkedDay(from),
        to: checkedDay(to),
        points,
      };
      if (asked.from >= asked.to) throw new HostFailure('bad-input', `${from} is not before ${to}. Exchange the days.`);
      if (repositoryIds.length * points > MOST_POINTS) {
        throw new HostFailure('too-big', 'These are too many points for one answer. Ask for fewer repositories.');
      }
      return { values: quickPack(await sparks((await stores.of(of)).database, asked)) };
    },
    'portfolio.series': async ({ of, repositoryIds, metrics }) =>
      histories((await stores.of(of)).database, repositoryIds, metrics.map(checkedMetric)),
    'portfolio.importSamples': async ({ of, batches }) =>
      importInParts(await stores.of(of), batches, now().toISOString()),
  };
}

/** As many doubles as a packed text may hold. */
const MOST_POINTS = 2_000_000;
