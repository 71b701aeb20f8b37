/** Lines beside the reporting line: further managers, dotted lines, mentors, sponsors. */
import { message } from '../texts/message.ts';
import type { TextKey } from '../texts/en.ts';
import { removeRecords } from '../change/remove-record.ts';
import type { Id } from '../model/kinds.ts';
import { RELATION_TYPES, relationSchema, type Relation, type RelationType } from '../model/relation.ts';
import { nameOf } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';
import { refusalToRelate } from '../rules/can-relate.ts';
import type { Command, Refusal } from './command.ts';

export interface AddRelation {
  /** Who reports, works, is mentored or sponsored. */
  readonly from: Id<'position'>;
  /** The further manager, mentor or sponsor. */
  readonly to: Id<'position'>;
  readonly type: RelationType;
  readonly caption?: string;
}

const ADD_LABELS = {
  manager: 'command.relate.manager',
  dotted: 'command.relate.dotted',
  mentor: 'command.relate.mentor',
  sponsor: 'command.relate.sponsor',
} as const satisfies Readonly<Record<RelationType, TextKey>>;

export const addRelation: Command<AddRelation> = {
  id: 'relation.add',
  check: (tables, { caption, ...line }) => refusalToRelate(tables, line) ?? refusalOfFields({ caption }),
  label: (tables, { from, to, type }) =>
    message(ADD_LABELS[type], { name: nameOf(tables, from), target: nameOf(tables, to) }),
  run: (tx, { from, to, type, caption = '' }, { newId }) =>
    tx.put({
      id: newId('relation'),
      fromPositionId: from,
      toPositionId: to,
      type,
      ...(caption.trim() === '' ? {} : { caption: caption.trim() }),
    }),
};

export interface EditRelation {
  readonly relationId: Id<'relation'>;
  readonly field: 'type' | 'caption' | 'from' | 'until';
  /** The new value; `undefined` empties the field. */
  readonly value: string | undefined;
}

export const editRelation: Command<EditRelation> = {
  id: 'relation.edit',
  check: (tables, { relationId, field, value }) => {
    const relation = find(tables, relationId);
    if (relation === undefined) return message('refusal.gone');
    if (field !== 'type') return refusalOfFields({ ...relation, [field]: value });
    if (!RELATION_TYPES.some((type) => type === value)) return message('refusal.relationType');
    const line = { from: relation.fromPositionId, to: relation.toPositionId, type: value as RelationType };
    return refusalToRelate(tables, line, relationId);
  },
  label: (tables, { relationId }) => message('command.editRelation', endsOf(tables, relationId)),
  run: (tx, { relationId, field, value }) => tx.update(relationId, { [field]: value }),
  coalesceKey: ({ relationId, field }) => (field === 'caption' ? `${relationId}.${field}` : undefined),
};

export interface RemoveRelations {
  readonly relationIds: readonly Id<'relation'>[];
}

export const removeRelations: Command<RemoveRelations> = {
  id: 'relation.remove',
  check: (tables, { relationIds }) => {
    if (relationIds.length === 0) return message('refusal.noLineSelected');
    return relationIds.some((id) => find(tables, id) === undefined) ? message('refusal.gone') : null;
  },
  label: (tables, { relationIds }) =>
    message('command.removeRelation', { count: new Set(relationIds).size, ...endsOf(tables, relationIds[0]) }),
  run: (tx, { relationIds }) => removeRecords(tx, relationIds),
};

function endsOf(tables: Tables, id: Id<'relation'> | undefined): { readonly name: string; readonly target: string } {
  const relation = id === undefined ? undefined : find(tables, id);
  return { name: nameOf(tables, relation?.fromPositionId), target: nameOf(tables, relation?.toPositionId) };
}

type LineFields = { readonly [F in 'caption' | 'from' | 'until']?: Relation[F] | undefined };

function refusalOfFields({ caption = '', from, until }: LineFields): Refusal | null {
  for (const [field, value] of Object.entries({ from, until })) {
    if (value !== undefined && !isGood({ [field]: value })) return message('refusal.badDate', { text: value });
  }
  if (!isGood({ caption })) return message('refusal.tooLongCaption');
  return from !== undefined && until !== undefined && until < from
    ? message('refusal.datesOutOfOrder', { start: from, end: until })
    : null;
}

const ANY_LINE = {
  id: 'relation_any',
  fromPositionId: 'position_a',
  toPositionId: 'position_b',
  type: 'dotted',
} as const;

const isGood = (fields: LineFields): boolean => relationSchema.safeParse({ ...ANY_LINE, ...fields }).success;
