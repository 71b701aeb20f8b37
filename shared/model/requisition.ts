/** The request to fill a position: why, by when, how far it is, what it may cost. */
import { z } from '../util/zod.ts';
import { amount, count, idOf, isoDate, line, note, word } from './fields.ts';
import { leadTime } from './role-profile.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const terms = z.looseObject({
  start: isoDate.exactOptional(),
  level: line.exactOptional(),
  base: amount.exactOptional(),
  variable: amount.exactOptional(),
});

const shape = {
  id: idOf('requisition'),
  positionId: idOf('position'),
  reason: word(['new', 'backfill']),
  replacesPersonId: idOf('person').exactOptional(),
  priority: count.exactOptional(),
  justification: note.exactOptional(),
  needBy: isoDate.exactOptional(),
  needLevel: word(['started', 'half-ramped', 'fully-ramped']),
  approval: word(['draft', 'in-approval', 'approved', 'denied']),
  stage: word(['not-started', 'ready', 'open', 'interviewing', 'offer', 'accepted', 'started', 'ramped']),
  budget: terms.exactOptional(),
  target: terms.exactOptional(),
  actual: terms.exactOptional(),
  leadOverride: leadTime.exactOptional(),
  triggerId: idOf('trigger').exactOptional(),
  capabilityId: idOf('capability').exactOptional(),
  source: word(['open-source', 'referral', 'outbound', 'inbound', 'agency']).exactOptional(),
};

export const requisitionSchema = recordSchema(shape);
export type Requisition = RecordFrom<typeof shape>;
