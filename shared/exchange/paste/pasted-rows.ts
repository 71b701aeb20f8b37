/** A few rows out of a spreadsheet as positions: by their headers where there are some, else by what the columns look like. */
import Papa from 'papaparse';
import type { PositionDraft } from '../../commands/position-draft.ts';
import { readSkills } from '../../commands/skill-list.ts';
import { cleanCell, saysNothing } from '../people/clean-cell.ts';
import { headerWords } from '../people/guess-mapping.ts';
import { HEADER_SYNONYMS, type PeopleField } from '../people/people-field.ts';
import { isNobody, standingOf } from '../../model/status-words.ts';
import { fteReader } from '../../util/read-numbers.ts';
import { dateReader } from '../../util/read-dates.ts';
import { isTitle } from './person-or-title.ts';

export type Rows = readonly (readonly string[])[];

/** The rows of a text out of a spreadsheet; null when it is no table: no tab but those that indent. */
export function rowsIn(text: string): Rows | null {
  if (!/\S[^\S\r\n]*\t/.test(text)) return null;
  const { data } = Papa.parse<string[]>(text, { delimiter: '\t' });
  const rows = data.map((cells) => cells.map(cleanCell)).filter((cells) => cells.some((cell) => cell !== ''));
  return rows.some((cells) => cells.filter(Boolean).length > 1) ? rows : null;
}

/** Fields that a draft can hold; of the others a list is made. */
const FIELDS = [
  'name',
  'title',
  'team',
  'location',
  'level',
  'fte',
  'start',
  'end',
  'status',
  'department',
  'skills',
] as const;
type Field = (typeof FIELDS)[number];

const fieldOf = (header: string): PeopleField | undefined => {
  const words = headerWords(header);
  // The keys of the object are the fields.
  const fields = Object.keys(HEADER_SYNONYMS) as PeopleField[];
  return fields.find((field) => (HEADER_SYNONYMS[field] as readonly string[]).includes(words));
};

/** Whether the first row names what is below: two known headers, or one where there is but one column more. */
export function hasHeaders([first = []]: Rows): boolean {
  const filled = first.filter((cell) => cell !== '');
  const known = filled.filter((cell) => fieldOf(cell) !== undefined).length;
  return known >= 2 || (known === 1 && filled.length <= 2);
}

/** One position a row, side by side. */
export function draftsOfRows(rows: Rows): readonly PositionDraft[] {
  const isHeaded = hasHeaders(rows);
  const below = isHeaded ? rows.slice(1) : rows;
  const columns = isHeaded ? headedColumns(rows[0] ?? []) : guessedColumns(below);
  const read = readers(below, columns);
  return below.map(read).filter(({ title, name }) => title !== '' || name !== undefined);
}

type Columns = ReadonlyMap<Field, number>;

function headedColumns(headers: readonly string[]): Columns {
  const columns = new Map<Field, number>();
  headers.forEach((header, at) => {
    const field = fieldOf(header);
    const known = FIELDS.find((one) => one === field);
    if (known !== undefined && !columns.has(known)) columns.set(known, at);
  });
  return columns;
}

/** Without headers: the column that looks most like names, the one most like roles, and the next as the team. */
function guessedColumns(rows: Rows): Columns {
  const width = Math.max(...rows.map((row) => row.length));
  const texts = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? '').filter(Boolean));
  const share = (column: readonly string[]): number => column.filter(isTitle).length / Math.max(1, column.length);
  const order = texts
    .map((column, at) => ({ at, share: share(column) }))
    .filter(({ at }) => (texts[at] ?? []).length > 0);
  const [name] = [...order].sort((a, b) => a.share - b.share);
  const [title] = order.filter(({ at }) => at !== name?.at).sort((a, b) => b.share - a.share);
  const [team] = order.filter(({ at }) => at !== name?.at && at !== title?.at);
  const found = [
    ['name', name],
    ['title', title],
    ['team', team],
  ] as const;
  return new Map(found.flatMap(([field, column]) => (column === undefined ? [] : [[field, column.at] as const])));
}

function readers(rows: Rows, columns: Columns): (row: readonly string[]) => PositionDraft {
  const values = (field: Field): readonly string[] => {
    const at = columns.get(field);
    return at === undefined ? [] : rows.map((row) => row[at] ?? '').filter((text) => text !== '');
  };
  const readFte = fteReader(values('fte'));
  const [start, end] = [dateReader(values('start')), dateReader(values('end'))];
  return (row) => {
    const cell = (field: Field): string => {
      const text = row[columns.get(field) ?? -1] ?? '';
      return saysNothing(text) ? '' : text;
    };
    const name = cell('name');
    const said = {
      name: isNobody(name) ? '' : name,
      team: cell('team') || cell('department'),
      location: cell('location'),
      level: cell('level'),
      start: start.read(cell('start')),
      end: end.read(cell('end')),
      fte: cell('fte') === '' ? null : readFte(cell('fte')),
      status: standingOf(cell('status'))?.status ?? '',
      skills: cell('skills') === '' ? null : readSkills(cell('skills')),
    };
    const present = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '' && value !== null));
    return { title: cell('title') || (isNobody(name) ? name : ''), ...present, reports: [] };
  };
}
