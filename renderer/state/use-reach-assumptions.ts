/** What the open plan assumes of reach, for components; the same object as long as nothing of it changes. */
import { useMemo } from 'react';
import type { ReachAssumptions } from '../../shared/portfolio/reach-defaults.ts';
import { assumedReach } from './portfolio-reach.ts';
import { useApp } from './store.ts';

export function useReachAssumptions(): ReachAssumptions {
  const record = useApp((state) => state.document?.plan.tables.assumptions);
  return useMemo(() => assumedReach(record), [record]);
}
