/** A named set of dated moves over the baseline or over another scenario. */
import { idOf, isoDate, note, requiredLine, word } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

/** An adopted scenario stays as history; a rejected one is kept and no longer asked about. */
export const SCENARIO_STATUSES = ['draft', 'proposed', 'adopted', 'rejected'] as const;

const shape = {
  id: idOf('scenario'),
  name: requiredLine,
  parentScenarioId: idOf('scenario').nullable(),
  status: word(SCENARIO_STATUSES),
  /** The day on which new moves take effect unless another is shown. */
  effectiveDate: isoDate.exactOptional(),
  note: note.exactOptional(),
  /** The part of the organisation it is about: this position and everyone below; absent for all of it. */
  focusPositionId: idOf('position').exactOptional(),
  adoptedOn: isoDate.exactOptional(),
};

export const scenarioSchema = recordSchema(shape);
export type Scenario = RecordFrom<typeof shape>;
