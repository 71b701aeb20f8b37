/** The effect of each move of a scenario, worked out one after the other while the page is idle. */
import { startTransition, useEffect, useRef, useState } from 'react';
import type { Tables } from '../../../shared/model/tables.ts';
import { effectBetween, type MoveEffect } from '../../../shared/scenario/move-effect.ts';
import { moveSteps, type MoveStep } from '../../../shared/scenario/move-steps.ts';
import type { MoveId, ScenarioId } from '../../../shared/scenario/moves.ts';

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
const SPARED = 3;
const LATEST = 600;

/** What is known by now; effects of an earlier version stay until the new ones are there. */
export function useMoveSteps(plan: Tables, scenarioId: ScenarioId): WorkedSteps {
  const [worked, setWorked] = useState({ of: scenarioId, ...NOTHING });
  const kept = useRef(worked);
  useEffect(() => {
    const before = kept.current.of === scenarioId ? kept.current.steps : NOTHING.steps;
    const known = new Map([...before].map(([id, { step }]) => [id, step]));
    const steps = moveSteps(plan, scenarioId, known);
    const next = new Map<MoveId, WorkedStep>();
    let handle = 0;
    const work = (deadline: IdleDeadline): void => {
      let isDone = false;
      do {
        const { value: step, done } = steps.next();
        if (done === true) isDone = true;
        else next.set(step.move.id, workedOut(step, before.get(step.move.id)));
      } while (!isDone && deadline.timeRemaining() > SPARED);
      const shown = { of: scenarioId, steps: new Map([...(isDone ? [] : before), ...next]), isDone };
      kept.current = shown;
      startTransition(() => setWorked(shown));
      if (!isDone) handle = requestIdleCallback(work, { timeout: LATEST });
    };
    handle = requestIdleCallback(work, { timeout: LATEST });
    return () => cancelIdleCallback(handle);
  }, [plan, scenarioId]);
  return worked.of === scenarioId ? worked : NOTHING;
}

function workedOut(step: MoveStep, known: WorkedStep | undefined): WorkedStep {
  if (known?.step === step) return known;
  const isSame = known !== undefined && known.step.before === step.before && known.step.after === step.after;
  return { step, effect: isSame ? known.effect : effectBetween(step.before, step.after) };
}
