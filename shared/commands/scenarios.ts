/** Scenarios themselves: start one, copy it, change what it is called and where it stands, let it go. */
import { apply, diff } from '../change/change.ts';
import { message } from '../texts/message.ts';
import type { Transaction } from '../change/transaction.ts';
import { isOrgId, type Id } from '../model/kinds.ts';
import { scenarioSchema, type Scenario } from '../model/scenario.ts';
import { find, type Tables } from '../model/tables.ts';
import { effective } from '../scenario/effective.ts';
import { lineage, movesOf, type ScenarioId } from '../scenario/moves.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { foldText } from '../util/fold-text.ts';
import type { Command, CommandContext, Refusal } from './command.ts';
import { refusalOfDay, refusalOfName } from './typed-guard.ts';

export interface AddScenario {
  readonly name: string;
  /** What it is laid over; null is the baseline. */
  readonly parentScenarioId: ScenarioId | null;
  readonly effectiveDate?: IsoDate;
  readonly note?: string;
  readonly focusPositionId?: Id<'position'>;
}

export const addScenario: Command<AddScenario> = {
  id: 'scenario.add',
  on: 'plan',
  check: (tables, { name, parentScenarioId, effectiveDate }) => {
    if (parentScenarioId !== null && find(tables, parentScenarioId) === undefined) return message('refusal.gone');
    return refusalOfScenarioName(tables, name) ?? refusalOfDay(effectiveDate);
  },
  label: (_tables, { name }) => message('command.addScenario', { name: name.trim() }),
  run: (tx, { name, focusPositionId, ...fields }, { newId }) =>
    tx.put({
      id: newId('scenario'),
      name: name.trim(),
      status: 'draft',
      ...fields,
      // A position that only the scenario below has cannot be what it is about: the baseline knows nothing of it.
      ...(focusPositionId === undefined || tx.get(focusPositionId) === undefined ? {} : { focusPositionId }),
    }),
};

export interface CopyScenario {
  readonly scenarioId: ScenarioId;
  readonly name: string;
}

export const copyScenario: Command<CopyScenario> = {
  id: 'scenario.copy',
  on: 'plan',
  check: (tables, { scenarioId, name }) => refusalOfGone(tables, scenarioId) ?? refusalOfScenarioName(tables, name),
  label: (tables, { scenarioId, name }) =>
    message('command.copyScenario', { name: find(tables, scenarioId)?.name ?? '', to: name.trim() }),
  run: (tx, { scenarioId, name }, context) => {
    const { adoptedOn: _, ...scenario } = tx.get(scenarioId)!;
    const id = context.newId('scenario');
    tx.put({ ...scenario, id, name: name.trim(), status: 'draft' });
    copyMoves(tx, { from: scenarioId, to: id, context });
  },
};

export type ScenarioEdit =
  | { readonly field: 'name'; readonly value: string }
  | { readonly field: 'note'; readonly value: string | undefined }
  | { readonly field: 'status'; readonly value: Scenario['status'] }
  | { readonly field: 'effectiveDate'; readonly value: IsoDate | undefined }
  | { readonly field: 'focusPositionId'; readonly value: Id<'position'> | undefined }
  | { readonly field: 'parentScenarioId'; readonly value: ScenarioId | null };

export type EditScenario = { readonly scenarioId: ScenarioId } & ScenarioEdit;

export const editScenario: Command<EditScenario> = {
  id: 'scenario.edit',
  on: 'plan',
  check: (tables, args) => refusalOfGone(tables, args.scenarioId) ?? refusalOfEdit(tables, args),
  label: (tables, { scenarioId, field }) =>
    message(`command.editScenario.${field}`, { name: find(tables, scenarioId)?.name ?? '' }),
  run: (tx, { scenarioId, field, value }) => {
    const text = field === 'name' && typeof value === 'string' ? value.trim() : value;
    tx.update(scenarioId, { [field]: text });
  },
  coalesceKey: ({ scenarioId, field }) => (field === 'name' || field === 'note' ? `${scenarioId} ${field}` : undefined),
};

export interface DeleteScenario {
  readonly scenarioId: ScenarioId;
  /** What becomes of scenarios laid over it: they take its moves over and stay as they are, or go with it. */
  readonly children: 'keep' | 'delete';
}

