/** The figures of real organisations against counts made straight from their lists. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byLocation, levelPyramid, vacancy } from '../../../../../shared/analysis/structure/composition.ts';
import { spanDistribution } from '../../../../../shared/analysis/structure/span-distribution.ts';
import { structureChecks } from '../../../../../shared/analysis/structure/structure-checks.ts';
import { readPeopleFile } from '../../../../../shared/exchange/people/read-people-file.ts';
import type { Tables } from '../../../../../shared/model/tables.ts';
import { say } from '../../../../../shared/texts/message.ts';
import { importSheet } from '../../../../support/import-list.ts';

type Row = Readonly<Record<string, string>>;

async function both(name: string): Promise<{ tables: Tables; rows: readonly Row[] }> {
  const bytes = readFileSync(new URL(`../../../../fixtures/orgs/${name}.csv`, import.meta.url));
  const sheet = await readPeopleFile(bytes);
  if (!sheet.ok) throw new Error(say(sheet.error));
  return { tables: importSheet(sheet.value).tables, rows: rowsOf(bytes.toString('utf8')) };
}

/** The rows of a list by their headers, read without the reader under test. */
function rowsOf(text: string): readonly Row[] {
  const [headers = [], ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2] ?? ''));
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ''])));
}

const tally = (values: readonly string[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
};

const sizes = (groups: readonly { readonly key: string | null; readonly ids: readonly string[] }[]) =>
  Object.fromEntries(groups.map(({ key, ids }) => [key ?? '', ids.length]));

/** Direct reports per manager, from the column that names managers. */
function spansIn(rows: readonly Row[], columns: { readonly id: string; readonly manager: string }): readonly number[] {
  const known = new Set(rows.map((row) => row[columns.id]));
  return Object.values(tally(rows.map((row) => row[columns.manager] ?? '').filter((manager) => known.has(manager))));
}

describe.each([
  ['health-department-2011-03-31-positions', { id: 'position_id', manager: 'manager_position_id' }],
  ['health-department-2011-09-30-positions', { id: 'position_id', manager: 'manager_position_id' }],
  ['software-company-2022-06', { id: 'entry_id', manager: 'manager_entry_id' }],
  ['software-company-2022-09', { id: 'entry_id', manager: 'manager_entry_id' }],
] as const)('%s', (name, columns) => {
  it('has the spans that its list gives', async () => {
    const { tables, rows } = await both(name);
    const spans = spansIn(rows, columns);
    const { bars, managers, max } = spanDistribution(tables);
    expect({ managers, max }).toEqual({ managers: spans.length, max: Math.max(...spans) });
    for (const { key, ids } of bars) {
      expect([key, ids.length]).toEqual([
        key,
        spans.filter((span) => span >= key.from && span <= (key.to ?? Infinity)).length,
      ]);
    }
    const single = structureChecks(tables).find(({ key }) => key === 'oneReport');
    expect(single?.count).toBe(spans.filter((span) => span === 1).length);
  });
});

describe('columns of the lists', () => {
  it('grades of the Health Department become the pyramid', async () => {
    const { tables, rows } = await both('health-department-2011-03-31-positions');
    expect(sizes(levelPyramid(tables))).toEqual(tally(rows.map((row) => row['grade'] ?? '')));
  });

  it('statuses of September become the vacancy', async () => {
    const { tables, rows } = await both('health-department-2011-09-30-senior-posts');
    const vacant = rows.filter((row) => row['status'] === 'vacant').length;
    const closed = rows.filter((row) => row['status'] === 'eliminated').length;
    expect(vacant).toBeGreaterThan(0);
    expect(vacancy(tables).rate).toBe(vacant / (rows.length - closed));
  });

  it('countries of the software company become the places', async () => {
    const { tables, rows } = await both('software-company-2022-06');
    expect(sizes(byLocation(tables))).toEqual(tally(rows.map((row) => (row['country'] ?? '').replaceAll(/ +/g, ' '))));
  });
});
