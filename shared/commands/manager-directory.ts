/** Finds the position that a typed manager means: by name, by name and title, by e-mail or by number. */
import { foldText } from '../util/fold-text.ts';
import { fail, ok, type Result } from '../util/result.ts';
import { shortened } from '../util/shortened.ts';
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';
import type { Refusal } from './command.ts';

/** The position that the text means, or why it means none. */
export type ManagerDirectory = (text: string) => Result<Id<'position'>, Refusal>;

/** Positions by what they may be called; `several` where the call fits more than one. */
type Calls = Map<string, Id<'position'> | 'several'>;

/** A directory of the positions in the plan. Closed ones are found only where nobody else is called so. */
export function managerDirectory(tables: Tables): ManagerDirectory {
  const open: Calls = new Map();
  const closed: Calls = new Map();
  tables.position.forEach((position) => {
    const calls = position.status === 'closed' ? closed : open;
    for (const call of callsOf(tables, position)) {
      const known = calls.get(call);
      calls.set(call, known === undefined || known === position.id ? position.id : 'several');
    }
  });
  return (text) => {
    const call = foldText(text);
    const found = open.get(call) ?? closed.get(call);
    if (found === undefined) return fail(message('refusal.noManager', { text: shortened(text) }));
    return found === 'several' ? fail(message('refusal.severalManagers', { text: shortened(text) })) : ok(found);
  };
}

function callsOf(tables: Tables, position: Position): readonly string[] {
  const name = positionName(tables, position);
  const person = position.personId === null ? undefined : find(tables, position.personId);
  const calls = [
    name,
    `${name}, ${position.title}`,
    `${name} (${position.title})`,
    person?.email ?? '',
    person?.externalId ?? '',
    position.externalId ?? '',
    position.id,
  ];
  return [...new Set(calls.filter((call) => call !== '').map(foldText))];
}
