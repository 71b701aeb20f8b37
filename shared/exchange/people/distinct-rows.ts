/** Settles rows that carry the same id: a repeated row is skipped, anything else stays a position of its own. */
import { equal } from '../../util/equal.ts';
import { fold } from './clean-cell.ts';
import type { Draft } from './draft.ts';
import type { Report } from './import-problem.ts';

export interface DistinctRows {
  /** The rows to import; each id occurs once. */
  readonly drafts: readonly Draft[];
  /** For a row that repeats an id for the same person: the first row with it. */
  readonly samePersonAs: ReadonlyMap<Draft, Draft>;
  /** Rows beyond the first with the same id. */
  readonly duplicateIds: number;
}

/** Only the first row of an id keeps it: it is the one that managers refer to. */
export function distinctRows(rows: readonly Draft[], report: Report): DistinctRows {
  const firstWithId = new Map<string, Draft>();
  const drafts: Draft[] = [];
  const samePersonAs = new Map<Draft, Draft>();
  let duplicateIds = 0;
  for (const row of rows) {
    const first = row.id === '' ? undefined : firstWithId.get(fold(row.id));
    if (first === undefined) {
      if (row.id !== '') firstWithId.set(fold(row.id), row);
      drafts.push(row);
      continue;
    }
    duplicateIds++;
    const isRepeated = equal(row.cells, first.cells);
    const isSamePerson = isSameHolder(row, first);
    const done = isRepeated ? 'skipped' : isSamePerson ? 'secondPosition' : 'ownPosition';
    report({ row: row.row, field: 'id', what: 'duplicateId', done, values: { id: row.id, first: first.row } });
    if (isRepeated) continue;
    const withoutId = { ...row, id: '' };
    if (isSamePerson) samePersonAs.set(withoutId, first);
    drafts.push(withoutId);
  }
  return { drafts, samePersonAs, duplicateIds };
}

function isSameHolder({ holder: one }: Draft, { holder: other }: Draft): boolean {
  if (one === null || other === null) return false;
  if (one.email !== '' && other.email !== '') return fold(one.email) === fold(other.email);
  return fold(one.name) === fold(other.name);
}
