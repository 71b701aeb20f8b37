/** What the page knows, by lifetime: the document, its history, its saving, and what is only on this screen. */
import type { Message } from '../../shared/texts/message.ts';
import { EMPTY_HISTORY, type History } from '../../shared/change/history.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings.ts';
import type { Output } from '../../shared/contract/methods.ts';
import type { Id } from '../../shared/model/kinds.ts';
import type { Arrangement, Badge, ChangesLook, ColourRule, Lens } from '../../shared/model/view.ts';
import type { Tables } from '../../shared/model/tables.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { BASELINE, type Branch } from '../../shared/scenario/branch.ts';
import type { MoveId } from '../../shared/scenario/moves.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import { FIRST_COMPARE, type CompareState } from './compare-state.ts';
import type { ContextMenu } from './context-menu.ts';
import type { Dialog } from './dialogs.ts';
import type { PageDrag } from './page-drag.ts';
import { FIRST_PORTFOLIO, type PortfolioPage } from './portfolio-state.ts';
import type { Relating } from './relating.ts';
import type { Renaming } from './renaming.ts';
import { FIRST_TABLE, type TableState } from './table-state.ts';

export type PositionId = Id<'position'>;
export type HostFacts = Output<'host.hello'>;

/** The open document. Only `dispatch.ts`, `documents.ts`, `open-document.ts` and `branch.ts` write it. */
export interface OpenDocument {
  readonly documentId: string;
  /** The file's name without its ending. */
  readonly name: string;
  /** Where the file lies, for people to read; null while there is no file. */
  readonly place: string | null;
  readonly plan: Plan;
  /** The organisation that is shown: that of the branch on its day. Made from the plan whenever either changes. */
  readonly tables: Tables;
  /** The plan as it was last read from or written to the file: the base of a merge. */
  readonly savedPlan: Plan | null;
  /** The state of the file that `savedPlan` came from; null while there is no file. */
  readonly base: string | null;
  readonly savedAt: string | null;
  /** Why this plan cannot be saved over its file; null when it can. */
  readonly readOnlyBecause: Message | string | null;
}

export type SaveState = 'saved' | 'edited' | 'saving' | 'failed';

export interface Selection {
  readonly ids: ReadonlySet<PositionId>;
  /** The card the keyboard is on. */
  readonly focused: PositionId | null;
}

/** How the plan is looked at; a saved view keeps it in the plan. */
export interface Look {
  readonly lens: Lens;
  readonly arrangement: Arrangement;
  readonly colourBy: ColourRule;
  readonly badges: readonly Badge[];
  /** Further managers, dotted lines, mentors and sponsors are drawn. */
  readonly showsRelations: boolean;
  /** How the changes of the shown scenario are looked at; of no effect elsewhere. */
  readonly changes: ChangesLook;
  /** The position whose subtree is shown alone; null shows everybody. */
  readonly focusRoot: PositionId | null;
}

/** The screens of an open plan, as the rail on the left lists them. */
export const SCREENS = ['organisation', 'scenarios', 'compare', 'portfolio'] as const;
export type Screen = (typeof SCREENS)[number];

export type PanelSide = 'left' | 'right';
/** What the right panel shows. */
export type RightTab = 'inspector' | 'analysis';

export interface Panels {
  /** The window has no room for panels beside the canvas: they open over it, one at a time. */
  readonly isNarrow: boolean;
  /** The panel open over the canvas while it is narrow. */
  readonly over: PanelSide | null;
  readonly rightTab: RightTab;
}

/** How the moves of the shown scenario are listed, and which of them are chosen. */
export interface MoveList {
  readonly groupBy: 'date' | 'initiative';
  readonly chosen: ReadonlySet<MoveId>;
  /** The move the keyboard is on. */
  readonly at: MoveId | null;
  readonly unfolded: ReadonlySet<MoveId>;
  readonly renaming: MoveId | null;
}

export interface AppState {
  readonly host: HostFacts | null;
  readonly settings: Settings;
  readonly document: OpenDocument | null;
  readonly screen: Screen;
  /** What is looked at and edited: the baseline, a scenario, or a snapshot. */
  readonly branch: Branch;
  /** The day that is shown; null is after everything that is planned. */
  readonly date: IsoDate | null;
  readonly history: History;
  readonly saveState: SaveState;
  readonly selection: Selection;
  /** A position that is no longer there, of which the place where it was is looked at. */
  readonly ghost: PositionId | null;
  /** The days go by on their own. */
  readonly isPlaying: boolean;
  /** Managers whose reports are hidden. */
  readonly folded: ReadonlySet<PositionId>;
  readonly look: Look;
  /** The saved view that was gone to or saved last. */
  readonly lastView: Id<'view'> | null;
  readonly table: TableState;
  readonly moveList: MoveList;
  readonly compare: CompareState;
  readonly portfolio: PortfolioPage;
  /** The list of scenarios in the title bar is open. */
  readonly isSwitching: boolean;
  readonly panels: Panels;
  /** The person chosen on the bench; they may have left it since. */
  readonly benchPerson: Id<'person'> | null;
  /** The position that was added last: its title waits to be typed. */
  readonly justAdded: PositionId | null;
  readonly dialog: Dialog | null;
  readonly contextMenu: ContextMenu | null;
  readonly pageDrag: PageDrag | null;
  /** Cut and not yet pasted; still in the plan, marked. */
  readonly cut: ReadonlySet<PositionId>;
  readonly renaming: Renaming | null;
  /** What is looked for on the canvas; null while nothing is. */
  readonly finding: string | null;
  readonly relating: Relating | null;
  /** The list of first steps was asked for, on a plan that is not the sample. */
  readonly firstStepsAsked: boolean;
  /** What a screen reader is told next; the number makes a repeated text a new one. */
  readonly announcement: { readonly text: string; readonly number: number };
}

export const NO_SELECTION: Selection = { ids: new Set(), focused: null };

/** Nothing is cut, renamed, dragged across the page or asked for a menu. */
export const NO_GESTURES: Pick<
  AppState,
  'contextMenu' | 'pageDrag' | 'cut' | 'renaming' | 'relating' | 'finding' | 'isSwitching'
> = {
  contextMenu: null,
  pageDrag: null,
  cut: new Set(),
  renaming: null,
  relating: null,
  finding: null,
  isSwitching: false,
};

export const FIRST_MOVE_LIST: MoveList = {
  groupBy: 'date',
  chosen: new Set(),
  at: null,
  unfolded: new Set(),
  renaming: null,
};

export const FIRST_LOOK: Look = {
  lens: 'chart',
  arrangement: 'stacked',
  colourBy: 'team',
  badges: ['status', 'level', 'span'],
  showsRelations: true,
  changes: 'after',
  focusRoot: null,
};

export const INITIAL_STATE: AppState = {
  host: null,
  settings: DEFAULT_SETTINGS,
  document: null,
  screen: 'organisation',
  branch: BASELINE,
  date: null,
  history: EMPTY_HISTORY,
  saveState: 'saved',
  selection: NO_SELECTION,
  ghost: null,
  isPlaying: false,
  folded: new Set(),
  look: FIRST_LOOK,
  lastView: null,
  panels: { isNarrow: false, over: null, rightTab: 'inspector' },
  benchPerson: null,
  moveList: FIRST_MOVE_LIST,
  compare: FIRST_COMPARE,
  portfolio: FIRST_PORTFOLIO,
  table: FIRST_TABLE,
  justAdded: null,
  dialog: null,
  ...NO_GESTURES,
  firstStepsAsked: false,
  announcement: { text: '', number: 0 },
};
