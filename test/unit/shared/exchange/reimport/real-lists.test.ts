/** Real organisations a few months apart: the accepted differences give exactly the second list, and their counts are those of the files. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accept } from '../../../../../shared/exchange/reimport/accept.ts';
import { alarmOf } from '../../../../../shared/exchange/reimport/alarm.ts';
import type { Comparison } from '../../../../../shared/exchange/reimport/compare.ts';
import { readPeopleFile } from '../../../../../shared/exchange/people/read-people-file.ts';
import { say } from '../../../../../shared/texts/message.ts';
import type { PeopleSheet } from '../../../../../shared/exchange/people/people-sheet.ts';
import { importSheet } from '../../../../support/import-list.ts';
import { organisationOf } from '../../../../support/organisation-of.ts';
import { textOf } from '../../../../support/plan-text.ts';
import { compareList, keysOf, withAccepted } from '../../../../support/reimport-list.ts';

const bytesOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../../fixtures/orgs/${name}.csv`, import.meta.url));

async function sheetOf(name: string): Promise<PeopleSheet> {
  const sheet = await readPeopleFile(bytesOf(name));
  if (!sheet.ok) throw new Error(say(sheet.error));
  return sheet.value;
}

/** The files as a few lines of code read them, without anything of the product: rows of cells by header. */
function rowsOf(name: string): readonly Readonly<Record<string, string>>[] {
  const text = new TextDecoder().decode(bytesOf(name));
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const cells = lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
    ),
  );
  const [headers = [], ...rows] = cells;
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ''])));
}

interface Columns {
  readonly id: string;
  readonly manager: string;
  readonly title: string;
}

/** Counted by id: who is in one file only, and whose manager or title is another. */
function countsOf(before: string, after: string, { id, manager, title }: Columns) {
  const keyed = (name: string) =>
    new Map(
      rowsOf(name)
        .toReversed()
        .map((row) => [row[id] ?? '', row]),
    );
  const [old, now] = [keyed(before), keyed(after)];
  const common = [...now.keys()].filter((key) => old.has(key));
  const managerIn = (rows: typeof old, key: string): string => {
    const ref = rows.get(key)?.[manager] ?? '';
    return rows.has(ref) ? ref : '';
  };
  const squeezed = (text = ''): string => text.replaceAll(/\s+/g, ' ');
  return {
    joined: [...now.keys()].filter((key) => !old.has(key)).length,
    // A repeated id is a position of its own in the plan, which the second list does not have.
    left: rowsOf(before).filter((row) => !now.has(row[id] ?? '')).length + rowsOf(before).length - old.size,
    moved: common.filter((key) => managerIn(old, key) !== managerIn(now, key)).length,
    retitled: common.filter((key) => squeezed(old.get(key)?.[title]) !== squeezed(now.get(key)?.[title])).length,
  };
}

const counted = (comparison: Comparison) => {
  const of = (kind: 'joined' | 'left' | 'moved' | 'retitled') => keysOf(comparison, kind).size;
  return { joined: of('joined'), left: of('left'), moved: of('moved'), retitled: of('retitled') };
};

const EXPANDED = { id: 'position_id', manager: 'manager_position_id', title: 'title' };
const SENIOR = { id: 'post_ref', manager: 'reports_to_post', title: 'job_title' };
const COMPANY = { id: 'entry_id', manager: 'manager_entry_id', title: 'role_title' };

const PAIRS = [
  ['health-department-2011-03-31-positions', 'health-department-2011-09-30-positions', EXPANDED],
  ['health-department-2011-09-30-positions', 'health-department-2011-03-31-positions', EXPANDED],
  ['health-department-2011-03-31-senior-posts', 'health-department-2011-09-30-senior-posts', SENIOR],
  ['software-company-2022-06', 'software-company-2022-09', COMPANY],
  ['software-company-2022-09', 'software-company-2022-06', COMPANY],
] as const;

describe.each(PAIRS)('%s, then %s', (before, after, columns) => {
  it('has the differences that the files have', async () => {
    const { tables } = importSheet(await sheetOf(before));
    const comparison = compareList(tables, await sheetOf(after));
    expect(counted(comparison)).toEqual(countsOf(before, after, columns));
    expect(comparison.doubts).toEqual([]);
    expect(alarmOf(comparison, keysOf(comparison))).toBeNull();
  });

  it('is exactly the second list when all are accepted, and the first when none is', async () => {
    const { tables } = importSheet(await sheetOf(before));
    const comparison = compareList(tables, await sheetOf(after));
    expect(organisationOf(withAccepted(comparison))).toEqual(organisationOf(importSheet(await sheetOf(after)).tables));
    expect(textOf(withAccepted(comparison, new Set()))).toBe(textOf(tables));
    expect(accept(comparison, new Set(), 'delete').change).toEqual([]);
  });

  it('has nothing more to say afterwards', async () => {
    const { tables } = importSheet(await sheetOf(before));
    const again = compareList(withAccepted(compareList(tables, await sheetOf(after))), await sheetOf(after));
    expect(again.differences).toEqual([]);
  });
});

it('a list of another organisation raises the alarm', async () => {
  const { tables } = importSheet(await sheetOf('software-company-2022-06'));
  const comparison = compareList(tables, await sheetOf('health-department-2011-09-30-senior-posts'));
  const alarm = alarmOf(comparison, keysOf(comparison));
  expect(alarm === null ? '' : say(alarm)).toMatch(/^249 of 249 positions of this plan are not in the list: 100 %/);
});
