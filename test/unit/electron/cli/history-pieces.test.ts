/** Histories of many repositories are written whole, in whatever number. */
import { expect, it } from 'vitest';
import { historyPieces } from '../../../../electron/cli/portfolio/history-pieces.ts';
import { histories } from '../../../../electron/host/portfolio/store/histories.ts';
import { memoryStore } from '../../../../electron/host/portfolio/store/portfolio-store.ts';

const AT = '2026-11-20T12:00:00.000Z';
const TODAY = 20_777;
const DAYS = 3_300;
/** More numbers in all than one answer may carry. */
const REPOSITORIES = Array.from({ length: 130 }, (_, at) => ({ repositoryId: at + 1, name: `acme/r${at + 1}` }));

it('as CSV and as JSON, longer than one answer', { timeout: 60_000 }, async () => {
  const store = memoryStore();
  store.repositories.save(REPOSITORIES, AT);
  store.inTransaction(() => {
    for (const { repositoryId } of REPOSITORIES) {
      store.samples.put([{ repositoryId, metric: 'stars', source: 'github-graphql', day: TODAY, value: 7 }], AT);
    }
    store.database.run(
      `WITH RECURSIVE back(day) AS (SELECT ? UNION ALL SELECT day - 1 FROM back WHERE day > ?)
       INSERT INTO sample SELECT series_id, day, 1, 0 FROM series, back`,
      TODAY - 1,
      TODAY - DAYS + 1,
    );
  });
  const portfolio = {
    ask: async (_method: string, { repositoryIds, metrics }: Record<'repositoryIds' | 'metrics', never>) =>
      histories(store.database, repositoryIds, metrics),
  } as never;
  const written = async (format: 'csv' | 'json') => {
    const pieces: Uint8Array[] = [];
    for await (const piece of historyPieces(portfolio, REPOSITORIES, format)) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  };
  const lines = (await written('csv')).split('\r\n');
  expect(lines).toHaveLength(1 + REPOSITORIES.length * DAYS + 1);
  expect(lines[DAYS]).toBe('acme/r1,stars,github-graphql,0,2026-11-20,7,exact');
  const series: unknown = JSON.parse(await written('json'));
  expect(series).toHaveLength(REPOSITORIES.length);
  expect(series).toMatchObject([
    { repository: 'acme/r1', metric: 'stars', days: { length: DAYS } },
    ...REPOSITORIES.slice(1).map(({ name }) => ({ repository: name })),
  ]);
});
