/** Random changes of an organisation: careful ones by commands, and careless ones that break what holds records together. */
import type { Random } from '../../build/sample/seeded-random.ts';
import { apply, changeOf, type Change, type Edit } from '../../shared/change/change.ts';
import { kindOf, type Id } from '../../shared/model/kinds.ts';
import { REFERENCES, type Reference } from '../../shared/model/references.ts';
import type { AnyRecord } from '../../shared/model/schemas.ts';
import { allRecords, tableOf, type Tables } from '../../shared/model/tables.ts';
import { randomCall, randomContext } from './random-command.ts';
import { randomAddition } from './random-org.ts';
import { randomName } from './random-text.ts';

/** Removes and marks a few records and adds one, without a thought for references. */
export function randomChange(random: Random, tables: Tables): Change {
  const edits = new Map<Id, Edit>();
  for (const record of allRecords(tables)) {
    if (random.chance(0.1)) edits.set(record.id, { id: record.id, before: record, after: randomEdit(random, record) });
  }
  const added = randomAddition(random, tables);
  if (added !== null) edits.set(added.id, { id: added.id, before: null, after: added });
  return changeOf(edits.values());
}

function randomEdit(random: Random, record: AnyRecord): AnyRecord | null {
  if (random.chance(0.3)) return null;
  return random.chance(0.2) ? { ...record } : withField(record, 'addedLater', randomName(random));
}

/** The record with a field set; for fields that the record's type may not know. */
export const withField = (record: AnyRecord, field: string, value: unknown): AnyRecord => ({
  ...record,
  [field]: value,
});

/** The tables with references turned towards anything of their kind, or nothing: dangling ids and cycles come up often. */
export function disordered(random: Random, tables: Tables): Tables {
  const edits = new Map<Id, Edit>();
  for (const reference of REFERENCES) {
    for (const record of tableOf(tables, reference.kind).values()) {
      if (!random.chance(0.2)) continue;
      const now = edits.get(record.id)?.after ?? record;
      edits.set(record.id, { id: record.id, before: record, after: turned(random, now, { reference, tables }) });
    }
  }
  for (const record of tables.relation.values()) {
    const now = edits.get(record.id)?.after ?? record;
    if (random.chance(0.3))
      edits.set(record.id, { id: record.id, before: record, after: withField(now, 'type', 'manager') });
  }
  return apply(apply(tables, changeOf(edits.values())), randomChange(random, tables));
}

function turned(
  random: Random,
  record: AnyRecord,
  { reference, tables }: { reference: Reference; tables: Tables },
): AnyRecord {
  const now = (record as Readonly<Record<string, unknown>>)[reference.field];
  const current = [now].flat().find((id) => typeof id === 'string') as Id | undefined;
  const kind = current === undefined ? reference.kind : kindOf(current);
  const others = [...tableOf(tables, kind).values()];
  const isChain =
    current !== undefined || reference.field.startsWith('parent') || reference.field.startsWith('manager');
  if (!isChain) return record;
  const target = others.length === 0 || random.chance(0.2) ? `${kind}_gone` : random.pick(others).id;
  return withField(record, reference.field, Array.isArray(now) ? [target, ...(now as readonly Id[])] : target);
}

/** The tables after some random commands: a whole organisation again, as one person would leave it. */
export function edited(random: Random, tables: Tables, calls: number): Tables {
  const context = randomContext(random);
  let now = tables;
  for (let count = 0; count < calls; count++) {
    const outcome = randomCall(random, now).run(now, context);
    if (outcome.ok) now = apply(now, outcome.value.change);
  }
  return now;
}
