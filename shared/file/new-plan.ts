/** A plan that has no file yet. */
import type { Tables } from '../model/tables.ts';
import { FORMAT_VERSION, MIN_READER } from './format.ts';
import type { Plan } from './plan.ts';

/** A plan with the given records. `docId` is random and stays with the plan through every save and copy. */
export function newPlan({ docId, name, tables }: { docId: string; name: string; tables: Tables }): Plan {
  return { header: { docId, name, formatVersion: FORMAT_VERSION, minReader: MIN_READER }, tables, unknown: {} };
}
