/** Logins: who contributed, who was classified as what, and who is to be forgotten. */
import type { PortfolioHandlers } from '../portfolio-handlers.ts';
import { whatStays } from '../store/what-stays.ts';
import type { Portfolio } from './portfolio.ts';

type Answers = Pick<
  PortfolioHandlers,
  'portfolio.contributors' | 'portfolio.logins' | 'portfolio.classify' | 'portfolio.forget'
>;

export function peopleHandlers({ stores }: Portfolio): Answers {
  return {
    'portfolio.contributors': async ({ of, repositoryId }) => {
      const { people, settings } = await stores.of(of);
      return settings.options().peopleView ? people.contributors(repositoryId) : [];
    },
    'portfolio.logins': async ({ of }) => (await stores.of(of)).people.classes(),
    'portfolio.classify': async ({ of, login, is }) => {
      (await stores.of(of)).people.classify(login, is);
      return null;
    },
    'portfolio.forget': async ({ login }) => {
      const store = await stores.of('own');
      const removed = store.people.forget(login);
      const stays = [...whatStays(store, login)];
      // Also when no row had it: older copies may.
      await stores.own.scrub();
      return { removed, stays };
    },
  };
}
