/** Words of the bench. */
export const BENCH_TEXTS = {
  'action.placeUnder': 'Place under…',
  'action.fillPosition': 'Fill a position…',
  'action.deletePerson': 'Delete this person…',

  'bench.title': 'Bench',
  'bench.region': 'Bench',
  'bench.label': 'People without a place',
  'bench.keyboardHelp':
    'Arrow keys choose, Enter places under a manager, Shift Enter fills a position, F2 renames, Delete takes out of the plan.',
  'bench.empty': 'People without a place wait here, whoever leaves a position too: drop a card here to vacate it.',
  'bench.emptyStep': 'Add somebody',
  'bench.showAll': 'Show the whole bench',
  'bench.search': 'Search the bench',
  'bench.chooseFirst': 'Choose somebody on the bench first.',
  'bench.placeTitle': 'Place {{name}} under…',
  'bench.fillTitle': 'Fill a position with {{name}}',
  'bench.findOpen': 'Find an open position',
  'bench.deleteTitle': 'Delete {{name}}?',
  'bench.deleteText': 'The person leaves the plan with everything it knows of them. Undo brings them back.',
  'bench.deleteConfirm': 'Delete person',

  'context.bench': 'What can be done with this person',
} as const;
