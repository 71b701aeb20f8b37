/** The figures of branches, worked out while the page is idle, so that many scenarios hold nothing up. */
import { startTransition, useEffect, useRef, useState } from 'react';
import type { Tables } from '../../../shared/model/tables.ts';
import { BASELINE } from '../../../shared/scenario/branch.ts';
import { branchFigures, isSameBranch, type BranchFigures } from '../../../shared/scenario/branch-figures.ts';
import type { PlanTreeRow } from '../../../shared/scenario/plan-tree.ts';
import { whenIdle } from '../../state/slices.ts';

interface Known {
  readonly plan: Tables;
  readonly figures: BranchFigures;
}

export type Figures = ReadonlyMap<string, Known>;

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
    if (waiting.length === 0) return undefined;
    const next = new Map(kept.current);
    function* steps(): Generator<number, true, void> {
      for (const [index, { key, branch }] of waiting.entries()) {
        next.set(key, { plan, figures: branchFigures(plan, branch) });
        yield (index + 1) / waiting.length;
      }
      return true;
    }
    const show = (): void => {
      const shown = new Map(next);
      kept.current = shown;
      startTransition(() => setKnown(shown));
    };
    return whenIdle(steps(), { onProgress: show, onDone: show });
    // The rows are the same as long as their keys are.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [plan, keys]);
  return known;
}
