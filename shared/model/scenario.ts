/** A named set of dated moves over the baseline or over another scenario. */
import { idOf, isoDate, note, requiredLine, word } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('scenario'),
  name: requiredLine,
  parentScenarioId: idOf('scenario').nullable(),
  status: word(['draft', 'proposed', 'adopted', 'rejected']),
  effectiveDate: isoDate.exactOptional(),
  note: note.exactOptional(),
};

export const scenarioSchema = recordSchema(shape);
export type Scenario = RecordFrom<typeof shape>;
