/** Delete positions from the plan altogether. Reports go to the manager; the people stay in the plan without a place. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';
import { removeRecord } from '../change/remove-record.ts';
import type { Command } from './command.ts';
import { rehomeReports } from './rehome-reports.ts';

export interface DeletePositions {
  readonly positionIds: readonly Id<'position'>[];
}

export const deletePositions: Command<DeletePositions> = {
  id: 'position.delete',
  check: (tables, { positionIds }) => {
    if (positionIds.length === 0) return message('refusal.nothingSelected');
    return positionIds.some((id) => find(tables, id) === undefined) ? message('refusal.gone') : null;
  },
  label: (tables, { positionIds }) =>
    message('command.deletePosition', { count: positionIds.length, name: firstName(tables, positionIds) }),
  run: (tx, { positionIds }) => {
    for (const id of positionIds) {
      rehomeReports(tx, id);
      removeRecord(tx, id);
    }
  },
};

function firstName(tables: Tables, positionIds: readonly Id<'position'>[]): string {
  const first = positionIds[0] === undefined ? undefined : find(tables, positionIds[0]);
  return first === undefined ? '' : positionName(tables, first);
}
