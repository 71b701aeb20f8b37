/** One team waits for another, and how much that hurts. */
import { idOf, note, word } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('dependency'),
  fromTeamId: idOf('team'),
  toTeamId: idOf('team'),
  state: word(['ok', 'slowing', 'blocking']),
  description: note.exactOptional(),
};

export const dependencySchema = recordSchema(shape);
export type Dependency = RecordFrom<typeof shape>;
