/** Which series many numbers are of, on the wire: thousands of repositories with dozens of series each, as columns. */
import { z } from '../util/zod.ts';
import { packedNumbers, packNumbers, unpackNumbers } from './packed-numbers.ts';
import { metricName, quality, sourceName, type SeriesKey } from './portfolio.ts';

/** Names once, and for every series their places. All columns are equally long. */
export const packedKeys = z.object({
  repositoryIds: packedNumbers,
  metrics: z.array(metricName).max(500),
  metricOf: packedNumbers,
  sources: z.array(sourceName).max(100),
  sourceOf: packedNumbers,
  windowDays: packedNumbers,
  qualities: z.array(quality).max(10),
  qualityOf: packedNumbers,
});
export type PackedKeys = z.output<typeof packedKeys>;

export interface QualifiedKey extends SeriesKey {
  /** The least good quality among its measurements. */
  readonly quality: z.output<typeof quality>;
}

/** Keys as columns. A host may have a quicker `pack` with the same outcome. */
export function packKeys(
  keys: readonly QualifiedKey[],
  pack: (numbers: readonly number[]) => string = packNumbers,
): PackedKeys {
  const metrics = placesIn(keys, ({ metric }) => metric);
  const sources = placesIn(keys, ({ source }) => source);
  const qualities = placesIn(keys, (key) => key.quality);
  return {
    repositoryIds: pack(keys.map(({ repositoryId }) => repositoryId)),
    metrics: metrics.names,
    metricOf: pack(metrics.places),
    sources: sources.names,
    sourceOf: pack(sources.places),
    windowDays: pack(keys.map(({ windowDays }) => windowDays)),
    qualities: qualities.names,
    qualityOf: pack(qualities.places),
  };
}

/** The keys of such columns; one whose names are not there is a bug of the host, and throws. */
export function unpackKeys(packed: PackedKeys): QualifiedKey[] {
  const [ids, windows] = [unpackNumbers(packed.repositoryIds), unpackNumbers(packed.windowDays)];
  const metric = namesIn(packed.metrics, packed.metricOf);
  const source = namesIn(packed.sources, packed.sourceOf);
  const quality = namesIn(packed.qualities, packed.qualityOf);
  return Array.from(ids, (repositoryId, at) => ({
    repositoryId,
    metric: metric(at),
    source: source(at),
    windowDays: windows[at] ?? 0,
    quality: quality(at),
  }));
}

function placesIn<Name extends string>(keys: readonly QualifiedKey[], of: (key: QualifiedKey) => Name) {
  const placeOf = new Map<Name, number>();
  const places = keys.map((key) => {
    const name = of(key);
    const known = placeOf.get(name);
    if (known !== undefined) return known;
    placeOf.set(name, placeOf.size);
    return placeOf.size - 1;
  });
  return { names: [...placeOf.keys()], places };
}

function namesIn<Name extends string>(names: readonly Name[], packed: string): (at: number) => Name {
  const places = unpackNumbers(packed);
  return (at) => {
    const name = names[places[at] ?? -1];
    if (name === undefined) throw new Error(`No name at ${at}.`);
    return name;
  };
}
