/** The effect of each move of a scenario, worked out one after the other while the page is idle. */
import { startTransition, useEffect, useRef, useState } from 'react';
import type { Tables } from '../../../shared/model/tables.ts';
import { effectBetween, type MoveEffect } from '../../../shared/scenario/move-effect.ts';
import { moveSteps, type MoveStep } from '../../../shared/scenario/move-steps.ts';
import type { MoveId, ScenarioId } from '../../../shared/scenario/moves.ts';
import { whenIdle } from '../../state/slices.ts';

export interface WorkedStep {
  readonly step: MoveStep;
  readonly effect: MoveEffect;
}

export interface WorkedSteps {
  readonly steps: ReadonlyMap<MoveId, WorkedStep>;
  /** Nothing is left to work out. */
  readonly isDone: boolean;
}

const NOTHING: WorkedSteps = { steps: new Map(), isDone: false };

/** What is known by now; effects of an earlier version stay until the new ones are there. */
export function useMoveSteps(plan: Tables, scenarioId: ScenarioId): WorkedSteps {
  const [worked, setWorked] = useState({ of: scenarioId, ...NOTHING });
  const kept = useRef(worked);
  useEffect(() => {
    const before = kept.current.of === scenarioId ? kept.current.steps : NOTHING.steps;
    const known = new Map([...before].map(([id, { step }]) => [id, step]));
    const steps = moveSteps(plan, scenarioId, known);
    const next = new Map<MoveId, WorkedStep>();
    function* work(): Generator<number, true, void> {
      for (const step of steps) {
        next.set(step.move.id, workedOut(step, before.get(step.move.id)));
        yield next.size;
      }
      return true;
    }
    const show = (isDone: boolean): void => {
      const shown = { of: scenarioId, steps: new Map([...(isDone ? [] : before), ...next]), isDone };
      kept.current = shown;
      startTransition(() => setWorked(shown));
    };
    return whenIdle(work(), { onProgress: () => show(false), onDone: () => show(true) });
  }, [plan, scenarioId]);
  return worked.of === scenarioId ? worked : NOTHING;
}

function workedOut(step: MoveStep, known: WorkedStep | undefined): WorkedStep {
  if (known?.step === step) return known;
  const isSame = known !== undefined && known.step.before === step.before && known.step.after === step.after;
  return { step, effect: isSame ? known.effect : effectBetween(step.before, step.after) };
}
