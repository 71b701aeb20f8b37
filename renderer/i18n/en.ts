/**
 * The words of the screen, in English. They are loaded with the first part of the page that needs more than the start
 * screen's: whoever begins such a part imports this file. Sentences of rules, commands and files are in shared/texts.
 */
import { ANALYSIS_TEXTS } from './analysis-texts.ts';
import { BENCH_TEXTS } from './bench-texts.ts';
import { CHANGE_TEXTS } from './change-texts.ts';
import { CLIPBOARD_TEXTS } from './clipboard-texts.ts';
import { COMPARE_SCREEN_TEXTS } from './compare-texts.ts';
import { DIALOG_TEXTS } from './dialog-texts.ts';
import { addTexts } from './later.ts';
import { LOOK_TEXTS } from './look-texts.ts';
import { EXPORT_TEXTS } from './export-texts.ts';
import { EDITING_SCREEN_TEXTS } from './editing-texts.ts';
import { FIRST_STEPS_TEXTS } from './first-steps-texts.ts';
import { GESTURE_TEXTS } from './gesture-texts.ts';
import { KEYS_TEXTS } from './keys-texts.ts';
import { MOVE_TEXTS } from './move-texts.ts';
import { OUTLINE_TEXTS } from './outline-texts.ts';
import { PANEL_TEXTS } from './panel-texts.ts';
import { PORTFOLIO_ACTION_TEXTS } from './portfolio-action-texts.ts';
import { REIMPORT_SCREEN_TEXTS } from './reimport-texts.ts';
import { RETEAMING_SCREEN_TEXTS } from './reteaming-texts.ts';
import { SCENARIO_SCREEN_TEXTS } from './scenario-texts.ts';
import { SCREEN_NAMES } from './screen-names.ts';
import { SEARCH_TEXTS } from './search-texts.ts';
import { START_TEXTS } from './start-texts.ts';
import { TABLE_TEXTS } from './table-texts.ts';
import { TIME_TEXTS } from './time-texts.ts';

