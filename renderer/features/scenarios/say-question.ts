/** What waits for an answer, in words: what a conflict is about, its values and its sides, why an edit has no effect. */
import { kindOf, type Id } from '../../../shared/model/kinds.ts';
import type { Move } from '../../../shared/model/move.ts';
import type { AnyRecord } from '../../../shared/model/schemas.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import type { Lapse, MoveConflict } from '../../../shared/scenario/effective.ts';
import { editsOf, type ScenarioId } from '../../../shared/scenario/moves.ts';
import type { OtherSide } from '../../../shared/scenario/other-side.ts';
import { nameOfRecord, valueInWords } from '../../../shared/scenario/words.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { sayFieldName } from '../../i18n/words.ts';
import { sayValue } from './say-move.ts';

/** The record and the field, as people know them. */
export function sayWhat(plan: Tables, conflict: MoveConflict): string {
  const name = conflictName(plan, conflict);
  return conflict.field === null ? name : t('conflicts.field', { name, field: sayFieldName(conflict.field) });
}

function conflictName(plan: Tables, { id, here, there, before }: MoveConflict): string {
  const record = find(plan, id) ?? [here, there, before].find((side) => typeof side === 'object' && side !== null);
  // A whole record on either side is one of the plan's own.
  return record === undefined ? id : nameOfRecord(plan, record as AnyRecord);
}

/** Whether the edit is of somebody or something that is gone: it does nothing, until that is brought back. */
export const isOfGone = ({ why }: MoveConflict): boolean => why === 'edited-here-removed-there';

/** That whom or what the edit is about is gone. */
export function sayGone(plan: Tables, conflict: MoveConflict): string {
  const values = { name: conflictName(plan, conflict) };
  if (kindOf(conflict.id) === 'person') return t('conflicts.personLeft', values);
  return t(kindOf(conflict.id) === 'position' ? 'conflicts.positionGone' : 'conflicts.gone', values);
}

/** A field's value in words; of a whole record only whether it is there. */
export function sayConflictValue(tables: Tables, { field }: MoveConflict, value: unknown): string {
  if (field === null) return value === null ? t('conflicts.goneHere') : t('conflicts.changed');
  return value === undefined || value === null ? t('conflicts.empty') : sayValue(field, valueInWords(tables, value));
}

/** As it was when the move was made. */
export function sayBefore(tables: Tables, conflict: MoveConflict, value: unknown): string {
  if (conflict.field !== null) return sayConflictValue(tables, conflict, value);
  return t(value === null ? 'conflicts.notThere' : 'conflicts.there.before');
}

/** The move in conflict, with its day and who made it. */
export function sayMoveOf(plan: Tables, { moveId }: MoveConflict): string {
  const move = find(plan, moveId);
  return move === undefined ? '' : sayMove(move);
}

function sayMove({ label, effectiveDate, madeBy }: Move): string {
  const values = { move: label, date: sayShortDay(effectiveDate), by: madeBy ?? '' };
  return madeBy === undefined ? t('conflicts.byMove', values) : t('conflicts.byMoveOf', values);
}

/** Where the other value comes from, with who and when as far as it is known. */
export function sayOther(plan: Tables, shown: ScenarioId, other: OtherSide): string {
  if (other.type === 'move') {
    const said = sayMove(other.move);
    const { scenarioId } = other.move;
    if (scenarioId === shown) return said;
    return `${said}, ${t('conflicts.ofScenario', { scenario: find(plan, scenarioId)?.name ?? '' })}`;
  }
  if (other.edit === null) return t('conflicts.byUnknown');
  const { label, on, by } = other.edit;
  const values = { label, date: sayShortDay(on), by: by ?? '' };
  return by === undefined ? t('conflicts.byEdit', values) : t('conflicts.byEditOf', values);
}

/** Why an edit has no effect any more, about the record as the move knew it. */
export function sayLapse(plan: Tables, { moveId, id, why }: Lapse): string {
  const values = { name: nameInMove(plan, moveId, id), move: find(plan, moveId)?.label ?? '' };
  if (why === 'already') return t('lapses.already', values);
  if (kindOf(id) === 'person') return t('lapses.personLeft', values);
  return t(kindOf(id) === 'position' ? 'lapses.positionGone' : 'lapses.gone', values);
}

function nameInMove(plan: Tables, moveId: Lapse['moveId'], id: Id): string {
  const move = find(plan, moveId);
  const edit = move === undefined ? undefined : editsOf(move).find((one) => one.id === id);
  const record: AnyRecord | null | undefined = find(plan, id) ?? edit?.before ?? edit?.after;
  return record === null || record === undefined ? id : nameOfRecord(plan, record);
}
