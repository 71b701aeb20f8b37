/** Writes page after page into a portfolio until it is killed, and says which were confirmed. Started by tests: folder. */
import { portfolioAt } from './a-portfolio.ts';

/** Rows of one page. */
const PAGE = 40;

const [, , folder = ''] = process.argv;
// The file may not be there yet: a kill can also fall into its making.
process.stdout.write('begin\n');
const portfolio = portfolioAt(folder);
const store = await portfolio.store();
for (let page = Number(store.work.of('all', 'roster').cursor ?? 0) + 1; ; page++) {
  const at = new Date(Date.parse('2026-11-20T12:00:00.000Z') + page * 1_000).toISOString();
  store.inTransaction(() => {
    const ids = Array.from({ length: PAGE }, (_, index) => page * PAGE + index);
    store.repositories.save(
      ids.map((repositoryId) => ({ repositoryId, name: `acme/r${repositoryId}`, description: 'x'.repeat(200) })),
      at,
    );
    store.samples.put(
      ids.map((repositoryId) => ({
        repositoryId,
        metric: 'stars',
        source: 'github-graphql',
        day: 20_777,
        value: page,
      })),
      at,
    );
    store.work.set('all', 'roster', { cursor: String(page) });
  });
  process.stdout.write(`${page}\n`);
  if (page % 10 === 0) await portfolio.keepCopy();
}