export const deleteScenario: Command<DeleteScenario> = {
  id: 'scenario.delete',
  on: 'plan',
  check: (tables, { scenarioId }) => refusalOfGone(tables, scenarioId),
  label: (tables, { scenarioId }) => message('command.deleteScenario', { name: find(tables, scenarioId)?.name ?? '' }),
  run: (tx, { scenarioId, children }, context) => {
    // Collected first: what is put back during a walk would be visited again.
    const [scenarios, moves, snapshots] = [
      Array.from(tx.all('scenario')),
      Array.from(tx.all('move')),
      Array.from(tx.all('snapshot')),
    ];
    const parent = tx.get(scenarioId)?.parentScenarioId ?? null;
    for (const child of scenarios) {
      if (child.parentScenarioId !== scenarioId) continue;
      if (children === 'delete') deleteScenario.run(tx, { scenarioId: child.id, children }, context);
      else handDown(tx, { from: scenarioId, to: child.id, parent, context });
    }
    for (const move of moves) if (move.scenarioId === scenarioId) tx.remove(move.id);
    for (const { id, scenarioId: from } of snapshots) {
      if (from === scenarioId) tx.update(id, { scenarioId: undefined });
    }
    tx.remove(scenarioId);
  },
};

interface HandDown {
  readonly from: ScenarioId;
  readonly to: ScenarioId;
  readonly parent: ScenarioId | null;
  readonly context: CommandContext;
}

/**
 * The scenario above takes the moves over. Below it they all came first; where later ones would now win over its own, those
 * take effect no later than its first move, so that it ends as it did.
 */
function handDown(tx: Transaction, { from, to, parent, context }: HandDown): void {
  tx.update(to, { parentScenarioId: parent });
  copyMoves(tx, { from, to, context });
  const ends = (tables: Tables) => effective(tables, to).tables;
  const first = movesOf(tx.before, to)[0]?.effectiveDate;
  const taken = apply(tx.before, tx.change());
  const isTurned = diff(ends(tx.before), ends(taken)).some(({ id }) => isOrgId(id));
  if (first === undefined || !isTurned) return;
  const own = new Set(movesOf(tx.before, to).map(({ id }) => id));
  for (const move of movesOf(taken, to)) {
    if (!own.has(move.id) && move.effectiveDate > first) tx.update(move.id, { effectiveDate: first });
  }
}

/** Copies of the moves, before those the other scenario has already. */
function copyMoves(
  tx: Transaction,
  { from, to, context }: { readonly from: ScenarioId; readonly to: ScenarioId; readonly context: CommandContext },
): void {
  const moves = movesOf(tx.before, from);
  const first = movesOf(tx.before, to).reduce((least, { rank = 0 }) => Math.min(least, rank), 1);
  for (const [index, move] of moves.entries()) {
    tx.put({ ...move, id: context.newId('move'), scenarioId: to, rank: first - moves.length + index });
  }
}

export const refusalOfGone = (tables: Tables, id: ScenarioId): Refusal | null =>
  find(tables, id) === undefined ? message('refusal.scenarioGone') : null;

function refusalOfEdit(tables: Tables, { scenarioId, ...edit }: EditScenario): Refusal | null {
  if (edit.field === 'name') return refusalOfScenarioName(tables, edit.value, scenarioId);
  if (edit.field === 'effectiveDate') return refusalOfDay(edit.value);
  if (edit.field === 'parentScenarioId' && edit.value !== null) {
    if (find(tables, edit.value) === undefined) return message('refusal.scenarioGone');
    const isBelow = lineage(tables, edit.value).some(({ id }) => id === scenarioId);
    if (isBelow) return message('refusal.scenarioCircle', { name: find(tables, edit.value)?.name ?? '' });
  }
  const parsed = scenarioSchema.safeParse({
    id: scenarioId,
    name: 'any',
    status: 'draft',
    parentScenarioId: null,
    ...(edit.value === undefined ? {} : { [edit.field]: edit.value }),
  });
  return parsed.success ? null : message('refusal.badField', { problem: parsed.error.issues[0]?.message ?? '' });
}

/** Null when the name says something and no other scenario has it. */
export function refusalOfScenarioName(tables: Tables, name: string, except: ScenarioId | null = null): Refusal | null {
  const refusal = refusalOfName(name, 'refusal.emptyName');
  if (refusal !== null) return refusal;
  const isTaken = [...tables.scenario.values()].some(
    (scenario) => scenario.id !== except && foldText(scenario.name) === foldText(name),
  );
  return isTaken ? message('refusal.scenarioExists', { name: name.trim() }) : null;
}
