/** Whatever somebody calls a people list: nothing throws, no row is lost unseen, and what comes in is sound. */
import { describe, expect, it } from 'vitest';
import { repair } from '../../../../shared/change/integrity.ts';
import { HEADER_SYNONYMS, PEOPLE_FIELDS } from '../../../../shared/exchange/people/people-field.ts';
import { readPeopleFile } from '../../../../shared/exchange/people/read-people-file.ts';
import { readTableText } from '../../../../shared/exchange/people/read-table-text.ts';
import { kindOf } from '../../../../shared/model/kinds.ts';
import { SCHEMAS } from '../../../../shared/model/schemas.ts';
import { say } from '../../../../shared/texts/message.ts';
import { seededRandom, type Random } from '../../../../build/sample/seeded-random.ts';
import { forEverySeed } from '../../../support/for-every-seed.ts';
import { importSheet } from '../../../support/import-list.ts';
import { randomDay, randomName } from '../../../support/random-text.ts';

const ODD_CELLS = [
  '',
  ' ',
  '-',
  'XX',
  'vacant',
  'TBH',
  'filled',
  'eliminated',
  'a@x.org',
  'b@x.org',
  '80 %',
  '1.234,56',
  '1e400',
  'NaN',
  '31/12/2023',
  '12/31/2023',
  '99999999999999999999',
  '__proto__',
  'constructor',
  '\uD800',
  '\0',
  '"',
  "'=1",
  'x'.repeat(12_000),
] as const;

/** Few ids, so that they repeat, form circles and point at themselves. */
const cell = (random: Random): string => {
  const kind = random.below(5);
  if (kind < 2) return String(random.below(8));
  if (kind === 2) return randomName(random);
  return kind === 3 ? randomDay(random) : random.pick(ODD_CELLS);
};

const header = (random: Random): string =>
  random.chance(0.8) ? random.pick(HEADER_SYNONYMS[random.pick(PEOPLE_FIELDS)]) : cell(random);

function garbage(random: Random): string {
  const columns = 1 + random.below(12);
  const delimiter = random.pick([',', ';', '\t']);
  const line = (make: (random: Random) => string): string =>
    Array.from({ length: random.chance(0.9) ? columns : random.below(15) }, () => {
      const text = make(random);
      return random.chance(0.7) ? `"${text.replaceAll('"', '""')}"` : text;
    }).join(delimiter);
  return [line(header), ...Array.from({ length: random.below(40) }, () => line(cell))].join(
    random.pick(['\n', '\r\n']),
  );
}

describe('garbage', () => {
  forEverySeed(
    'as a table comes in sound or is refused',
    (random) => {
      const sheet = readTableText(garbage(random));
      if (!sheet.ok) return;
      const list = importSheet(sheet.value, { includePay: random.chance(0.5) });
      for (const record of list.records) expect(SCHEMAS[kindOf(record.id)].safeParse(record).error).toBeUndefined();
      expect(repair(list.tables).repairs).toEqual([]);
      const filled = sheet.value.rows.filter((row) => row.some((text) => text.trim() !== '')).length;
      const skipped = list.problems.filter(({ action }) => action.key === 'import.action.skipped').length;
      expect(list.counts.rows).toBe(filled);
      expect(list.counts.positions).toBe(filled - skipped);
      expect([...list.warnings, ...list.notes].filter((sentence) => sentence.includes('{{'))).toEqual([]);
      expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12);
    },
    400,
  );

  it('as a file becomes a list or a sentence', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seededRandom(seed);
      const bytes = Uint8Array.from({ length: 4 + random.below(3_000) }, () => random.below(256));
      if (seed % 2 === 0) bytes.set([0x50, 0x4b, 0x03, 0x04]);
      const sheet = await readPeopleFile(bytes);
      expect(sheet.ok ? sheet.value.headers.length : say(sheet.error)).toBeTruthy();
    }
  });
});
