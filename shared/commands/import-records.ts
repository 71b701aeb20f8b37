/** Bring imported records into the plan as one step. */
import { message } from '../texts/message.ts';
import { kindOf } from '../model/kinds.ts';
import type { AnyRecord } from '../model/schemas.ts';
import type { Command } from './command.ts';

export interface ImportRecords {
  readonly records: readonly AnyRecord[];
}

export const importRecords: Command<ImportRecords> = {
  id: 'people.import',
  check: () => null,
  label: (_tables, { records }) =>
    message('command.importPeople', { count: records.filter(({ id }) => kindOf(id) === 'position').length }),
  run: (tx, { records }) => {
    for (const record of records) tx.put(record);
  },
};
