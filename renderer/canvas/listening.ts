/** What a change of the props means for the cards, and telling those who want to know. */
import type { OrganisationCanvasProps } from './canvas-props.ts';

/** Whether any card may look different; the keyboard's focus alone does not count. */
export const looksDifferent = (now: OrganisationCanvasProps, before: OrganisationCanvasProps): boolean =>
  now.tree !== before.tree ||
  now.folded !== before.folded ||
  now.arrangement !== before.arrangement ||
  now.selected !== before.selected ||
  now.cardOf !== before.cardOf ||
  now.cut !== before.cut ||
  now.found !== before.found ||
  now.isComparing !== before.isComparing ||
  now.colorScheme !== before.colorScheme;

/** Call the listener until the result is called. */
export function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
