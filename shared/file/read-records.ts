/** The records of a raw plan: checked one by one, ids made unique, references and cycles mended, the rest kept as it came. */
import { z } from '../util/zod.ts';
import { equal } from '../util/equal.ts';
import { message, type Message } from '../texts/message.ts';
import { repair } from '../change/integrity.ts';
import { ALL_KINDS, KINDS, MAX_ID_TAIL, type Id, type Kind } from '../model/kinds.ts';
import { readRecord } from '../model/read-record.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { Table } from '../model/table.ts';
import type { Tables } from '../model/tables.ts';
import { HEADER_FIELDS, MIN_READER } from './format.ts';
import type { RawPlan } from './migrate.ts';
import type { Plan } from './plan.ts';
import { readMoves } from './read-moves.ts';
import { repairMessage } from './repair-message.ts';

export interface ReadRecords {
  readonly plan: Plan;
  readonly repairs: readonly Message[];
  /** Entries that do not fit their kind, in words; they are not part of the plan. */
  readonly problems: readonly string[];
}

const headerSchema = z.object({ docId: z.string().min(1).max(100), name: z.string().max(500) });

/** Everything of a raw plan that can be read. `version` is the format version the file was written in. */
export function readRecords(raw: RawPlan, version: number): ReadRecords {
  const repairs: Message[] = [];
  const problems: string[] = [];
  const entries = ALL_KINDS.map((kind) => [kind, readCollection(kind, raw, repairs, problems)]);
  // Each entry has the type of its kind; Object.fromEntries cannot say so.
  const tables = Object.fromEntries(entries) as unknown as Tables;
  const mended = repair(readMoves(tables, repairs));
  const head = headerSchema.safeParse(raw);
  if (!head.success) problems.unshift(`docId, name: ${firstIssue(head.error)}`);
  const minReader = raw['minReader'];
  const plan: Plan = {
    header: {
      docId: head.data?.docId ?? 'unknown',
      name: head.data?.name ?? '',
      formatVersion: version,
      minReader: typeof minReader === 'number' && Number.isSafeInteger(minReader) ? minReader : MIN_READER,
    },
    tables: mended.tables,
    unknown: unknownFields(raw),
  };
  const repaired = mended.repairs.map((done) => repairMessage(tables, done));
  return { plan, repairs: [...repairs, ...repaired], problems };
}

function readCollection(kind: Kind, raw: RawPlan, repairs: Message[], problems: string[]): Table<AnyRecord> {
  const { collection } = KINDS[kind];
  const list = raw[collection] ?? [];
  if (!Array.isArray(list)) {
    problems.push(`${collection}: must be a list`);
    return Table.of<AnyRecord>();
  }
  const records: AnyRecord[] = [];
  for (const [index, entry] of list.entries()) {
    const parsed = readRecord(kind, entry);
    if (parsed.success) records.push(parsed.data);
    else {
      const name = nameOfEntry(entry) ?? String(index + 1);
      const problem = firstIssue(parsed.error);
      problems.push(`${collection} › ${name} › ${problem}`);
      repairs.push(message('repair.invalid', { record: `${collection} › ${name}`, problem }));
    }
  }
  return uniqueById(records, repairs);
}

/** A second entry with an id is kept under a new id, unless it is the same entry again. */
function uniqueById(records: readonly AnyRecord[], repairs: Message[]): Table<AnyRecord> {
  const taken = new Set<string>(records.map(({ id }) => id));
  if (taken.size === records.length) return Table.of(records);
  const unique = new Map<string, AnyRecord>();
  for (const record of records) {
    const first = unique.get(record.id);
    const name = nameOfEntry(record) ?? record.id;
    if (first === undefined) unique.set(record.id, record);
    else if (equal(first, record)) repairs.push(message('repair.repeated', { record: name }));
    else {
      const id = freeId(record.id, taken);
      taken.add(id);
      unique.set(id, { ...record, id } as AnyRecord);
      repairs.push(message('repair.duplicateId', { record: name }));
    }
  }
  return Table.of(unique.values());
}

/** The id with a number behind it that no entry of the file has, and no longer than ids may be. */
function freeId(id: Id, taken: ReadonlySet<string>): Id {
  for (let number = 2; ; number++) {
    const suffix = `_${number}`;
    const candidate = `${id.slice(0, MAX_ID_TAIL - suffix.length)}${suffix}` as Id;
    if (!taken.has(candidate)) return candidate;
  }
}

function nameOfEntry(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { name, title, label, id } = entry as Readonly<Record<string, unknown>>;
  return [name, title, label, id].find((text): text is string => typeof text === 'string' && text !== '');
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? 'unreadable' : `${issue.path.join('.') || 'entry'}: ${issue.message}`;
}

const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  ...HEADER_FIELDS,
  ...ALL_KINDS.map((kind) => KINDS[kind].collection),
]);

const unknownFields = (raw: RawPlan): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(raw).filter(([key]) => !KNOWN_FIELDS.has(key)));
