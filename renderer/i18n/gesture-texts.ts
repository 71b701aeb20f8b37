/** What gestures say: verdicts of drops, context menus, keys of the canvas. */
export const GESTURE_TEXTS = {
  'context.positions': 'What can be done with the selection',
  'context.background': 'What can be done here',

  'action.cut': 'Cut, to move elsewhere',
  'action.pasteCut': 'Move here what was cut',
  'action.cancelCut': 'Leave what was cut where it is',
  'action.selectAll': 'Select all',
  'action.selectSubtree': 'Select everyone below too',
  'action.selectReports': 'Select direct reports',
  'action.selectManager': 'Select manager',
  'action.selectSiblings': 'Select siblings',
  'action.invertSelection': 'Invert selection',
  'action.rename': 'Rename…',
  'action.moveEarlier': 'Move before the previous sibling',
  'action.moveLater': 'Move after the next sibling',

  'cut.done_one': '{{count}} position cut. Go to the new manager and paste; Escape leaves it where it is.',
  'cut.done_other': '{{count}} positions cut. Go to the new manager and paste; Escape leaves them where they are.',
  'cut.cancelled': 'Nothing is cut any more.',
  'cut.chooseTarget': 'Go to the new manager first, then paste.',
  'reorder.siblingsOnly': 'Only siblings can change places together. Select reports of one manager.',
  'reorder.isFirst': 'Already the first among its siblings',
  'reorder.isLast': 'Already the last among its siblings',

  'settings.backgroundDrag': 'Dragging the background of the canvas',
  'settings.backgroundDrag.pan': 'Moves the view',
  'settings.backgroundDrag.select': 'Selects cards',
  'settings.backgroundDragText':
    'With Shift it always selects. The right or middle button, or the space bar held, always moves the view.',
  'settings.wheel': 'Mouse wheel over the canvas',
  'settings.wheel.scroll': 'Scrolls',
  'settings.wheel.zoom': 'Zooms',

  'canvas.describe.sibling': '{{at}} of {{count}} under the same manager',
  'canvas.describe.root': '{{at}} of {{count}} at the top',

  'rename.label': 'Rename {{name}}',
  'rename.name': 'Name',
  'rename.title': 'Title',

  'canvas.makeTop': 'Drop here: to the top',
  'canvas.connect': 'Drag to another card to relate {{name}} to it',

  'drop.vacate_one': '{{name}} goes to the bench; the position stays, open',
  'drop.vacate_other': '{{count}} people go to the bench; their positions stay, open',
  'drop.fill': 'Fill {{title}} with {{name}}',
} as const;
