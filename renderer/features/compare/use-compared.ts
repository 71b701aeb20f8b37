/** What is compared now, for the parts of the screen: the same objects as long as it is the same. */
import { useMemo } from 'react';
import { branchName } from '../../../shared/scenario/branch-name.ts';
import type { Branch } from '../../../shared/scenario/branch.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import { sayHere } from '../../i18n/say.ts';
import { comparedBranches, comparedDays } from '../../state/compare.ts';
import { useApp } from '../../state/store.ts';

export interface ComparedNow {
  /** The stored plan. */
  readonly plan: Tables;
  /** The first is what the others are compared against. */
  readonly branches: readonly Branch[];
  readonly names: readonly string[];
  readonly days: readonly (IsoDate | null)[];
  /** The days are the ends of months, and none is missing. */
  readonly isOverMonths: boolean;
}

export function useCompared(): ComparedNow | null {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  const chosen = useApp((state) => state.compare.branches);
  const time = useApp((state) => state.compare.time);
  const date = useApp((state) => state.compare.date);
  const from = useApp((state) => state.compare.from);
  const months = useApp((state) => state.compare.months);
  const days = useMemo(() => comparedDays({ time, date, from, months }), [time, date, from, months]);
  return useMemo(() => {
    if (plan === null) return null;
    const branches = comparedBranches(plan, { branches: chosen });
    const names = branches.map((branch) => sayHere(branchName(plan, branch)));
    return { plan, branches, names, days, isOverMonths: time === 'months' };
  }, [plan, chosen, days, time]);
}
