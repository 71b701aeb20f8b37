/** Lists of real organisations come in whole, and their figures are the ones counted by others. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { organisationSummary } from '../../../../shared/analysis/organisation-summary.ts';
import { repair } from '../../../../shared/change/integrity.ts';
import { readPeopleFile } from '../../../../shared/exchange/people/read-people-file.ts';
import { SCHEMAS } from '../../../../shared/model/schemas.ts';
import { kindOf } from '../../../../shared/model/kinds.ts';
import { say } from '../../../../shared/texts/message.ts';
import { importSheet, type ImportedList } from '../../../support/import-list.ts';
import expected from '../../../fixtures/orgs/expected-metrics.json' with { type: 'json' };

type ListName = keyof typeof expected;

async function importFile(name: ListName): Promise<ImportedList> {
  const bytes = readFileSync(new URL(`../../../fixtures/orgs/${name}`, import.meta.url));
  const sheet = await readPeopleFile(bytes);
  if (!sheet.ok) throw new Error(say(sheet.error));
  return importSheet(sheet.value);
}

const LISTS = Object.keys(expected) as ListName[];

/** How often each sentence occurs. */
function tally(sentences: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const words = sentence.replace(/^\d+ /, '');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

describe.each(LISTS)('%s', (name) => {
  it('comes in without a mapping, with the figures counted independently', async () => {
    const { tables, counts } = await importFile(name);
    const { rows, duplicateIds, unknownManagers, positionsPerDepth, ...figures } = expected[name];
    const summary = organisationSummary(tables);
    expect(counts).toMatchObject({ rows, positions: rows, duplicateIds, unknownManagers, selfReports: 0, cycles: 0 });
    expect(summary).toMatchObject(figures);
    // The independent count is by distinct id; only the list that repeats an id has one position more.
    if (duplicateIds === 0) expect(summary.positionsPerDepth).toEqual(positionsPerDepth);
  });

  it('gives records that fit their schemas and hold together', async () => {
    const { records, tables } = await importFile(name);
    for (const record of records) expect(SCHEMAS[kindOf(record.id)].safeParse(record).success).toBe(true);
    expect(repair(tables).repairs).toEqual([]);
  });
});

describe('defects of the real lists', () => {
  it('senior posts of March: a repeated reference, three empty shares, an undisclosed status for 207', async () => {
    const { warnings, notes } = await importFile('health-department-2011-03-31-senior-posts.csv');
    expect(tally(warnings)).toEqual({
      'status: The status "undisclosed" is not known. Kept as filled.': 207,
      'id: The id 10237 is already in row 223. Kept as a position of its own without that id.': 1,
    });
    expect(tally(notes)).toEqual({
      'name: No column holds names. Kept as filled without a named person.': 1,
      'sheet: 6 columns have no meaning for a plan: row, parent_department, pay_floor_gbp, pay_ceiling_gbp, salary_cost_of_reports_gbp, profession. Left out.': 1,
      'fte: The share of a full-time job is empty. Counted as full time.': 3,
      'manager: 2 positions have no manager: Permanent Secretary of the Department of Health, NHS Chief Executive. Each is kept at the top.': 1,
    });
  });

  it('senior posts of September: eight vacant, one eliminated', async () => {
    const { tables, warnings } = await importFile('health-department-2011-09-30-senior-posts.csv');
    expect(organisationSummary(tables)).toMatchObject({ openPositions: 8, closedPositions: 1 });
    expect(tally(warnings)).toEqual({ 'status: The status "undisclosed" is not known. Kept as filled.': 217 });
  });

  it('software company: people with several seats are one person each', async () => {
    const june = await importFile('software-company-2022-06.csv');
    expect(june.counts).toMatchObject({ rows: 249, positions: 249, people: 244, roots: 1 });
    expect(june.warnings).toEqual([]);
    expect(june.notes.filter((note) => note.includes('add up to'))).toEqual([
      '3 fte: The 3 positions of p001 add up to 3 full-time jobs. Kept as it is.',
      '18 fte: The 2 positions of p015 add up to 2 full-time jobs. Kept as it is.',
      '92 fte: The 2 positions of p110 add up to 2 full-time jobs. Kept as it is.',
      '147 fte: The 2 positions of p201 add up to 2 full-time jobs. Kept as it is.',
    ]);
    const september = await importFile('software-company-2022-09.csv');
    expect(september.counts).toMatchObject({ rows: 234, positions: 234, people: 229, roots: 1 });
  });
});
