/** Imports a people list written in a test, the way the import dialog does. */
import { guessMapping } from '../../shared/exchange/people/guess-mapping.ts';
import { importPeople, type ImportResult } from '../../shared/exchange/people/import-people.ts';
import type { Mapping } from '../../shared/exchange/people/mapping.ts';
import type { PeopleSheet } from '../../shared/exchange/people/people-sheet.ts';
import { readTableText } from '../../shared/exchange/people/read-table-text.ts';
import type { Kind } from '../../shared/model/kinds.ts';
import { positionName } from '../../shared/model/record-name.ts';
import { find, tablesOf, type Tables } from '../../shared/model/tables.ts';
import { say } from '../../shared/texts/message.ts';

export interface ListOptions {
  readonly mapping?: Mapping;
  readonly today?: string;
  readonly includePay?: boolean;
}

export interface ImportedList extends ImportResult {
  readonly tables: Tables;
  /** Warnings as `row field: message action`. */
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

/** The sheet in a text; a text that is no list fails the test. */
export function sheetIn(text: string): PeopleSheet {
  const sheet = readTableText(text);
  if (!sheet.ok) throw new Error(say(sheet.error));
  return sheet.value;
}

export const importText = (text: string, options: ListOptions = {}): ImportedList =>
  importSheet(sheetIn(text), options);

/** Ids are counted, so that the same list gives the same records. */
export function importSheet(sheet: PeopleSheet, options: ListOptions = {}): ImportedList {
  let count = 0;
  const { mapping = guessMapping(sheet), today = '2026-11-20', includePay = false } = options;
  const newId = <K extends Kind>(kind: K) => `${kind}_${++count}` as const;
  const result = importPeople(sheet, mapping, { newId, today, includePay });
  const said = (severity: string): readonly string[] =>
    result.problems
      .filter((problem) => problem.severity === severity)
      .map(({ row, field, message, action }) => `${row} ${field}: ${say(message)} ${say(action)}`);
  return { ...result, tables: tablesOf(result.records), warnings: said('warning'), notes: said('note') };
}

/** Each position as `name < manager`, in the order of the list. */
export function linesOf(tables: Tables): readonly string[] {
  return [...tables.position.values()].map((position) => {
    const manager = position.managerPositionId === null ? undefined : find(tables, position.managerPositionId);
    return `${positionName(tables, position)} < ${manager === undefined ? 'top' : positionName(tables, manager)}`;
  });
}
