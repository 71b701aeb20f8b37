/** Files that are damaged, hostile, foreign or newer: each is told in a sentence, and stays as it is on disk. */
import { readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { MAX_DEPTH, MAX_PLAN_BYTES } from '../../shared/util/limits.ts';
import { newHome, type Home } from '../support/home.ts';
import { answer, openRecent, planOnDisk, sampleText, save, saveState, toStart } from '../support/journey.ts';

const sample = await sampleText();
const PEOPLE = (JSON.parse(sample) as { people: readonly unknown[] }).people.length;

/** The sample after an edit of its text, which must fit. */
function sampleWith(from: string | RegExp, to: string): string {
  const text = sample.replace(from, to);
  if (text === sample) throw new Error(`The sample holds no ${String(from)}.`);
  return text;
}

/** A PNG file's first bytes. */
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe, 0x00, 0x01]);

/** Files that do not open, and the sentence about each. */
const REFUSED: readonly (readonly [name: string, content: string | Uint8Array, sentence: RegExp])[] = [
  ['Empty', '', /^This file is empty: nothing in it can be read/],
  ['Zeros', new Uint8Array(4_096), /^This file holds only zeros/],
  ['Too deep', `${'['.repeat(MAX_DEPTH + 1)}${']'.repeat(MAX_DEPTH + 1)}`, /nested more than 32 levels deep/],
  ['Misprint', sampleWith('"minReader": 1,', '"minReader": 1'), /^This file is damaged at line 5, column 2/],
  ['Foreign', '{ "type": "excalidraw", "elements": [] }', /^This is not an Orgwright plan/],
  ['Picture', PICTURE, /^This file is not readable text/],
  ['Too large', '', /24 MB/],
];

/** Files that are mended while opening, and what is said of the repairs. */
const MENDED: readonly (readonly [name: string, content: string, sentences: readonly RegExp[]])[] = [
  ['Twice the same id', withTwins(), [/had the same id as another entry\. It was kept under a new id\./]],
  ['In a circle', withCircle(), [/: the line of .* led back to itself\. It was cut here\./]],
  [
    'Forbidden names',
    sampleWith('"minReader": 1,', '"minReader": 1, "__proto__": { "polluted": 1 }, "constructor": { "polluted": 1 },'),
    [/^A field with a forbidden name was left out\./],
  ],
  [
    'Broken characters',
    sampleWith('"name": "Rafael Nogueira"', String.raw`"name": "Rafael \ud800 Nogueira"`),
    [/^Some text held broken characters\. They were replaced\./],
  ],
];

interface RawPosition {
  id: string;
  title: string;
  managerPositionId: string | null;
}

/** The sample after an edit of its positions, the one at the top first. */
function sampleWithPositions(edit: (positions: RawPosition[], top: RawPosition) => void): string {
  const raw = JSON.parse(sample) as { positions: RawPosition[] };
  const top = raw.positions.find(({ managerPositionId }) => managerPositionId === null);
  if (top === undefined) throw new Error('The sample has nobody at the top.');
  edit(raw.positions, top);
  return JSON.stringify(raw, null, 1);
}

function withTwins(): string {
  return sampleWithPositions((positions, top) => {
    positions.push({ ...top, title: 'Second of its id', managerPositionId: top.id });
  });
}

function withCircle(): string {
  return sampleWithPositions((positions, top) => {
    top.managerPositionId = positions.find(({ managerPositionId }) => managerPositionId === top.id)?.id ?? null;
  });
}

let home: Home;
let page: Page;

const onDisk = (name: string): Promise<Buffer> => readFile(join(home.plansFolder, `${name}.orgwright`));

beforeAll(async () => {
  home = await newHome();
  for (const [name, content] of [...REFUSED, ...MENDED]) await home.addPlan(name, content);
  await truncate(join(home.plansFolder, 'Too large.orgwright'), MAX_PLAN_BYTES + 1);
  const journey = await home.start({ host: 'loopback' });
  page = journey.page;
});
afterAll(async () => home.end());

