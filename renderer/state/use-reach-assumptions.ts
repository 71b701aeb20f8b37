/** What the open plan assumes of reach, for components. */
import { useMemo } from 'react';
import { reachAssumptions, type ReachAssumptions } from '../../shared/portfolio/reach-defaults.ts';
import { useApp } from './store.ts';

export function useReachAssumptions(): ReachAssumptions {
  const records = useApp((state) => state.document?.plan.tables.assumptions ?? null);
  return useMemo(() => {
    const [record] = records?.values() ?? [];
    return reachAssumptions(record?.values);
  }, [records]);
}
