/** A part of the reporting tree, as documents for other programs show it: who, below whom, in which words. */
import { reportingTree, type PositionId } from '../../analysis/reporting-tree.ts';
import type { Position } from '../../model/position.ts';
import { positionName } from '../../model/record-name.ts';
import type { Relation } from '../../model/relation.ts';
import { find, type Tables } from '../../model/tables.ts';
import { message, type Message } from '../../texts/message.ts';

export interface TreePart {
  /** Shown with everyone below them; none is below another. */
  readonly tops: readonly PositionId[];
  /** Managers whose reports are left out. */
  readonly folded: ReadonlySet<PositionId>;
}

export interface DocumentOptions extends TreePart {
  readonly title: string;
  /** The day and whatever else stands under the title. */
  readonly note: string;
  /** Salaries are absent unless this is true. */
  readonly includePay: boolean;
  readonly say: (text: Message) => string;
}

/** One position in words. Empty texts say nothing. */
export interface Entry {
  readonly id: PositionId;
  /** Of the manager in this part; null at the top. */
  readonly managerId: PositionId | null;
  /** 0 at the top of the part. */
  readonly depth: number;
  readonly name: string;
  readonly title: string;
  readonly details: readonly string[];
  /** The word for a status other than filled. */
  readonly status: string;
  /** Positions below that are left out. */
  readonly hidden: number;
}

/** Every position of the part, managers before their reports, in the order of the tree. */
export function entriesOf(tables: Tables, options: DocumentOptions): readonly Entry[] {
  const { tops, folded } = options;
  const tree = reportingTree(tables);
  const entries: Entry[] = [];
  const stack = tops.toReversed().map((id) => ({ id, managerId: null as PositionId | null, depth: 0 }));
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const { id, depth } = at;
    const position = find(tables, id);
    if (position === undefined) continue;
    const isFolded = folded.has(id);
    entries.push({ ...at, ...wordsOf(tables, position, options), hidden: isFolded ? tree.subtreeSize(id) : 0 });
    if (isFolded) continue;
    for (const report of tree.reportsOf(id).toReversed()) stack.push({ id: report, managerId: id, depth: depth + 1 });
  }
  return entries;
}

const TAGGED = ['starting', 'open', 'on-hold', 'leaving', 'closed'] as const;

function wordsOf(tables: Tables, position: Position, { includePay, say }: DocumentOptions) {
  const name = positionName(tables, position);
  const team = position.teamId === undefined ? undefined : find(tables, position.teamId);
  const place = position.locationId === undefined ? undefined : find(tables, position.locationId);
  const tagged = TAGGED.find((word) => word === position.status);
  const details = [
    position.level ?? '',
    team?.name ?? '',
    place?.name ?? '',
    position.assistant === true ? say(message('picture.assistant')) : '',
    includePay ? payOf(tables, position, say) : '',
  ];
  return {
    name,
    title: name === position.title ? '' : position.title,
    details: details.filter((detail) => detail !== ''),
    status: tagged === undefined ? '' : say(message(`picture.status.${tagged}`)),
  };
}

function payOf(tables: Tables, position: Position, say: DocumentOptions['say']): string {
  const person = position.personId === null ? undefined : find(tables, position.personId);
  const pay = position.salaryOverride ?? person?.salary;
  return pay === undefined ? '' : say(message('picture.pay', { pay: `${pay.amount} ${pay.currency} / ${pay.period}` }));
}

/** Relations between two positions of the part. */
export function relationsAmong(tables: Tables, entries: readonly Entry[]): readonly Relation[] {
  const shown = new Set(entries.map(({ id }) => id));
  return [...tables.relation.values()].filter(
    ({ fromPositionId, toPositionId }) => shown.has(fromPositionId) && shown.has(toPositionId),
  );
}

const CAPTIONED = ['manager', 'dotted', 'mentor', 'sponsor'] as const;

/** What a relation is, in words: its own caption, else that of its type. */
export function relationWords({ type, caption }: Relation, say: DocumentOptions['say']): string {
  if (caption !== undefined && caption !== '') return caption;
  const known = CAPTIONED.find((word) => word === type);
  return known === undefined ? type : say(message(`picture.relation.${known}`));
}
