/** Relations drawn on the canvas: the question what a new line means, and the line that is being looked at. */
import { t } from '../i18n/t.ts';
import { sayHere } from '../i18n/say.ts';
import type { Id } from '../../shared/model/kinds.ts';
import { RELATION_TYPES } from '../../shared/model/relation.ts';
import type { PositionId } from './app-state.ts';
import { refusalOf } from './dispatch.ts';
import { nameHere } from './name-here.ts';
import type { DropVerdict } from './page-drag.ts';
import { setState } from './store.ts';

interface At {
  /** Pixels of the page. */
  readonly at: { readonly x: number; readonly y: number };
}

export type Relating =
  /** A line was drawn; what does it mean? */
  | ({ readonly type: 'new'; readonly from: PositionId; readonly to: PositionId } & At)
  /** A drawn line was clicked. */
  | ({ readonly type: 'known'; readonly relationId: Id<'relation'> } & At);

/** Whether a line from one position to another could mean anything; if not, the reason against the first meaning. */
export function verdictOfRelating(from: PositionId, to: PositionId): DropVerdict {
  const refusals = RELATION_TYPES.map((type) => refusalOf('addRelation', { from, to, type }));
  const [first = null] = refusals;
  if (refusals.every((refusal) => refusal !== null) && first !== null) return { ok: false, reason: sayHere(first) };
  return { ok: true, label: t('relate.verdict', { name: nameHere(from), target: nameHere(to) }) };
}

export const askForRelation = (from: PositionId, to: PositionId, at: At['at']): void =>
  setState({ relating: { type: 'new', from, to, at } });

export const showRelation = (relationId: Id<'relation'>, at: At['at']): void =>
  setState({ relating: { type: 'known', relationId, at } });

export const endRelating = (): void => setState({ relating: null });
