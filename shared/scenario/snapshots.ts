/** Freezing an organisation as a copy, and looking at such a copy. */
import { ORG_KINDS } from '../model/kinds.ts';
import type { AnyRecord } from '../model/schemas.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { tableOf, tablesOf, type Tables } from '../model/tables.ts';

/** The records of the organisation that these tables show, as a snapshot keeps them. */
export const frozenRecords = (tables: Tables): Snapshot['records'] =>
  ORG_KINDS.flatMap((kind) => [...tableOf(tables, kind).values()]);

const known = new WeakMap<Snapshot['records'], Tables>();

/** The organisation of a snapshot among the scenarios and views of the plan. Read once per snapshot. */
export function frozenTables(plan: Tables, { records }: Pick<Snapshot, 'records'>): Tables {
  const frozen = known.get(records) ?? tablesOf(records as unknown as readonly AnyRecord[]);
  known.set(records, frozen);
  const { scenario, move, snapshot, baselineEdit, placement, view } = plan;
  return { ...frozen, scenario, move, snapshot, baselineEdit, placement, view };
}
