/** Reads the rows of a sheet, cell by cell; whatever cannot be read is reported and left out. */
import type { IsoDate } from '../../util/iso-date.ts';
import { MAX_SKILLS, readSkills } from '../../commands/skill-list.ts';
import { MAX_LINE } from '../../model/fields.ts';
import { cleanCell, saysNothing } from './clean-cell.ts';
import type { Draft } from './draft.ts';
import type { Report } from './import-problem.ts';
import { cellReader, type Mapping } from './mapping.ts';
import { PEOPLE_FIELDS, type PeopleField } from './people-field.ts';
import type { PeopleSheet } from './people-sheet.ts';
import { dateReader } from '../../util/read-dates.ts';
import { fteReader, hoursReader, type FteReader } from '../../util/read-numbers.ts';
import { payReader } from './read-pay.ts';
import { readStanding } from './read-standing.ts';
import type { Row } from './row.ts';

export interface DraftOptions {
  readonly today: IsoDate;
  readonly includePay: boolean;
  readonly report: Report;
}

/** One draft per row that is not empty, in the order of the sheet. */
export function readDrafts(sheet: PeopleSheet, mapping: Mapping, options: DraftOptions): readonly Draft[] {
  const readCell = cellReader(sheet.headers, mapping);
  const column = (field: PeopleField): readonly string[] =>
    mapping[field] === undefined ? [] : sheet.rows.map((row) => cleanCell(readCell(row, field))).filter(isSaid);
  const { report, today } = options;
  const fields = PEOPLE_FIELDS.filter((field) => mapping[field] !== undefined);
  const readDate = dateCellReader(column, sheet.headerRow, report);
  const readFte = fteCellReader(column, sheet.headerRow, report);
  const readPay = options.includePay ? payReader(mapping, report) : () => null;
  const hasNames = mapping.name !== undefined || mapping.firstName !== undefined || mapping.lastName !== undefined;

  return sheet.rows.flatMap((cells, index) => {
    if (!cells.some(isSaid)) return [];
    const row: Row = { line: sheet.headerRow + 1 + index, cell: (field) => cleanCell(readCell(cells, field)) };
    reportLongCells(fields, row, report);
    const start = readDate(row, 'start');
    const end = readDate(row, 'end');
    const name = nameOf(row);
    const standing = readStanding({ row, name, hasNames, start, end, today, report });
    const draft: Draft = {
      row: row.line,
      cells,
      id: row.cell('id'),
      name,
      ...standing,
      manager: emptyIfNothing(row.cell('manager')),
      title: row.cell('title'),
      level: emptyIfNothing(row.cell('level')),
      department: emptyIfNothing(row.cell('department')),
      team: emptyIfNothing(row.cell('team')),
      location: emptyIfNothing(row.cell('location')),
      start,
      end,
      fte: readFte(row),
      skills: skillsIn(row, report),
      pay: readPay(row),
    };
    return [draft];
  });
}

const isSaid = (text: string): boolean => text.trim() !== '';

const emptyIfNothing = (text: string): string => (saysNothing(text) ? '' : text);

function nameOf({ cell }: Row): string {
  const name = cell('name');
  return name === '' ? cleanCell([cell('firstName'), cell('lastName')].filter(isSaid).join(' ')) : name;
}

/** A cell that holds a whole document is no name; what does not fit into a field is cut, and said. */
function reportLongCells(fields: readonly PeopleField[], { line, cell }: Row, report: Report): void {
  for (const field of fields) {
    const values = { limit: MAX_LINE };
    if (cell(field).length === MAX_LINE) report({ row: line, field, what: 'longText', done: 'shortened', values });
  }
}

/** The skills of a row; more than a position can have are left out, and said. */
function skillsIn({ line, cell }: Row, report: Report): readonly string[] {
  const skills = readSkills(emptyIfNothing(cell('skills')));
  const values = { limit: MAX_SKILLS };
  if (skills.length > MAX_SKILLS)
    report({ row: line, field: 'skills', what: 'manySkills', done: 'firstSkills', values });
  return skills.slice(0, MAX_SKILLS);
}

type ColumnValues = (field: PeopleField) => readonly string[];

function dateCellReader(column: ColumnValues, headerRow: number, report: Report) {
  const readers = { start: dateReader(column('start')), end: dateReader(column('end')) };
  for (const field of ['start', 'end'] as const) {
    if (readers[field].isGuess)
      report({ row: headerRow, field, what: 'twoWayDates', done: 'dayFirst', severity: 'note' });
  }
  return ({ line, cell }: Row, field: 'start' | 'end'): IsoDate | null => {
    const text = cell(field);
    if (saysNothing(text)) return null;
    const date = readers[field].read(text);
    if (date === null) report({ row: line, field, what: 'unreadableDate', done: 'leftOut', values: { text } });
    return date;
  };
}

function fteCellReader(column: ColumnValues, headerRow: number, report: Report): (row: Row) => number {
  const shares = fteReader(column('fte'));
  const hours = hoursReader(column('hours'));
  const hasFte = column('fte').length > 0;
  const hasHours = column('hours').length > 0;
  if (hasHours) {
    const values = { hours: hours.fullWeek };
    report({ row: headerRow, field: 'hours', what: 'weeklyHours', done: 'hoursToFte', values, severity: 'note' });
  }
  const readFrom = ({ line, cell }: Row, field: 'fte' | 'hours', read: FteReader): number | null => {
    const text = cell(field);
    if (saysNothing(text)) return null;
    const share = read(text);
    if (share === null) report({ row: line, field, what: 'unreadableNumber', done: 'fullTime', values: { text } });
    return share ?? 1;
  };
  return (row) => {
    const share = readFrom(row, 'fte', shares) ?? readFrom(row, 'hours', hours.read);
    if (share !== null) return share;
    const field = hasFte ? 'fte' : 'hours';
    if (hasFte || hasHours) report({ row: row.line, field, what: 'noFte', done: 'fullTime', severity: 'note' });
    return 1;
  };
}