export const SCREEN_TEXTS = {
  ...START_TEXTS,
  ...ANALYSIS_TEXTS,
  ...BENCH_TEXTS,
  ...CHANGE_TEXTS,
  ...CLIPBOARD_TEXTS,
  ...COMPARE_SCREEN_TEXTS,
  ...TIME_TEXTS,
  ...TABLE_TEXTS,
  ...DIALOG_TEXTS,
  ...LOOK_TEXTS,
  ...EDITING_SCREEN_TEXTS,
  ...FIRST_STEPS_TEXTS,
  ...GESTURE_TEXTS,
  ...KEYS_TEXTS,
  ...MOVE_TEXTS,
  ...OUTLINE_TEXTS,
  ...PANEL_TEXTS,
  ...PORTFOLIO_ACTION_TEXTS,
  ...REIMPORT_SCREEN_TEXTS,
  ...RETEAMING_SCREEN_TEXTS,
  ...SCENARIO_SCREEN_TEXTS,
  ...SCREEN_NAMES,
  ...SEARCH_TEXTS,
  ...EXPORT_TEXTS,

  'app.skipToCanvas': 'Skip to the organisation',
  'app.skipToMain': 'Skip to the main part',

  'save.saved': 'Saved {{time}}',
  'save.edited': 'Edited',
  'save.new': 'Not saved yet',
  'save.saving': 'Saving…',
  'save.readOnly': 'Cannot be saved here',

  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.select': 'Select',
  'menu.position': 'Position',
  'menu.view': 'View',
  'menu.help': 'Help',
  'menu.cut': 'Cut',
  'menu.copy': 'Copy',
  'menu.paste': 'Paste',
  'menu.selectAll': 'Select all',
  'menu.quit': 'Quit',
  'menu.fullscreen': 'Full screen',
  'menu.more': 'More',

  'action.newBlank': 'New blank plan',
  'action.open': 'Open…',
  'action.openSample': 'Open the sample',
  'action.importPeople': 'Import people…',
  'action.save': 'Save',
  'action.saveAs': 'Save as…',
  'action.download': 'Download a copy',
  'action.closePlan': 'Close plan',
  'action.exportCsv': 'Export people as CSV…',
  'action.exportJson': 'Export people as JSON…',
  'action.revealInFolder': 'Show in folder',
  'action.undo': 'Undo',
  'action.undoStep': 'Undo: {{step}}',
  'action.redo': 'Redo',
  'action.redoStep': 'Redo: {{step}}',
  'action.search': 'Find people, positions and commands…',
  'action.addReport': 'Add report',
  'action.addTop': 'Add position at the top',
  'action.moveUnder': 'Move under…',
  'action.moveToTop': 'Move to the top',
  'action.closePosition': 'Close position',
  'action.reopenPosition': 'Reopen position',
  'action.vacate': 'Vacate position',
  'action.delete': 'Delete…',
  'action.clearSelection': 'Clear selection',
  'action.fold': 'Fold',
  'action.unfold': 'Unfold',
  'action.unfoldAll': 'Unfold everything',
  'action.foldToFit': 'Fold to an overview',
  'action.zoomFit': 'Fit everything',
  'action.zoomSelection': 'Fit the selection',
  'action.zoomActual': 'Actual size',
  'action.zoomIn': 'Zoom in',
  'action.zoomOut': 'Zoom out',
  'action.light': 'Light',
  'action.dark': 'Dark',
  'action.systemColors': 'Colours as the system',
  'action.settings': 'Settings…',
  'action.shortcuts': 'Keyboard shortcuts',

  'start.discard': 'Discard',
  'start.discardSure': 'Discard for good?',

  'canvas.label': 'Organisation, reporting lines',
  'canvas.empty.title': 'Who reports to whom?',
  'canvas.empty.text':
    'Here the organisation is drawn and rearranged by hand: begin with one position, or with your people list.',
  'canvas.empty.add': 'Add the first position',
  'canvas.empty.import': 'Import a people list…',
  'canvas.newPosition': 'New position',
  'canvas.keyboardHelp':
    'Arrow keys walk along the reporting lines and select, with Shift several. Enter selects the reports or renames, Shift Enter selects the manager. M moves under another manager, L relates, square brackets fold and unfold, Shift F10 lists what else can be done.',
  'canvas.minimap': 'Overview of the whole organisation',
  'canvas.showMinimap': 'Show the overview',
  'canvas.hideMinimap': 'Hide the overview',
  'canvas.foldCard': 'Fold {{name}}',
  'canvas.unfoldCard_one': 'Unfold {{name}}, {{count}} below',
  'canvas.unfoldCard_other': 'Unfold {{name}}, {{count}} below',
  'canvas.describe.reportsTo': 'reports to {{manager}}',
  'canvas.describe.top': 'at the top',
  'canvas.describe.reports_one': '{{count}} direct report, {{total}} in all',
  'canvas.describe.reports_other': '{{count}} direct reports, {{total}} in all',
  'canvas.describe.noReports': 'no reports',
  'canvas.describe.folded': 'folded',

  'status.filled': 'Filled',
  'status.starting': 'Starting',
  'status.open': 'Open',
  'status.on-hold': 'On hold',
  'status.leaving': 'Leaving',
  'status.closed': 'Closed',

  'bar.positions_one': '{{count}} position',
  'bar.positions_other': '{{count}} positions',
  'bar.day': 'On {{date}}',
  'bar.bench_one': '{{count}} of them without a position',
  'bar.bench_other': '{{count}} of them without a position',
  'bar.peopleThere_one': '{{count}} person there',
  'bar.peopleThere_other': '{{count}} people there',
  'bar.people_one': '{{count}} person',
  'bar.people_other': '{{count}} people',
  'bar.open': '{{count}} open',
  'bar.closed': '{{count}} closed',
  'bar.teams_one': '{{count}} team',
  'bar.teams_other': '{{count}} teams',
  'bar.layers_one': '{{count}} layer',
  'bar.layers_other': '{{count}} layers',
  'bar.span': 'median span {{count}}',
  'bar.selected_one': '{{count}} selected',
  'bar.selected_other': '{{count}} selected',
  'bar.hostElectron': 'On this computer only',
  'bar.hostLoopback': 'On this computer only, in the browser',

  'inspector.label': 'Inspector',
  'inspector.more': 'More for this position',
  'inspector.dayFormat': 'YYYY-MM-DD',
  'inspector.nothing': 'Select a position to see and change it.',
  'inspector.hint.drag': 'Drag a card onto another manager; everyone below comes along.',
  'inspector.hint.keys': 'With the keyboard: arrows walk, {{move}} moves under…, {{undo}} undoes.',
  'inspector.many_one': '{{count}} position',
  'inspector.many_other': '{{count}} positions',
  'inspector.manyBelow': '{{count}} positions with everyone below',
  'inspector.person': 'Person',
  'inspector.fillWith': 'Fill with',
  'inspector.fillPlaceholder': 'Name of a new or an unplaced person',
  'inspector.holdsAnother': '{{name}} holds another position as well now. Vacate that one if it is to be left.',
  'inspector.filledUnnamed': 'Filled; the name is not in this plan',
  'inspector.email': 'E-mail',
  'inspector.employment': 'Employment',
  'inspector.firstDay': 'First day',
  'inspector.lastDay': 'Last day',
  'inspector.hireDate': 'Hired on',
  'inspector.position': 'Position',
  'inspector.title': 'Title',
  'inspector.level': 'Level',
  'inspector.roleFamily': 'Role family',
  'inspector.status': 'Status',
  'inspector.team': 'Team',
  'inspector.location': 'Location',
  'inspector.fte': 'Full-time equivalent',
  'inspector.startDate': 'Starts',
  'inspector.endDate': 'Ends',
  'inspector.costCentre': 'Cost centre',
  'inspector.reportsTo': 'Reports to',
  'inspector.top': 'Nobody (top)',
  'inspector.directReports': 'Direct reports',
  'inspector.below': 'People and seats below',
  'inspector.layersBelow': 'Layers below',
  'employment.employee': 'Employee',
  'employment.contractor': 'Contractor',
  'employment.agent': 'AI agent',

  'search.placeholder': 'Find people, positions, teams and commands',
  'search.nothing': 'Nothing fits “{{query}}”.',
  'search.showCommands': 'Begin again',
  'search.showCommands.text': 'Part of a name, title, team, place, view or command is enough.',
  'search.positions': 'Positions',
  'search.commands': 'Commands',
  'search.button': 'Find people, teams, commands',

  'notice.undone': 'Undone: {{step}}',
  'notice.redone': 'Done again: {{step}}',
  'notice.nothingToUndo': 'Nothing to undo',
  'notice.nothingToRedo': 'Nothing to redo',
  'notice.selectFirst': 'Select a position first.',
  'notice.exported': 'Exported {{name}}',
} as const;

addTexts(SCREEN_TEXTS);

/** Keys of a catalogue; plural forms count as one key. */
export type WithoutPlural<Keys> = Keys extends `${infer Base}_one` | `${infer Base}_other` ? Base : Keys;

/** A key of the screen's words. */
export type ScreenTextKey = WithoutPlural<keyof typeof SCREEN_TEXTS>;
