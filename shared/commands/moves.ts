/** The moves of a scenario: named, dated, reasoned, put in order, switched off, taken elsewhere, deleted. */
import { message } from '../texts/message.ts';
import { MAX_NOTE } from '../model/fields.ts';
import type { Scenario } from '../model/scenario.ts';
import { find, type Tables } from '../model/tables.ts';
import { cherryPick, pickedEdits } from '../scenario/cherry-pick.ts';
import { movesOf, type MoveId, type ScenarioId } from '../scenario/moves.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { refusalOfChoice, takeChoice, type Choice } from './choice.ts';
import type { Command, Refusal } from './command.ts';
import { putChange } from './put-change.ts';
import { refusalOfDay, refusalOfName } from './typed-guard.ts';

export type MoveEdit =
  | { readonly field: 'label'; readonly value: string }
  | { readonly field: 'effectiveDate'; readonly value: IsoDate }
  | { readonly field: 'reason'; readonly value: string | undefined }
  | { readonly field: 'initiative'; readonly value: Choice<'initiative'> };

export type EditMove = { readonly moveId: MoveId } & MoveEdit;

export const editMove: Command<EditMove> = {
  id: 'move.edit',
  on: 'plan',
  check: (tables, { moveId, ...edit }) => refusalOfGoneMove(tables, moveId) ?? refusalOfEdit(tables, edit),
  label: (tables, { moveId, field }) =>
    message(`command.editMove.${field}`, { name: find(tables, moveId)?.label ?? '' }),
  run: (tx, { moveId, ...edit }, { newId }) => {
    if (edit.field === 'label') tx.update(moveId, { label: edit.value.trim(), isNamed: true });
    else if (edit.field !== 'initiative')
      tx.update(moveId, { [edit.field]: edit.value === '' ? undefined : edit.value });
    else {
      const initiativeId = edit.value === null ? undefined : takeChoice(tx, edit.value, { kind: 'initiative', newId });
      tx.update(moveId, { initiativeId });
    }
  },
  coalesceKey: ({ moveId, field }) => (field === 'label' || field === 'reason' ? `${moveId} ${field}` : undefined),
};

export interface ReorderMove {
  readonly moveId: MoveId;
  /** The move of the same scenario before which it takes effect from now on; null is the end of a day. */
  readonly before: MoveId | null;
  /** The day at whose end it takes effect; its own unless said otherwise. */
  readonly date?: IsoDate;
}

export const reorderMove: Command<ReorderMove> = {
  id: 'move.reorder',
  on: 'plan',
  check: (tables, { moveId, before, date }) => {
    const move = find(tables, moveId);
    const next = before === null ? move : find(tables, before);
    if (move === undefined || next === undefined) return message('refusal.moveGone');
    if (next.scenarioId !== move.scenarioId) return message('refusal.moveElsewhere');
    return refusalOfGoneMove(tables, moveId) ?? refusalOfDay(date);
  },
  label: (tables, { moveId }) => message('command.reorderMove', { name: find(tables, moveId)?.label ?? '' }),
  run: (tx, { moveId, before, date }) => {
    const move = tx.get(moveId)!;
    const next = before === null ? undefined : tx.get(before);
    const effectiveDate = next?.effectiveDate ?? date ?? move.effectiveDate;
    const others = movesOf(tx.before, move.scenarioId).filter(
      (other) => other.effectiveDate === effectiveDate && other.id !== moveId,
    );
    const at = next === undefined ? others.length : others.findIndex(({ id }) => id === before);
    for (const [index, { id }] of others.toSpliced(at === -1 ? others.length : at, 0, move).entries()) {
      tx.update(id, { rank: index + 1, effectiveDate });
    }
  },
};

export interface SwitchMoves {
  readonly moveIds: readonly MoveId[];
  readonly isOff: boolean;
}

