/** Make positions assistants of their managers, or put them back into the line. An assistant may have an office of its own. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { nameOf } from '../model/record-name.ts';
import { find } from '../model/tables.ts';
import type { Command } from './command.ts';
import { countAndName } from './names.ts';
import { refusalOfPositions } from './position-guard.ts';
import { refusalOfSome } from './some-cannot.ts';

export interface SetAssistant {
  readonly positionIds: readonly Id<'position'>[];
  readonly isAssistant: boolean;
}

export const setAssistant: Command<SetAssistant> = {
  id: 'position.assistant',
  check: (tables, { positionIds, isAssistant }) => {
    const refusal = refusalOfPositions(tables, positionIds);
    if (refusal !== null || !isAssistant) return refusal;
    return refusalOfSome(positionIds, (id) =>
      find(tables, id)?.managerPositionId === null
        ? message('refusal.topAssistsNobody', { name: nameOf(tables, id) })
        : null,
    );
  },
  label: (tables, { positionIds, isAssistant }) =>
    message(isAssistant ? 'command.assistant' : 'command.noAssistant', countAndName(tables, positionIds)),
  run: (tx, { positionIds, isAssistant }) => {
    for (const id of positionIds) tx.update(id, { assistant: isAssistant ? true : undefined });
  },
};
