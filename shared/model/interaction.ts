/** How two teams work together, after Team Topologies. */
import { idOf, isoDate, note, word } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('interaction'),
  providerTeamId: idOf('team'),
  consumerTeamId: idOf('team'),
  mode: word(['collaboration', 'x-as-a-service', 'facilitating']),
  purpose: note.exactOptional(),
  start: isoDate.exactOptional(),
  expectedEnd: isoDate.exactOptional(),
};

export const interactionSchema = recordSchema(shape);
export type Interaction = RecordFrom<typeof shape>;
