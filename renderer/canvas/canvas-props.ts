/** What the organisation canvas needs from the page, and the commands it offers back. It knows no store and no text of its own. */
import type { Ref } from 'react';
import type { PositionId, ReportingTree } from '../../shared/analysis/reporting-tree.ts';

/** How a card is drawn; the words of a position's status, with unknown ones shown as `filled`. */
export type CardStatus = 'filled' | 'starting' | 'open' | 'on-hold' | 'leaving' | 'closed';

/** Number of team tones in `canvas-tokens.css`; a tone is an index below it. */
export const TONES = 10;

/** Everything one card shows. Texts are ready to read; a card never formats. */
export interface CardContent {
  /** The person, or what stands for nobody ("Open position"). */
  readonly name: string;
  readonly title: string;
  /** Third line, left: usually the team. Empty when there is none. */
  readonly team: string;
  /** Third line, right: usually the level. Empty when there is none. */
  readonly level: string;
  /** Colour of the team, 0 to TONES - 1, as a stripe here and as the fill from far away; null is neutral. */
  readonly tone: number | null;
  readonly status: CardStatus;
  /** Text of the status tag ("Open", "Leaving 1 Mar"); empty shows no tag. */
  readonly statusLabel: string;
  /** Direct reports. */
  readonly reports: number;
  /** Everyone below; shown when folded and beside the direct reports. */
  readonly below: number;
}

/** Whether a drop is allowed, and the sentence that says what it does or why it does not work. */
export type DropVerdict =
  | { readonly ok: true; readonly label: string }
  | { readonly ok: false; readonly reason: string };

/** The canvas's own words, from the page's catalogue. */
export interface CanvasLabels {
  /** Name of the region, read first: "Organisation chart". */
  readonly canvas: string;
  /** What the keys do, read once after the name. */
  readonly keyboardHelp: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomTo100: string;
  readonly fit: string;
  readonly minimap: string;
  readonly showMinimap: string;
  readonly hideMinimap: string;
  readonly fold: (card: CardContent) => string;
  readonly unfold: (card: CardContent) => string;
}

export interface OrganisationCanvasProps {
  /** A new object means a new plan version; the canvas lays out only what differs. */
  readonly tree: ReportingTree;
  /** Asked for cards that are drawn, and again for all of them once the function itself is another one. */
  readonly cardOf: (id: PositionId) => CardContent;
  readonly folded: ReadonlySet<PositionId>;
  readonly selected: ReadonlySet<PositionId>;
  /** The card that the keyboard acts on; null before the first key or click. */
  readonly focused: PositionId | null;
  readonly colorScheme: 'light' | 'dark';
  /** True: nothing glides, neither layout nor viewport. */
  readonly reducedMotion: boolean;
  readonly labels: CanvasLabels;
  /** Selection or keyboard focus moves. */
  readonly onSelect: (ids: ReadonlySet<PositionId>, focused: PositionId | null) => void;
  readonly onToggleFold: (id: PositionId) => void;
  /** Asked whenever the pointer reaches another card during a drag. `dragged` holds no report of another dragged card. */
  readonly verdict: (dragged: readonly PositionId[], target: PositionId) => DropVerdict;
  /** Called once, on an allowed drop. The dropped card keeps its place on the screen through the layout that follows. */
  readonly onDrop: (dragged: readonly PositionId[], target: PositionId) => void;
  /** What a screen reader says of a card: "Budi Santoso, VP Engineering, reports to Ana, 5 direct reports, 34 people". */
  readonly describe: (id: PositionId) => string;
  /** Double click on a card; left out, nothing happens. */
  readonly onOpen?: (id: PositionId) => void;
  readonly commands?: Ref<CanvasHandle>;
}

/** What menus, palette and shortcuts ask of the canvas. All of it is safe at any time, also on an empty plan. */
export interface CanvasHandle {
  /** All cards into view. */
  readonly fit: () => void;
  /** The selected cards into view, at 100 % at most; everything when nothing is selected. */
  readonly fitSelection: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly zoomTo100: () => void;
  /**
   * Bring a card into view, moving no further than needed, and nearer where cards are too small to read. A card under
   * a fold comes into view when it has been unfolded.
   */
  readonly reveal: (id: PositionId) => void;
  /** Keyboard focus to the canvas. */
  readonly focus: () => void;
}
