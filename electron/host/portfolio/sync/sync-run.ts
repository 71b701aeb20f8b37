/** The reading that is under way, as it is kept so that one that was killed goes on where it stood. */
import { z } from '../../../../shared/util/zod.ts';
import type { WorkState } from '../store/work.ts';

const kept = z.object({
  startedAt: z.string(),
  /** The same by this computer's clock, which may be wrong but is wrong in the same way later. */
  startedLocally: z.number(),
  everything: z.boolean(),
  /** Repositories that are wanted in full, with their older star history. */
  full: z.array(z.number()),
  /** Only those. */
  onlyFull: z.boolean(),
});
export type KeptRun = z.output<typeof kept>;

export interface SyncRun extends KeptRun {
  readonly wanted: ReadonlySet<number>;
}

export type What = 'due' | 'all' | readonly number[];

const HOUR = 3_600_000;
/** A time that is further ahead was told by a clock that was wrong. */
const AHEAD = 24 * HOUR;
/** An older reading that was not finished is not worth going on with: its first half is of yesterday. */
const WORTH_GOING_ON = 20 * HOUR;
/** What was read so recently need not be read again when somebody asks for what is due. */
const FRESH = HOUR;

/** The run to make: a new one, or the one that was not finished. */
export function runOf(
  stored: string | null,
  what: What,
  now: { readonly server: number; readonly local: number },
): SyncRun {
  const unfinished = readRun(stored);
  const age = unfinished === null ? Infinity : now.local - unfinished.startedLocally;
  const isPlausible = unfinished !== null && !isAhead(unfinished.startedAt, now.server);
  const goesOn = isPlausible && age >= 0 && age < WORTH_GOING_ON && what !== 'all' ? unfinished : null;
  const full = [...new Set([...(goesOn?.full ?? []), ...(typeof what === 'string' ? [] : what)])];
  return {
    startedAt: goesOn?.startedAt ?? new Date(now.server).toISOString(),
    startedLocally: goesOn?.startedLocally ?? now.local,
    everything: what === 'all' || goesOn?.everything === true,
    onlyFull: typeof what !== 'string' && goesOn?.onlyFull !== false,
    full,
    wanted: new Set(full),
  };
}

export const keptRun = ({ startedAt, startedLocally, everything, full, onlyFull }: SyncRun): string =>
  JSON.stringify({ startedAt, startedLocally, everything, full, onlyFull });

function readRun(stored: string | null): KeptRun | null {
  if (stored === null) return null;
  try {
    return kept.parse(JSON.parse(stored));
  } catch {
    // One that cannot be read any more is a run that begins anew.
    return null;
  }
}

/** Whether an instant is no time that was: nothing can have been done then. */
const isAhead = (instant: string, now: number): boolean => !(Date.parse(instant) - now <= AHEAD);

/** Whether a stage has to be done for something, given when that was last done and after how many hours it is due again. */
export function isDue(run: SyncRun, state: WorkState | undefined, now: number, hours: number): boolean {
  const doneAt = state?.doneAt ?? null;
  if (doneAt === null || isAhead(doneAt, now)) return true;
  // Done in this very reading, before it was interrupted.
  if (doneAt >= run.startedAt) return false;
  if (run.everything) return true;
  return now - Date.parse(doneAt) >= Math.max(hours * HOUR, FRESH);
}
