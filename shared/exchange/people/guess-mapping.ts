/** Guesses which column holds which field: first by the headers, then by what the columns hold. */
import { fold, saysNothing } from './clean-cell.ts';
import type { Mapping } from './mapping.ts';
import { HEADER_SYNONYMS, PEOPLE_FIELDS, type PeopleField } from './people-field.ts';
import type { PeopleSheet } from './people-sheet.ts';

/** Managers looked at when the data decides. */
const SAMPLE = 5_000;
/** Share of managers that must be found in a column for the data to decide; below it the headers do. */
const ENOUGH_HITS = 0.3;

/** A whole known header counts 100 to 51, the earlier in its list the more; a header that ends in one counts half. */
const EXACT = 100;

/** Fields whose headers may carry words in front, as in `role title` or `entry id`. */
const MAY_HAVE_PREFIX: ReadonlySet<PeopleField> = new Set([
  'id',
  'title',
  'level',
  'department',
  'team',
  'location',
  'start',
  'end',
  'fte',
  'status',
  'email',
]);

const MANAGER_HEADER =
  /^(?:direct |line |people )?(?:manager|supervisor|boss|reports to|reporting to|vorgesetz|fuhrungskraft|berichtet|chef|leiter|leitung)/;

/** Lower case words without accents and punctuation: `Employee_ID` and `employeeId` are both `employee id`. */
export const headerWords = (header: string): string =>
  header
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('#', ' number ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The mapping a person would most likely choose. Pay is guessed like the rest; importing it is another question. */
export function guessMapping(sheet: PeopleSheet): Mapping {
  const byData = guessReporting(sheet);
  const taken = new Set(Object.values(byData));
  const open = PEOPLE_FIELDS.filter((field) => byData[field] === undefined && field !== 'manager');
  const candidates = open
    .flatMap((field) => sheet.headers.map((header) => ({ field, header, score: headerScore(field, header) })))
    .filter(({ header, score }) => score > 0 && !taken.has(header) && !isManagerHeader(header))
    .sort((a, b) => b.score - a.score);
  const mapping: Partial<Record<PeopleField, string>> = { ...byData };
  for (const { field, header } of candidates) {
    if (mapping[field] !== undefined || taken.has(header)) continue;
    mapping[field] = header;
    taken.add(header);
  }
  return mapping;
}

const isManagerHeader = (header: string): boolean => MANAGER_HEADER.test(headerWords(header));

function headerScore(field: PeopleField, header: string): number {
  const words = headerWords(header);
  const synonyms: readonly string[] = HEADER_SYNONYMS[field];
  const at = synonyms.indexOf(words);
  if (at !== -1) return EXACT - at;
  if (!MAY_HAVE_PREFIX.has(field)) return 0;
  const ending = synonyms.findIndex((synonym) => words.endsWith(` ${synonym}`));
  return ending === -1 ? 0 : (EXACT - ending) / 2;
}

interface Key {
  readonly field: PeopleField;
  /** Absent for first and last name together, which are two columns. */
  readonly header?: string;
  readonly values: readonly string[];
}

/** The manager's column and the column it refers to: the pair in which most managers are found. */
function guessReporting(sheet: PeopleSheet): Mapping {
  const managers = sheet.headers.filter(isManagerHeader);
  const keys = keysOf(sheet, managers).map((key) => ({ key, known: new Set(key.values.map(fold)) }));
  let best: { readonly mapping: Mapping; readonly score: number } = {
    mapping: byHeaderAlone(managers),
    score: ENOUGH_HITS,
  };
  for (const manager of managers) {
    const wanted = columnOf(sheet, manager)
      .map(fold)
      .filter((value) => !saysNothing(value))
      .slice(0, SAMPLE);
    for (const { key, known } of keys) {
      const hits = wanted.filter((value) => known.has(value)).length / Math.max(1, wanted.length);
      // A key is complete and says each value once; a column that does so in part only is the worse key.
      const score = (hits * known.size) / Math.max(1, sheet.rows.length);
      if (score <= best.score) continue;
      const reference = key.header === undefined ? {} : { [key.field]: key.header };
      best = { mapping: { ...reference, manager }, score };
    }
  }
  return best.mapping;
}

function byHeaderAlone(managers: readonly string[]): Mapping {
  const [best] = [...managers].sort((a, b) => headerScore('manager', b) - headerScore('manager', a));
  return best === undefined ? {} : { manager: best };
}

function keysOf(sheet: PeopleSheet, managers: readonly string[]): readonly Key[] {
  const keys = sheet.headers
    .filter((header) => !managers.includes(header))
    .map((header): Key => {
      const values = columnOf(sheet, header);
      return { field: keyField(header, values), header, values };
    });
  const first = sheet.headers.find((header) => headerScore('firstName', header) > 0);
  const last = sheet.headers.find((header) => headerScore('lastName', header) > 0);
  if (first === undefined || last === undefined) return keys;
  const lastNames = columnOf(sheet, last);
  const values = columnOf(sheet, first).map((name, row) => `${name} ${lastNames[row] ?? ''}`);
  return [...keys, { field: 'name', values }];
}

/** What a column that managers are named by must be. */
function keyField(header: string, values: readonly string[]): PeopleField {
  const filled = values.filter((value) => value.trim() !== '').slice(0, SAMPLE);
  const most = (test: (value: string) => boolean): boolean => filled.filter(test).length * 2 > filled.length;
  if (most((value) => value.includes('@'))) return 'email';
  if (headerScore('id', header) > 0) return 'id';
  return headerScore('name', header) > 0 || most((value) => /\p{L} \p{L}/u.test(value)) ? 'name' : 'id';
}

function columnOf(sheet: PeopleSheet, header: string): readonly string[] {
  const column = sheet.headers.indexOf(header);
  return sheet.rows.map((row) => row[column] ?? '');
}
