/** Long writing a part at a time, so that the host answers others meanwhile. */
import { setImmediate } from 'node:timers/promises';
import type { ImportedSeries, ImportResult } from './import-samples.ts';
import type { PortfolioStore } from './portfolio-store.ts';

/** Numbers that are stored at once. */
const PART = 10_000;

/** Everything is checked before anything is stored. A program that dies in between has stored a part; importing again adds the rest. */
export async function importInParts(
  { samples }: PortfolioStore,
  batches: readonly ImportedSeries[],
  importedAt: string,
): Promise<ImportResult> {
  samples.check(batches);
  let [added, alreadyThere] = [0, 0];
  for (const part of partsOf(batches)) {
    const result = samples.import(part, importedAt);
    added += result.added;
    alreadyThere += result.alreadyThere;
    await setImmediate();
  }
  return { added, alreadyThere };
}

function* partsOf(batches: readonly ImportedSeries[]): Generator<readonly ImportedSeries[]> {
  let [part, numbers]: [ImportedSeries[], number] = [[], 0];
  for (const batch of batches) {
    part.push(batch);
    numbers += batch.days.length;
    if (numbers < PART) continue;
    yield part;
    [part, numbers] = [[], 0];
  }
  yield part;
}

/**
 * Stop following a source; with `forgetHistory` what no other source holds goes first, so that a program that dies in
 * between leaves a source that can be removed again. False when there is no such source.
 */
export async function removeSourceInParts(
  { sources, repositories }: PortfolioStore,
  sourceId: number,
  forgetHistory: boolean,
): Promise<boolean> {
  const held = (): readonly number[] => (forgetHistory ? sources.heldAlone(sourceId) : []);
  // A reading that is under way adds more until the source is gone.
  for (let left = held(); left.length > 0; left = held()) {
    for (const repositoryId of left) {
      repositories.remove(repositoryId);
      await setImmediate();
    }
  }
  return sources.remove(sourceId);
}
