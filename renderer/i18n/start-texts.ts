/** The words that the start screen, and whatever may be said before a plan is open, cannot wait for. All others are in en.ts. */
export const START_TEXTS = {
  'app.broken.reload': 'Reload',
  'app.broken.text':
    'Your work is kept: within a second of every edit a snapshot is taken. Reload to go on from there.',
  'app.broken.title': 'Something went wrong on this screen',
  'app.lost.title': 'Not connected',
  'app.name': 'Orgwright',
  'app.tagline': 'Everything stays in files on this computer.',
  'changed.cannotMerge':
    'The file on disk is another plan, a damaged one, or one of a newer Orgwright. It cannot be merged; save yours as a copy.',
  'changed.otherOpened':
    'The file on disk is another plan now, or was changed by a newer Orgwright. It was opened as it is.',
  'changed.reloaded': '{{name}} was changed by another program and is loaded anew. Undo brings back what was here.',
  'dialog.dismiss': 'Dismiss',
  'dropFiles.onlyOne': 'Drop one file at a time.',
  'dropFiles.text': 'Drop a plan to open a copy of it, or a people list to import it',
  'dropFiles.unknown':
    '{{name}} is neither a plan nor a people list. Plans end in .orgwright, people lists in .csv, .tsv, .txt or .xlsx.',
  'save.failed': 'Could not save',
  'save.keptAs': 'Saved as {{name}}',
  'start.begin': 'Begin',
  'start.blank.text': 'One empty canvas. Add positions one by one.',
  'start.blank.title': 'Start blank',
  'start.forget': 'Remove from this list',
  'start.import.text': 'From CSV, Excel or a pasted table. Managers are matched by number, e-mail or name.',
  'start.import.title': 'Import people',
  'start.missing': 'File missing',
  'start.noRecent': 'Plans you save appear here.',
  'start.open.textCopy': 'Choose an .orgwright file. Saving puts a copy into {{folder}}.',
  'start.open.textDialog': 'Choose an .orgwright file.',
  'start.open.title': 'Open a plan',
  'start.recent': 'Recent plans',
  'start.recover': 'Recover',
  'start.recovered': 'Recovered work',
  'start.recoveredAfter': 'Unsaved work from {{time}}, last saved {{saved}}',
  'start.recoveredAt': 'Unsaved work from {{time}}',
  'start.sample.text':
    'Tallyquay: about 140 people in 18 teams and four places, with open roles. Works without network.',
  'start.sample.title': 'Open the sample',
  'start.savedAt': 'Saved {{time}}',
} as const;
