/** Undo and redo step by step: gestures, typing, and what ends a run of typing. */
import { describe, expect, it } from 'vitest';
import { message } from '../../../../shared/texts/message.ts';
import { apply } from '../../../../shared/change/change.ts';
import {
  EMPTY_HISTORY,
  MAX_STEPS,
  push,
  redo,
  seal,
  undo,
  type History,
  type Step,
} from '../../../../shared/change/history.ts';
import { transact } from '../../../../shared/change/transaction.ts';
import { find, type Tables } from '../../../../shared/model/tables.ts';
import { anOrg, personOf } from '../../../support/an-org.ts';

const start = anOrg().manager('Ana').tables();
const nameIn = (tables: Tables): string | undefined => find(tables, personOf('Ana'))?.name;

/** The plan and its history after a new name; with a key it is typing. */
function rename(
  { tables, history }: { tables: Tables; history: History },
  name: string,
  coalesceKey?: string,
): { tables: Tables; history: History } {
  const change = transact(tables, (tx) => tx.update(personOf('Ana'), { name }));
  const step: Step = { label: message('command.edit.name', { name }), change, ...(coalesceKey && { coalesceKey }) };
  return { tables: apply(tables, change), history: push(history, step) };
}

const fresh = { tables: start, history: EMPTY_HISTORY };

describe('history', () => {
  it('takes a gesture back and does it again', () => {
    const edited = rename(fresh, 'Anna');
    const undone = undo(edited.history);
    const redone = undone && redo(undone.history);
    expect(undone && nameIn(apply(edited.tables, undone.change))).toBe('Ana');
    expect(redone && nameIn(apply(start, redone.change))).toBe('Anna');
    expect(redone?.history).toEqual(edited.history);
  });

  it('has nothing to undo or redo at the start', () => {
    expect(undo(EMPTY_HISTORY)).toBeUndefined();
    expect(redo(EMPTY_HISTORY)).toBeUndefined();
  });

  it('counts typing in one field as one step, from the first letter to the last', () => {
    const typed = ['A', 'An', 'Ann', 'Anna'].reduce((now, name) => rename(now, name, 'person_ana.name'), fresh);
    expect(typed.history.past).toHaveLength(1);
    const undone = undo(typed.history);
    expect(undone && nameIn(apply(typed.tables, undone.change))).toBe('Ana');
    expect(undone?.history.past).toEqual([]);
  });

  it('starts a new step for another field, and after leaving the field', () => {
    const typed = rename(fresh, 'Anna', 'person_ana.name');
    const elsewhere = rename(typed, 'Annabel', 'person_ana.email');
    const left = rename({ ...typed, history: seal(typed.history) }, 'Annabel', 'person_ana.name');
    expect(elsewhere.history.past).toHaveLength(2);
    expect(left.history.past).toHaveLength(2);
  });

  it('forgets typing that ended where it began', () => {
    const typed = rename(rename(fresh, 'Anna', 'person_ana.name'), 'Ana', 'person_ana.name');
    expect(typed.history.past).toEqual([]);
  });

  it('keeps redo when a step changes nothing, and drops it at an edit', () => {
    const undone = undo(rename(fresh, 'Anna').history);
    if (undone === undefined) throw new Error('Nothing to undo');
    const nothing = { label: message('command.reloadFromDisk'), change: [] };
    expect(push(undone.history, nothing)).toBe(undone.history);
    expect(seal(undone.history).future).toHaveLength(1);
    expect(rename({ tables: start, history: undone.history }, 'Anja').history.future).toEqual([]);
  });

  it(`keeps the last ${MAX_STEPS} steps`, () => {
    let now = fresh;
    for (let count = 0; count < MAX_STEPS + 5; count++) now = rename(now, `Ana ${count}`);
    expect(now.history.past).toHaveLength(MAX_STEPS);
    expect(now.history.past.at(-1)?.label.values['name']).toBe(`Ana ${MAX_STEPS + 4}`);
  });
});
