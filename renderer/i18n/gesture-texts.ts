/** What gestures say: verdicts of drops, context menus, keys of the canvas. */
export const GESTURE_TEXTS = {
  'context.positions': 'What can be done with the selection',
  'context.background': 'What can be done here',

  'canvas.makeTop': 'Drop here: to the top',
  'canvas.connect': 'Drag to another card to relate {{name}} to it',

  'drop.vacate_one': '{{name}} goes to the bench; the position stays, open',
  'drop.vacate_other': '{{count}} people go to the bench; their positions stay, open',
  'drop.fill': 'Fill {{title}} with {{name}}',
} as const;
