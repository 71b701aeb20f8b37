/** Small histories for the rows that are on the screen: asked for in one go, and kept until something new was measured. */
import { HostFailure } from '../../shared/contract/errors.ts';
import { unpackNumbers } from '../../shared/contract/packed-numbers.ts';
import type { Whose } from '../../shared/contract/portfolio.ts';
import { dayNumber, dayOfNumber } from '../../shared/util/calendar.ts';
import { today } from './context.ts';
import { host } from './host.ts';
import type { RepositoryId } from './portfolio-state.ts';
import { getState } from './store.ts';

/** One value a week, for a year; null where nothing was measured. */
export type Spark = readonly (number | null)[];

const POINTS = 53;
const DAYS = 364;
/** Rows that are asked for at once. */
const MANY = 400;

interface Kept {
  readonly of: Whose;
  readonly version: number;
  readonly sparks: Map<RepositoryId, Spark>;
  readonly asked: Set<RepositoryId>;
}

let kept: Kept | null = null;
const listeners = new Set<() => void>();

function cache(): Kept {
  const { of, version } = getState().portfolio;
  if (kept?.of === of && kept.version === version) return kept;
  // What was shown stays until the new one has come.
  kept = { of, version, sparks: kept?.of === of ? kept.sparks : new Map(), asked: new Set() };
  return kept;
}

/** The history of a repository, if it is here. */
export const sparkOf = (id: RepositoryId): Spark | null => cache().sparks.get(id) ?? null;

/** Be told when more histories are here; the result ends it. */
export function onSparks(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Ask for the histories of these rows, those that nobody asked for yet. */
export async function askSparks(ids: readonly RepositoryId[]): Promise<void> {
  const now = cache();
  const wanted = ids.filter((id) => !now.asked.has(id)).slice(0, MANY);
  if (wanted.length === 0) return;
  for (const id of wanted) now.asked.add(id);
  const to = today();
  const from = dayOfNumber(dayNumber(to) - DAYS);
  const question = { of: now.of, repositoryIds: wanted, metric: 'stars', from, to, points: POINTS };
  const answer = await host()
    .call('portfolio.sparks', question)
    .catch((error: unknown) => {
      if (!(error instanceof HostFailure)) throw error;
      return null;
    });
  if (answer === null) {
    // A table without small lines is still a table; the next look at these rows asks again.
    for (const id of wanted) now.asked.delete(id);
    return;
  }
  const numbers = unpackNumbers(answer.values);
  wanted.forEach((id, index) => {
    const own = [...numbers.subarray(index * POINTS, (index + 1) * POINTS)];
    now.sparks.set(
      id,
      own.map((value) => (Number.isNaN(value) ? null : value)),
    );
  });
  for (const listener of listeners) listener();
}
