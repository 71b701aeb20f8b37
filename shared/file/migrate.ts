/**
 * Brings the raw content of an older file up to the current format, one numbered step at a time. Released steps are
 * never edited, and retired field names are never used again.
 */
import { KINDS, type Kind } from '../model/kinds.ts';
import { fail, ok, type Result } from '../util/result.ts';
import { FORMAT_VERSION } from './format.ts';

/** A plan file as parsed JSON, before its records are checked. */
export type RawPlan = Readonly<Record<string, unknown>>;
export type RawRecord = Readonly<Record<string, unknown>>;

/** One step of the format. Record steps also run on the records inside moves. */
export interface Migration {
  /** The version this step arrives at: 2 is the first. */
  readonly to: number;
  readonly records?: Readonly<Partial<Record<Kind, (record: RawRecord) => RawRecord>>>;
  readonly document?: (plan: RawPlan) => RawPlan;
}

/** Every step from version 1 to the current one, in order. Version 1 is the first, so there are none yet. */
export const MIGRATIONS: readonly Migration[] = [];

export interface MigrationFailure {
  readonly version: number;
  readonly problem: string;
}

/** The plan in the current format. Steps that throw are reported with the version they started from. */
export function migrate(
  plan: RawPlan,
  version: number,
  steps: readonly Migration[] = MIGRATIONS,
): Result<RawPlan, MigrationFailure> {
  let now = plan;
  for (const step of steps) {
    if (step.to <= version) continue;
    try {
      now = migrateOnce(now, step);
    } catch (error) {
      return fail({ version, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return ok({ ...now, formatVersion: Math.max(version, steps.at(-1)?.to ?? FORMAT_VERSION) });
}

/** Why the chain of steps is broken, or null: it must run from 2 upwards without a gap. */
export function brokenChain(steps: readonly Migration[], current: number): string | null {
  for (const [index, step] of steps.entries()) {
    if (step.to !== index + 2) return `Step ${index + 1} arrives at version ${step.to}, not ${index + 2}.`;
  }
  return steps.length === current - 1
    ? null
    : `The steps end at version ${steps.length + 1}, the format is ${current}.`;
}

function migrateOnce(plan: RawPlan, { records = {}, document }: Migration): RawPlan {
  const next: Record<string, unknown> = { ...plan };
  for (const [kind, up] of Object.entries(records) as [Kind, (record: RawRecord) => RawRecord][]) {
    const { collection } = KINDS[kind];
    next[collection] = listOf(plan[collection]).map(up);
  }
  next[KINDS.move.collection] = listOf(next[KINDS.move.collection]).map((move) => migrateMove(move, records));
  return document === undefined ? next : document(next);
}

const listOf = (value: unknown): readonly RawRecord[] => (Array.isArray(value) ? (value as readonly RawRecord[]) : []);

function migrateMove(move: RawRecord, records: NonNullable<Migration['records']>): RawRecord {
  const edits = listOf(move['edits']).map((edit) => {
    const kind = String(edit['id']).split('_')[0] as Kind;
    const up = records[kind];
    if (up === undefined) return edit;
    const raise = (record: unknown) => (record === null ? null : up(record as RawRecord));
    return { ...edit, before: raise(edit['before']), after: raise(edit['after']) };
  });
  return { ...move, edits };
}
