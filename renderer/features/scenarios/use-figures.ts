/** The figures of branches, worked out while the page is idle, so that many scenarios hold nothing up. */
import { startTransition, useEffect, useRef, useState } from 'react';
import type { Tables } from '../../../shared/model/tables.ts';
import { BASELINE } from '../../../shared/scenario/branch.ts';
import { branchFigures, isSameBranch, type BranchFigures } from '../../../shared/scenario/branch-figures.ts';
import type { PlanTreeRow } from '../../../shared/scenario/plan-tree.ts';

interface Known {
  readonly plan: Tables;
  readonly figures: BranchFigures;
}

export type Figures = ReadonlyMap<string, Known>;

/** Milliseconds of an idle moment that are left alone. */
const SPARED = 3;
/** After which the work goes on however busy the page is. */
const LATEST = 600;

const BASELINE_ROW: Pick<PlanTreeRow, 'branch' | 'key'> = { branch: BASELINE, key: 'baseline' };

/** Figures of these rows and of the baseline; those of an earlier version stay until the new ones are there. */
export function useFigures(plan: Tables, rows: readonly PlanTreeRow[]): Figures {
  const [known, setKnown] = useState<Figures>(new Map());
  const kept = useRef(known);
  const keys = rows.map(({ key }) => key).join(' ');
  useEffect(() => {
    const waiting = [BASELINE_ROW, ...rows].filter(({ key, branch }) => {
      const last = kept.current.get(key);
      return last === undefined || !isSameBranch(last.plan, plan, branch);
    });
    let handle = 0;
    const work = (deadline: IdleDeadline): void => {
      const next = new Map(kept.current);
      do {
        const row = waiting.shift();
        if (row !== undefined) next.set(row.key, { plan, figures: branchFigures(plan, row.branch) });
      } while (waiting.length > 0 && deadline.timeRemaining() > SPARED);
      kept.current = next;
      startTransition(() => setKnown(next));
      if (waiting.length > 0) handle = requestIdleCallback(work, { timeout: LATEST });
    };
    if (waiting.length > 0) handle = requestIdleCallback(work, { timeout: LATEST });
    return () => cancelIdleCallback(handle);
    // The rows are the same as long as their keys are.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [plan, keys]);
  return known;
}
