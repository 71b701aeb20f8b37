/** What gestures say: verdicts of drops, context menus, keys of the canvas. */
export const GESTURE_TEXTS = {
  'context.positions': 'What can be done with the selection',
  'context.background': 'What can be done here',
} as const;