describe('files that do not open', () => {
  it.each(REFUSED)('%s', async (name, _content, sentence) => {
    const before = await onDisk(name);
    await openRecent(page, name);
    await page.getByText(sentence).waitFor();
    expect(await page.getByRole('button', { name: 'Open what can be read, as a copy' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Recent plans' }).waitFor();
    expect(before.equals(await onDisk(name))).toBe(true);
  });
});

describe('files of which something can be had', () => {
  it('one that was cut short opens as a copy of what stands before the cut', async () => {
    const cut = sample.slice(0, sample.indexOf('"relations"') - 40_000);
    const path = await home.addPlan('Cut short', cut);
    await toStart(page);
    await openRecent(page, 'Cut short');
    const failed = page.getByRole('dialog', { name: 'Cut short could not be opened' });
    await failed.getByText(/^This file ends in the middle of line [\d,]+, as if writing it was cut short/).waitFor();
    const [, count = ''] = /^(\d+) positions can be read/.exec(
      (await failed.getByText(/positions can be read/).textContent()) ?? '',
    ) ?? [''];
    expect(Number(count)).toBeGreaterThan(10);
    await failed.getByRole('button', { name: 'Open what can be read, as a copy' }).click();
    const mended = page.getByRole('dialog', { name: 'Cut short was mended while opening' });
    await mended.getByText(/^Everything after line [\d,]+ was missing\./).waitFor();
    await answer(page, 'Cut short was mended while opening', 'Done');
    await save(page);
    expect(await readFile(path, 'utf8')).toBe(cut);
    expect((await planOnDisk(join(home.plansFolder, 'Cut short 2.orgwright'))).tables.position.size).toBe(
      Number(count),
    );
  });

  it.each(MENDED)('%s: every repair is listed, the copy is whole, the file stays', async (name, content, sentences) => {
    await toStart(page);
    await openRecent(page, name);
    const mended = page.getByRole('dialog', { name: `${name} was mended while opening` });
    for (const sentence of sentences) await mended.getByText(sentence).first().waitFor();
    await answer(page, `${name} was mended while opening`, 'Done');
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await save(page);
    expect(await readFile(join(home.plansFolder, `${name}.orgwright`), 'utf8')).toBe(content);
    const copy = await planOnDisk(join(home.plansFolder, `${name} 2.orgwright`));
    expect(copy.tables.person.size).toBe(PEOPLE);
  });

  it('one of a newer version can be looked at, and saved under another name with all it holds', async () => {
    const newer = sampleWith('"minReader": 1,', '"minReader": 99, "laterField": { "kept": true },');
    const path = await home.addPlan('Newer', newer);
    await toStart(page);
    await openRecent(page, 'Newer');
    await page
      .getByRole('note')
      .getByText(/^This plan was written by a newer Orgwright\./)
      .waitFor();
    await saveState(page).filter({ hasText: 'Cannot be saved here' }).waitFor();
    await page.keyboard.press('ControlOrMeta+s');
    await page.getByRole('dialog', { name: 'Save as' }).getByLabel('Name').fill('Newer, mine');
    await answer(page, 'Save as', 'Save');
    await page.getByRole('heading', { name: 'Newer, mine' }).waitFor();
    // The copy holds what this version does not know as well, so it is no more for editing than the file.
    await saveState(page).filter({ hasText: 'Cannot be saved here' }).waitFor();
    expect(await readFile(path, 'utf8')).toBe(newer);
    const copy = await planOnDisk(join(home.plansFolder, 'Newer, mine.orgwright'));
    expect(copy.unknown).toEqual({ laterField: { kept: true } });
  });

  it('nothing else was written', async () => {
    const temporary = (await readdir(home.plansFolder)).filter((name) => !/^[A-Z].*\.orgwright$/.test(name));
    expect(temporary).toEqual([]);
  });
});
