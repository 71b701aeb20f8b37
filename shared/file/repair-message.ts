/** One repair of references or cycles as a sentence. */
import { message, type Message } from '../texts/message.ts';
import type { Repair } from '../change/integrity.ts';
import { recordName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';

/** What was wrong and what was done, with the record named as people know it. `tables` are those before the repair. */
export function repairMessage(tables: Tables, { id, field, problem, done }: Repair): Message {
  const record = find(tables, id);
  const name = record === undefined ? id : recordName(tables, record);
  if (done === 'rehomed') return message('repair.rehomed', { record: name });
  if (problem === 'cycle') return message('repair.cycle', { record: name, field });
  return done === 'record'
    ? message('repair.removed', { record: name })
    : message('repair.cleared', { record: name, field });
}
