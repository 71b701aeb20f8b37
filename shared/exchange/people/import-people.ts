/**
 * Turns a people list into records of a plan. Nothing throws, nothing is dropped unseen: whatever is wrong in the list
 * is mended or left out, and listed with its row and what was done.
 */
import type { IsoDate } from '../../util/iso-date.ts';
import { kindOf, type Id, type Kind } from '../../model/kinds.ts';
import type { AnyRecord } from '../../model/schemas.ts';
import { buildRecords, type NewId } from './build-records.ts';
import { cutCycles } from './cut-cycles.ts';
import { distinctRows } from './distinct-rows.ts';
import type { Draft } from './draft.ts';
import { findManagers } from './find-managers.ts';
import { groupPeople } from './group-people.ts';
import { problemOf, type ImportProblem, type Report } from './import-problem.ts';
import type { Mapping } from './mapping.ts';
import type { PeopleSheet } from './people-sheet.ts';
import { readDrafts } from './read-drafts.ts';

export interface ImportOptions {
  readonly newId: NewId;
  readonly today: IsoDate;
  /** Whether pay is brought in; false unless the user ticked it. */
  readonly includePay: boolean;
}

export interface ImportCounts {
  /** Rows that are not empty. */
  readonly rows: number;
  readonly positions: number;
  readonly people: number;
  readonly teams: number;
  readonly roots: number;
  /** Rows beyond the first with the same id. */
  readonly duplicateIds: number;
  /** Rows whose manager is not in the list, or could be several people. */
  readonly unknownManagers: number;
  readonly selfReports: number;
  readonly cycles: number;
}

export interface ImportResult {
  readonly records: readonly AnyRecord[];
  /** The row each position came from, in the order of the sheet. */
  readonly draftOf: ReadonlyMap<Id<'position'>, Draft>;
  /** In the order of the rows. */
  readonly problems: readonly ImportProblem[];
  readonly counts: ImportCounts;
}

/** The records of the list under this mapping, what was found wrong in it, and how much of what there is. */
export function importPeople(sheet: PeopleSheet, mapping: Mapping, options: ImportOptions): ImportResult {
  const problems = [...sheet.problems];
  const report: Report = (finding) => {
    problems.push(problemOf(finding));
  };
  reportColumns(sheet, mapping, { includePay: options.includePay, report });
  const rows = readDrafts(sheet, mapping, { ...options, report });
  const distinct = distinctRows(rows, report);
  const people = groupPeople(distinct, report);
  const { managerOf: found, unknownManagers, selfReports } = findManagers(distinct.drafts, people, report);
  const { managerOf, cycles } = cutCycles(found, report);
  const roots = [...managerOf].filter(([, manager]) => manager === null).map(([draft]) => draft);
  reportRoots(roots, report);
  const { records, draftOf } = buildRecords({ people, managerOf, newId: options.newId, report });
  const count = (kind: Kind): number => records.filter(({ id }) => kindOf(id) === kind).length;
  return {
    records,
    draftOf,
    problems: problems.sort((one, other) => one.row - other.row),
    counts: {
      rows: rows.length,
      positions: count('position'),
      people: count('person'),
      teams: count('team'),
      roots: roots.length,
      duplicateIds: distinct.duplicateIds,
      unknownManagers,
      selfReports,
      cycles,
    },
  };
}

/** What the mapping leaves aside, once for the whole list. */
function reportColumns(
  sheet: PeopleSheet,
  mapping: Mapping,
  { includePay, report }: { includePay: boolean; report: Report },
): void {
  const note = { row: sheet.headerRow, severity: 'note' } as const;
  const hasNames = mapping.name !== undefined || mapping.firstName !== undefined || mapping.lastName !== undefined;
  const hasPeople = mapping.email !== undefined || mapping.person !== undefined;
  if (!hasNames) {
    report({ ...note, field: 'name', what: 'noNames', done: hasPeople ? 'namedByNumber' : 'filledUnnamed' });
  }
  if (mapping.manager === undefined) report({ ...note, field: 'manager', what: 'noManagers', done: 'allAtTop' });
  if (mapping.pay !== undefined && !includePay) {
    report({ ...note, field: 'pay', what: 'payNotTicked', done: 'leftOut', values: { header: mapping.pay } });
  }
  const used = new Set(Object.values(mapping));
  const unused = sheet.headers.filter((header) => !used.has(header));
  if (unused.length > 0) {
    const values = { headers: unused.join(', '), count: unused.length };
    report({ ...note, field: 'sheet', what: 'unusedColumns', done: 'leftOut', values });
  }
}

/** Names said when a list has several tops. */
const ROOTS_SAID = 5;

function reportRoots(roots: readonly Draft[], report: Report): void {
  const [first, second] = roots;
  if (first === undefined || second === undefined) return;
  const names = roots.slice(0, ROOTS_SAID).map(({ name, title, row }) => name || title || `row ${row}`);
  if (roots.length > ROOTS_SAID) names.push('…');
  const values = { count: roots.length, names: names.join(', ') };
  report({ row: second.row, field: 'manager', what: 'severalRoots', done: 'allKept', values, severity: 'note' });
}
