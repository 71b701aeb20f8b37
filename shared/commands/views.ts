/** Saved views: ways of looking at the plan that are kept in it. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { viewSchema, type View } from '../model/view.ts';
import { find, type Tables } from '../model/tables.ts';
import type { Transaction } from '../change/transaction.ts';
import { foldText } from '../util/fold-text.ts';
import type { Command, Refusal } from './command.ts';
import { refusalOfName } from './typed-guard.ts';

/** Everything about a view but its id. */
export type SaveView = Omit<View, 'id'>;

export const saveView: Command<SaveView> = {
  id: 'view.save',
  check: (tables, view) => refusalOfViewName(tables, view.name) ?? refusalOfView(view),
  label: (_tables, { name }) => message('command.saveView', { name: name.trim() }),
  run: (tx, view, { newId }) => putView(tx, { ...view, id: newId('view'), name: view.name.trim() }),
};

export interface RenameView {
  readonly viewId: Id<'view'>;
  readonly name: string;
}

export const renameView: Command<RenameView> = {
  id: 'view.rename',
  check: (tables, { viewId, name }) => refusalOfGone(tables, viewId) ?? refusalOfViewName(tables, name, viewId),
  label: (tables, { viewId, name }) =>
    message('command.renameView', { name: find(tables, viewId)?.name ?? '', to: name.trim() }),
  run: (tx, { viewId, name }) => tx.update(viewId, { name: name.trim() }),
};

export interface UpdateView {
  readonly viewId: Id<'view'>;
  /** How the plan is looked at now; the view keeps its name. */
  readonly view: Omit<View, 'id' | 'name'>;
}

export const updateView: Command<UpdateView> = {
  id: 'view.update',
  check: (tables, { viewId, view }) => refusalOfGone(tables, viewId) ?? refusalOfView({ ...view, name: 'any' }),
  label: (tables, { viewId }) => message('command.updateView', { name: find(tables, viewId)?.name ?? '' }),
  run: (tx, { viewId, view }) => putView(tx, { ...view, id: viewId, name: tx.get(viewId)?.name ?? '' }),
};

export const deleteView: Command<Pick<RenameView, 'viewId'>> = {
  id: 'view.delete',
  check: (tables, { viewId }) => refusalOfGone(tables, viewId),
  label: (tables, { viewId }) => message('command.deleteView', { name: find(tables, viewId)?.name ?? '' }),
  run: (tx, { viewId }) => tx.remove(viewId),
};

/** A view forgets positions that have gone in the meantime. */
function putView(tx: Transaction, { focusPositionId, foldedPositionIds, ...view }: View): void {
  const isHere = (id: Id<'position'>): boolean => tx.get(id) !== undefined;
  tx.put({
    ...view,
    ...(focusPositionId === undefined || !isHere(focusPositionId) ? {} : { focusPositionId }),
    ...(foldedPositionIds === undefined ? {} : { foldedPositionIds: foldedPositionIds.filter(isHere) }),
  });
}

const refusalOfGone = (tables: Tables, viewId: Id<'view'>): Refusal | null =>
  find(tables, viewId) === undefined ? message('refusal.gone') : null;

function refusalOfViewName(tables: Tables, name: string, except: Id<'view'> | null = null): Refusal | null {
  const refusal = refusalOfName(name, 'refusal.emptyName');
  if (refusal !== null) return refusal;
  const isTaken = [...tables.view.values()].some(
    (view) => view.id !== except && foldText(view.name) === foldText(name),
  );
  return isTaken ? message('refusal.viewExists', { name: name.trim() }) : null;
}

function refusalOfView(view: SaveView): Refusal | null {
  const parsed = viewSchema.safeParse({ ...view, id: 'view_any' });
  return parsed.success ? null : message('refusal.badField', { problem: parsed.error.issues[0]?.message ?? '' });
}
