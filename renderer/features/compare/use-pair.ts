/** The first branch and the one chosen beside it, with what lies between them. */
import { useCallback } from 'react';
import { BASELINE, sameBranch, type Branch } from '../../../shared/scenario/branch.ts';
import { otherBranch } from '../../state/compare.ts';
import { useApp } from '../../state/store.ts';
import { pairSteps, type ComparedPair } from './pair.ts';
import type { ComparedNow } from './use-compared.ts';
import { useSlices, type Sliced } from '../../state/use-slices.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';

/** A pair with the names and the day that belong to it. */
export interface NamedPair extends ComparedPair {
  readonly from: string;
  readonly to: string;
  readonly first: Branch;
  readonly other: Branch;
  readonly day: IsoDate | null;
}

interface Asked extends ComparedNow {
  /** The key of the branch chosen beside the first. */
  readonly key: string | null;
}

export function usePair(compared: ComparedNow): Sliced<NamedPair> {
  const key = useApp((state) => state.compare.other);
  const begin = useCallback(() => namedPair({ ...compared, key }), [compared, key]);
  return useSlices(begin);
}

function* namedPair({ plan, branches, names, days, key }: Asked): Generator<number, NamedPair, void> {
  const day = days.at(-1) ?? null;
  const first = branches[0] ?? BASELINE;
  const other = otherBranch(branches, { other: key }) ?? first;
  const to = names[branches.findIndex((branch) => sameBranch(branch, other))] ?? '';
  const pair = yield* pairSteps({ plan, first, other, day });
  return { ...pair, from: names[0] ?? '', to, first, other, day };
}
