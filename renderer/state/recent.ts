/** What was gone to and done last, for the palette to offer again. Of this page only: it is nobody else's business. */
import type { PositionId } from './app-state.ts';
import { getState } from './store.ts';

const KEPT = 6;

let documentId: string | null = null;
let positions: readonly PositionId[] = [];
let actions: readonly string[] = [];

/** Positions gone to in the open plan, the last first. */
export function recentPositions(): readonly PositionId[] {
  forgetOtherPlan();
  return positions;
}

/** Actions chosen from the palette, the last first. */
export const recentActions = (): readonly string[] => actions;

export function rememberPosition(id: PositionId): void {
  forgetOtherPlan();
  positions = [id, ...positions.filter((one) => one !== id)].slice(0, KEPT);
}

export function rememberAction(id: string): void {
  actions = [id, ...actions.filter((one) => one !== id)].slice(0, KEPT);
}

function forgetOtherPlan(): void {
  const now = getState().document?.documentId ?? null;
  if (now === documentId) return;
  documentId = now;
  positions = [];
}
