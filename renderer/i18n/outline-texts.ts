/** Words of the outline and of the bench below it. */
export const OUTLINE_TEXTS = {
  'outline.title': 'Outline',
  'outline.region': 'Outline',
  'outline.label': 'Outline of the organisation',
  'outline.keyboardHelp':
    'Arrow keys walk and fold, letters jump to a name, Shift selects further, F2 renames, Enter opens the inspector.',
  'outline.filter': 'Filter by name, title, team or place',
  'outline.clearFilter': 'Show everybody again',
  'outline.found_one': '{{count}} fits',
  'outline.found_other': '{{count}} fit',
  'outline.selectFound_one': 'Select it',
  'outline.selectFound_other': 'Select all {{count}}',
  'outline.add': 'Add a position under the selected one',
  'outline.empty': 'Everybody as a list that folds and moves like the chart. + adds a position, here and there.',
  'outline.nothing': 'Nothing fits “{{query}}”. Part of a name, a title, a team or a place is enough.',
  'outline.showAll': 'Show everybody',
  'outline.newName': 'New name of {{name}}',
  'outline.wideSpan': '{{count}} direct reports, more than {{most}}',
} as const;
