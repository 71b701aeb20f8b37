/** Finds out which rows are positions of one person: by the person's own number, else by e-mail. */
import { fold } from './clean-cell.ts';
import type { DistinctRows } from './distinct-rows.ts';
import type { Draft, Holder } from './draft.ts';
import type { Report } from './import-problem.ts';

export interface ImportedPerson {
  /** As the first row names the person. */
  readonly holder: Holder;
  /** In the order of the sheet, at least one. */
  readonly positions: readonly Draft[];
}

/** More than this for one person is worth a word; it leaves room for rounding. */
const FULL_TIME = 1.001;

/** The people of the list, each once. */
export function groupPeople({ drafts, samePersonAs }: DistinctRows, report: Report): readonly ImportedPerson[] {
  const people: { holder: Holder; positions: Draft[] }[] = [];
  const known = new Map<string, (typeof people)[number]>();
  const personOf = new Map<Draft, (typeof people)[number]>();
  for (const draft of drafts) {
    const { holder } = draft;
    if (holder === null) continue;
    const first = samePersonAs.get(draft);
    const key = keyOf(holder);
    const candidate = first === undefined ? known.get(key) : personOf.get(first);
    const person = candidate !== undefined && isAccepted(draft, candidate.holder, report) ? candidate : undefined;
    const mine = person ?? { holder, positions: [] };
    if (person === undefined) people.push(mine);
    mine.positions.push(draft);
    personOf.set(draft, mine);
    if (key !== '' && !known.has(key)) known.set(key, mine);
  }
  for (const person of people) reportShares(person, report);
  return people;
}

/** `#` and `@` keep numbers and addresses apart. Empty when nothing tells the person from namesakes. */
function keyOf({ number, email }: Holder): string {
  if (number !== '') return `#${fold(number)}`;
  return email === '' ? '' : `@${fold(email)}`;
}

/** One number is one person, whatever the name. One address under two names is a shared mailbox, not a person. */
function isAccepted({ row, holder }: Draft, known: Holder, report: Report): boolean {
  if (holder === null || fold(holder.name) === fold(known.name)) return true;
  const values = { name: holder.name, other: known.name };
  if (holder.number !== '') {
    report({ row, field: 'person', what: 'otherName', done: 'firstName', values });
    return true;
  }
  report({ row, field: 'email', what: 'sharedEmail', done: 'ownPerson', values });
  return false;
}

function reportShares({ holder, positions }: ImportedPerson, report: Report): void {
  const [, second] = positions;
  const sum = positions.reduce((total, { fte }) => total + fte, 0);
  if (second === undefined || sum <= FULL_TIME) return;
  const values = { name: holder.name, count: positions.length, fte: String(Math.round(sum * 100) / 100) };
  report({ row: second.row, field: 'fte', what: 'moreThanFullTime', done: 'kept', values, severity: 'note' });
}
