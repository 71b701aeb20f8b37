/** Compares people lists written in a test with plans, the way the import dialog does. */
import { apply } from '../../shared/change/change.ts';
import { accept, type LeftChoice } from '../../shared/exchange/reimport/accept.ts';
import { compareWithPlan, type Comparison } from '../../shared/exchange/reimport/compare.ts';
import type { Difference } from '../../shared/exchange/reimport/difference.ts';
import { incomingOf } from '../../shared/exchange/reimport/incoming.ts';
import { guessMapping } from '../../shared/exchange/people/guess-mapping.ts';
import { importPeople } from '../../shared/exchange/people/import-people.ts';
import type { PeopleSheet } from '../../shared/exchange/people/people-sheet.ts';
import type { Kind } from '../../shared/model/kinds.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { sheetIn, type ListOptions } from './import-list.ts';

export interface CompareOptions extends ListOptions {
  readonly answers?: Readonly<Record<string, string>>;
}

/** A list, as text or read, compared with a plan. Ids are counted, so that the same list gives the same records. */
export function compareList(tables: Tables, list: string | PeopleSheet, options: CompareOptions = {}): Comparison {
  const sheet = typeof list === 'string' ? sheetIn(list) : list;
  const { mapping = guessMapping(sheet), today = '2026-11-20', includePay = false, answers = {} } = options;
  let count = 0;
  const newId = <K extends Kind>(kind: K) => `${kind}_new${++count}` as const;
  const result = importPeople(sheet, mapping, { newId, today, includePay });
  return compareWithPlan(tables, incomingOf({ result, mapping, includePay }), new Map(Object.entries(answers)));
}

/** The differences of a kind, or all. */
export const keysOf = ({ differences }: Comparison, ...kinds: readonly Difference['kind'][]): ReadonlySet<string> =>
  new Set(differences.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).map(({ key }) => key));

/** The plan with some differences accepted; all unless said otherwise. */
export function withAccepted(
  comparison: Comparison,
  chosen: ReadonlySet<string> = keysOf(comparison),
  left: LeftChoice = 'delete',
): Tables {
  return apply(comparison.tables, accept(comparison, chosen, left).change);
}

/** Differences in one line each, as `kind name: field from -> to`. */
export const linesOf = ({ differences }: Comparison): readonly string[] =>
  differences.map(({ kind, name, fields }) => {
    const said = fields.map(({ field, from, to }) => `${field} ${from ?? '-'} -> ${to ?? '-'}`);
    return `${kind} ${name}: ${said.join(', ')}`;
  });
