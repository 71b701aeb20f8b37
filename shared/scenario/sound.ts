/** Whether an organisation that was whole is still whole after a change: looks only where the change may have hurt. */
import type { Change } from '../change/change.ts';
import { targetsOf } from '../change/integrity.ts';
import { closingLines } from '../change/manager-lines.ts';
import { isOrgId, kindOf, KINDS, type Id, type Kind } from '../model/kinds.ts';
import { CHAINS, REFERENCES, type Reference } from '../model/references.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, tableOf, type Tables } from '../model/tables.ts';

/** The references that records of the organisation hold. */
export const ORG_REFERENCES: readonly Reference[] = REFERENCES.filter(({ kind }) => KINDS[kind].scope === 'org');

const BY_KIND: ReadonlyMap<Kind, readonly Reference[]> = Map.groupBy(ORG_REFERENCES, ({ kind }) => kind);

/** `tables` are those after the change; before it they were whole. */
export function isSoundAfter(tables: Tables, change: Change): boolean {
  return pointsAtSomething(tables, change) && isMissedByNobody(tables, change) && endsSomewhere(tables, change);
}

/** Every id in a changed record is there. */
const pointsAtSomething = (tables: Tables, change: Change): boolean =>
  change.every(
    ({ id, after }) =>
      after === null ||
      (BY_KIND.get(kindOf(id)) ?? []).every((reference) =>
        targetsOf(after, reference).every((target) => find(tables, target) !== undefined),
      ),
  );

/** Nothing points at a record that went. */
function isMissedByNobody(tables: Tables, change: Change): boolean {
  const gone = new Set<Id>(change.filter(({ id, after }) => after === null && isOrgId(id)).map(({ id }) => id));
  if (gone.size === 0) return true;
  return ORG_REFERENCES.every((reference) => {
    let isMissed = false;
    tableOf(tables, reference.kind).forEach((record) => {
      isMissed ||= targetsOf(record, reference).some((target) => gone.has(target));
    });
    return !isMissed;
  });
}

/** No chain through a changed record comes back to its start. */
function endsSomewhere(tables: Tables, change: Change): boolean {
  const ending = new Set<Id>();
  const isOpen = CHAINS.filter(({ kind }) => KINDS[kind].scope === 'org').every((chain) =>
    change.every(({ id, after }) => after === null || kindOf(id) !== chain.kind || ends(tables, { chain, id, ending })),
  );
  const touchesLines = change.some(({ id }) => kindOf(id) === 'position' || kindOf(id) === 'relation');
  return isOpen && (!touchesLines || closingLines(tables).length === 0);
}

function ends(
  tables: Tables,
  { chain, id, ending }: { readonly chain: Pick<Reference, 'field'>; readonly id: Id; readonly ending: Set<Id> },
): boolean {
  const path = new Set<Id>();
  for (let at: Id | undefined = id; at !== undefined && !ending.has(at);) {
    if (path.has(at)) return false;
    path.add(at);
    const record: AnyRecord | undefined = find(tables, at);
    at = record === undefined ? undefined : targetsOf(record, chain)[0];
  }
  // One chain per field: what ends for one field says nothing about another.
  if (chain.field === 'managerPositionId') for (const at of path) ending.add(at);
  return true;
}
