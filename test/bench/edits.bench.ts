/** P5: what one edit costs with its undo record, against immer on a plain record; undo; the size of a thousand steps. */
import { enablePatches, produceWithPatches } from 'immer';
import { apply, diff } from '../../shared/change/change.ts';
import { EMPTY_HISTORY, push, redo, undo, type History } from '../../shared/change/history.ts';
import { execute } from '../../shared/commands/command.ts';
import { editPositions } from '../../shared/commands/edit-positions.ts';
import type { Position } from '../../shared/model/position.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { bigTables } from './big-plan.ts';
import { collectGarbage, digits, time, type Row } from './measure.ts';

const SIZE = 10_000;
const EDITS = 1_000;
const context = { newId: () => 'position_unused' as never, today: '2026-11-20' };

/** Rows of goal P5 at 10,000 positions. */
export function editRows(): readonly Row[] {
  const tables = bigTables(SIZE);
  const ids = [...tables.position.values()].map(({ id }) => id);
  const own = time((index) => editOnce(tables, ids[index % ids.length], index), EDITS);
  const immer = time(immerEdit(tables, ids), 200);
  const { history, end, bytes } = manySteps(tables, ids);
  const back = time(() => undoOnce(end, history), EDITS);
  const forth = time(() => redoOnce(end, history), EDITS);
  const ratio = own.median / immer.median;
  return [
    {
      goal: 'P5',
      what: `one edit with its undo record, command included, ${SIZE} positions (immer with patches: ${digits(immer.median)} ms)`,
      value: `${digits(own.median)} ms, ${digits(ratio)}x immer`,
      limit: '0.02x immer',
      met: ratio <= 0.02,
    },
    { goal: 'P5', what: 'undo', value: `${digits(back.median)} ms`, limit: '0.1 ms', met: back.median <= 0.1 },
    { goal: 'P5', what: 'redo', value: `${digits(forth.median)} ms`, limit: '0.1 ms', met: forth.median <= 0.1 },
    {
      goal: 'P5',
      what: '1,000 steps kept, heap beyond the plan itself',
      value: `${digits(bytes / 1e6)} MB`,
      limit: '2 MB',
      met: bytes <= 2e6,
    },
  ];
}

function editOnce(tables: Tables, id: Position['id'] | undefined, index: number): Tables {
  if (id === undefined) throw new Error('No position to edit.');
  const args = { positionIds: [id], field: 'title', value: `Title ${index}` } as const;
  const result = execute(editPositions, { tables, args, context });
  if (!result.ok) throw new Error('The edit was refused.');
  push(EMPTY_HISTORY, result.value);
  return apply(tables, result.value.change);
}

function immerEdit(tables: Tables, ids: readonly Position['id'][]): (index: number) => unknown {
  enablePatches();
  const record: Record<string, Position> = Object.fromEntries(
    [...tables.position.values()].map((row) => [row.id, row]),
  );
  const [frozen] = produceWithPatches(record, () => undefined);
  return (index) =>
    produceWithPatches(frozen, (draft) => {
      const row = draft[ids[index % ids.length] ?? ''];
      if (row !== undefined) Object.assign(row, { title: `Title ${index}` });
    });
}

function manySteps(start: Tables, ids: readonly Position['id'][]): { history: History; end: Tables; bytes: number } {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  let history = EMPTY_HISTORY;
  let end = start;
  for (let index = 0; index < EDITS; index++) {
    const positionId = ids[(index * 7) % ids.length];
    if (positionId === undefined) throw new Error('No position to edit.');
    const args = { positionIds: [positionId], field: 'title', value: `Title ${index}` } as const;
    const result = execute(editPositions, { tables: end, args, context });
    if (!result.ok) throw new Error('The edit was refused.');
    history = push(history, result.value);
    end = apply(end, result.value.change);
  }
  collectGarbage();
  const bytes = process.memoryUsage().heapUsed - before;
  if (diff(start, end).length !== EDITS) throw new Error('The edits did not all happen.');
  return { history, end, bytes };
}

function undoOnce(tables: Tables, history: History): Tables {
  const result = undo(history);
  if (result === undefined) throw new Error('Nothing to undo.');
  return apply(tables, result.change);
}

function redoOnce(tables: Tables, history: History): Tables {
  const undone = undo(history);
  const result = undone === undefined ? undefined : redo(undone.history);
  if (result === undefined) throw new Error('Nothing to redo.');
  return apply(tables, result.change);
}