export const switchMoves: Command<SwitchMoves> = {
  id: 'move.switch',
  on: 'plan',
  check: (tables, { moveIds }) => refusalOfMoves(tables, moveIds),
  label: (tables, { moveIds, isOff }) =>
    message(isOff ? 'command.switchMovesOff' : 'command.switchMovesOn', countedMoves(tables, moveIds)),
  run: (tx, { moveIds, isOff }) => {
    for (const id of moveIds) tx.update(id, { isOff: isOff ? true : undefined });
  },
};

export const deleteMoves: Command<Pick<SwitchMoves, 'moveIds'>> = {
  id: 'move.delete',
  on: 'plan',
  check: (tables, { moveIds }) => refusalOfMoves(tables, moveIds),
  label: (tables, { moveIds }) => message('command.deleteMoves', countedMoves(tables, moveIds)),
  run: (tx, { moveIds }) => {
    for (const id of moveIds) tx.remove(id);
  },
};

export interface PickMove {
  readonly moveId: MoveId;
  readonly to: ScenarioId;
  /** Leave it where it is as well. */
  readonly keep: boolean;
}

export const pickMove: Command<PickMove> = {
  id: 'move.pick',
  on: 'plan',
  check: (tables, { moveId, to }) => {
    const move = find(tables, moveId);
    const target = find(tables, to);
    if (move === undefined) return message('refusal.moveGone');
    if (target === undefined) return message('refusal.scenarioGone');
    const history = refusalOfHistory(target);
    if (history !== null) return history;
    if (move.scenarioId === to) return message('refusal.moveIsThere', { scenario: target.name });
    const { edits, missing } = pickedEdits(tables, move, to);
    if (edits.length === 0 && missing.length === 0) {
      return message('refusal.moveDoesNothing', { name: move.label, scenario: target.name });
    }
    return missing.length === 0
      ? null
      : message('refusal.moveNeeds', { name: move.label, scenario: target.name, missing: missing.join(', ') });
  },
  label: (tables, { moveId, to, keep }) =>
    message(keep ? 'command.copyMove' : 'command.pickMove', {
      name: find(tables, moveId)?.label ?? '',
      scenario: find(tables, to)?.name ?? '',
    }),
  run: (tx, args, { newId }) => putChange(tx, cherryPick(tx.before, { ...args, newId })),
};

/** An adopted scenario stays as it was adopted. */
const refusalOfHistory = (scenario: Scenario | undefined): Refusal | null =>
  scenario?.status === 'adopted' ? message('refusal.scenarioAdopted', { name: scenario.name }) : null;

const countedMoves = (tables: Tables, ids: readonly MoveId[]) => ({
  count: ids.length,
  name: find(tables, ids[0] ?? 'move_none')?.label ?? '',
});

const refusalOfGoneMove = (tables: Tables, id: MoveId): Refusal | null => {
  const move = find(tables, id);
  if (move === undefined) return message('refusal.moveGone');
  if (move.adoptedOn !== undefined) return message('refusal.moveAdopted', { name: move.label });
  return refusalOfHistory(find(tables, move.scenarioId));
};

function refusalOfMoves(tables: Tables, ids: readonly MoveId[]): Refusal | null {
  if (ids.length === 0) return message('refusal.noMoves');
  return ids.map((id) => refusalOfGoneMove(tables, id)).find((refusal) => refusal !== null) ?? null;
}

function refusalOfEdit(tables: Tables, edit: MoveEdit): Refusal | null {
  if (edit.field === 'label') return refusalOfName(edit.value, 'refusal.emptyName');
  if (edit.field === 'effectiveDate') return refusalOfDay(edit.value);
  if (edit.field === 'reason') return refusalOfReason(edit.value);
  return refusalOfChoice(tables, edit.value);
}

/** A reason may be a page long, which a name may not. */
const refusalOfReason = (reason: string | undefined): Refusal | null =>
  reason === undefined || reason.length <= MAX_NOTE ? null : message('refusal.tooLong', { limit: MAX_NOTE });
