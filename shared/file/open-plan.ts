/**
 * The text of a file as a plan. The checks run from the cheapest to the deepest, and every way to fail is a value:
 * size, emptiness, depth, JSON, header, version, shape of every record, ids, references, cycles.
 */
import { MAX_DEPTH, MAX_PLAN_BYTES } from '../util/limits.ts';
import { fail, ok, type Result } from '../util/result.ts';
import { message } from '../texts/message.ts';
import { isDeeperThan } from './depth.ts';
import { FORMAT, FORMAT_VERSION } from './format.ts';
import { locateJsonError } from './json-error.ts';
import { migrate, type RawPlan } from './migrate.ts';
import type { OpenFailure } from './open-failure.ts';
import type { OpenedPlan } from './opened-plan.ts';
import { readRecords } from './read-records.ts';
import { salvage } from './salvage.ts';
import { cleanText } from './clean-text.ts';

/** The plan in this text, or why there is none. The text is UTF-8 already decoded, without a byte order mark. */
export function openPlan(text: string): Result<OpenedPlan, OpenFailure> {
  if (text.length > MAX_PLAN_BYTES) return fail({ reason: 'too-big', length: text.length });
  if (text.trim() === '') return fail({ reason: 'empty' });
  if (/^\0+$/.test(text)) return fail({ reason: 'zeros' });
  if (isDeeperThan(text, MAX_DEPTH)) return fail({ reason: 'too-deep' });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return fail(brokenJson(text, error));
  }
  return openRaw(text, raw);
}

function openRaw(text: string, raw: unknown): Result<OpenedPlan, OpenFailure> {
  if (!isOurs(raw)) return fail({ reason: 'not-ours' });
  const cleaned = cleanText(text, raw);
  const version = cleaned.plan['formatVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return fail({ reason: 'not-ours' });
  const migrated = migrate(cleaned.plan, version);
  if (!migrated.ok) return fail({ reason: 'broken-migration', ...migrated.error });
  const minReader = migrated.value['minReader'];
  const isNewer = typeof minReader === 'number' && minReader > FORMAT_VERSION;
  const read = readRecords(migrated.value, version);
  const opened: OpenedPlan = {
    plan: read.plan,
    readOnlyBecause: isNewer ? message('open.newer') : null,
    repairs: [...cleaned.repairs, ...read.repairs],
    migratedFrom: version < FORMAT_VERSION ? version : null,
  };
  if (read.problems.length === 0 || isNewer) return ok(opened);
  return fail({ reason: 'invalid', problems: read.problems, salvaged: opened });
}

const isOurs = (raw: unknown): raw is RawPlan =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) && (raw as RawPlan)['format'] === FORMAT;

function brokenJson(text: string, error: unknown): OpenFailure {
  const { line, column, atEnd } = locateJsonError(text, error);
  if (!atEnd) return { reason: 'not-json', line, column };
  return { reason: 'truncated', line, salvaged: salvagedPlan(text) };
}

function salvagedPlan(text: string): OpenedPlan | null {
  const saved = salvage(text);
  if (saved === undefined) return null;
  const opened = openPlan(saved.text);
  if (!opened.ok) return 'salvaged' in opened.error ? opened.error.salvaged : null;
  const cutOff = message('repair.cutOff', { line: saved.line });
  return { ...opened.value, repairs: [cutOff, ...opened.value.repairs] };
}
