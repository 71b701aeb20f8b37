/** What is followed. */
import { HostFailure } from '../../../../shared/contract/errors.ts';
import type { PortfolioHandlers } from '../portfolio-handlers.ts';
import { removeSourceInParts } from '../store/in-parts.ts';
import { parseSource } from './parse-source.ts';
import type { Portfolio } from './portfolio.ts';

type Answers = Pick<PortfolioHandlers, 'portfolio.addSource' | 'portfolio.removeSource'>;

export function sourceHandlers({ stores, network, now }: Portfolio): Answers {
  return {
    'portfolio.addSource': async ({ text, withForks }) => {
      const parsed = parseSource(text, network.sync.service);
      if (!parsed.ok) throw new HostFailure('bad-input', parsed.error);
      const { sources } = await stores.of('own');
      return sources.add({ ...parsed.value, withForks, addedOn: now().toISOString().slice(0, 10) });
    },
    'portfolio.removeSource': async ({ sourceId, forgetHistory }) => {
      if (!(await removeSourceInParts(await stores.of('own'), sourceId, forgetHistory))) {
        throw new HostFailure('not-found', 'This source is not followed any more.');
      }
      return null;
    },
  };
}
