/** What the organisation canvas needs from the page, and the commands it offers back. It knows no store and no text of its own. */
import type { ReactNode, Ref } from 'react';
import type { PositionId, ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { Arrangement } from '../../shared/model/view.ts';
import type { Pair, Side } from './pair.ts';

/** How a card is drawn; the words of a position's status, with unknown ones shown as `filled`. */
export type CardStatus = 'filled' | 'starting' | 'open' | 'on-hold' | 'leaving' | 'closed';

/** Number of team tones in `canvas-tokens.css`; a tone is an index below it. */
export const TONES = 10;

/** How something changed: by colour, and by the sign that says the same. */
export type ChangeTone = 'added' | 'removed' | 'moved' | 'changed';

/** One thing that is different about a card. */
export interface CardMark {
  readonly tone: ChangeTone;
  /** One character: "+". */
  readonly sign: string;
  /** A word: "New". */
  readonly label: string;
}

/** How a card differs from what it is compared with. */
export interface CardDifference {
  readonly marks: readonly CardMark[];
  /** What all changes below add up to, in a line; empty for nothing. */
  readonly sums: string;
  /** All of it in sentences, for who rests on the card. */
  readonly words: string;
  /** No card but the place where one was. */
  readonly isGhost: boolean;
}

/** Everything one card shows. Texts are ready to read; a card never formats. */
export interface CardContent {
  /** The person, or what stands for nobody ("Open position"). */
  readonly name: string;
  readonly title: string;
  /** Third line, left: usually the team. Empty when there is none. */
  readonly team: string;
  /** Third line, after it: usually the level. Empty when there is none. */
  readonly level: string;
  /** Third line, after that: what else was asked to be seen. */
  readonly badges: readonly string[];
  /** Two lines at most that show only from near by. */
  readonly details: readonly string[];
  /** Colour of the group it belongs to, 0 to TONES - 1, as a stripe here and as the fill from far away; null is neutral. */
  readonly tone: number | null;
  /** One to three letters that say the same as the colour; empty without colour. */
  readonly sign: string;
  readonly status: CardStatus;
  /** Text of the status tag ("Open", "Leaving 1 Mar"); empty shows no tag. */
  readonly statusLabel: string;
  /** Why the number of direct reports is worth a second look, as a sentence; empty when it is not. */
  readonly warning: string;
  /** Direct reports. */
  readonly reports: number;
  /** Everyone below; shown when folded and beside the direct reports. */
  readonly below: number;
  /** Why they are not there on the day that is shown ("from 1 Mar 2027"); empty or absent: they are. */
  readonly absence?: string;
  /** Absent: it is compared with nothing, or the same there. */
  readonly difference?: CardDifference;
}

/** The third line of a card; a ghost has none, it only says who was there. */
export const lastLine = ({ team, level, badges, difference }: CardContent): string =>
  difference?.isGhost === true ? '' : [team, level, ...badges].filter((text) => text !== '').join(' · ');

/** As many marks as there is room for on the edge of a card; of the rest how many they are. */
const MOST_MARKS = 3;

export const shownMarks = (marks: readonly CardMark[]): readonly CardMark[] =>
  marks.length <= MOST_MARKS
    ? marks
    : [...marks.slice(0, MOST_MARKS - 1), { tone: 'changed', sign: '+', label: String(marks.length - MOST_MARKS + 1) }];

/** Whether the card only says where somebody was. */
export const isGhost = ({ difference }: CardContent): boolean => difference?.isGhost === true;

/** Whether a drop is allowed, and the sentence that says what it does or why it does not work. */
export type DropVerdict =
  | { readonly ok: true; readonly label: string }
  | { readonly ok: false; readonly reason: string };

/** Where dragged cards would go. */
export interface DropPlace {
  /** Null: the top. */
  readonly managerId: PositionId | null;
  /** The report to stand before, null for the last place. Absent: last, and nobody asked for a place among the reports. */
  readonly before?: PositionId | null;
}

/** What a drop of cards at a place would do. */
export interface CardDrop extends DropPlace {
  /** Without `alone` it holds no report of another dragged card. */
  readonly dragged: readonly PositionId[];
  /** Only these; their reports stay behind. Otherwise everyone below comes along. */
  readonly alone: boolean;
  /** The dragged ones stay and copies of them go there. */
  readonly copies: boolean;
}

/** A point of the page, and the keys that say what is done there. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The other parts of the page, as a drag that leaves the canvas meets them. */
export interface Elsewhere {
  /** The drag is at this point outside the canvas: whether anything there answers, by allowing or by refusing. */
  readonly over: (dragged: readonly PositionId[], at: PagePoint) => boolean;
  /** The drag is back on the canvas, or has ended. */
  readonly leave: () => void;
  /** Let go where `over` was asked last. */
  readonly drop: () => void;
}

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
  /** The zone that makes what is dropped there a top: "To the top". */
  readonly makeTop: string;
  /** How many cards a marquee has selected: "12 selected". */
  readonly selected: (count: number) => string;
  /** The handle that a relation is drawn from: "Drag to relate Ana to somebody". */
  readonly connect: (card: CardContent) => string;
  readonly fold: (card: CardContent) => string;
  readonly unfold: (card: CardContent) => string;
}

/** A line beside the reporting lines. */
export interface CanvasRelation {
  readonly id: string;
  readonly from: PositionId;
  readonly to: PositionId;
  /** `manager`, `dotted`, `mentor`, `sponsor`, or a word of a newer version. */
  readonly type: string;
  /** What it is, ready to read: "Mentor: until March". */
  readonly caption: string;
}

export interface OrganisationCanvasProps {
  /** A new object means a new plan version; the canvas lays out only what differs. */
  readonly tree: ReportingTree;
  /** Asked for cards that are drawn, and again for all of them once the function itself is another one. */
  readonly cardOf: (id: PositionId) => CardContent;
  readonly folded: ReadonlySet<PositionId>;
  /** How the tree is laid out; arrow keys turn with it. */
  readonly arrangement: Arrangement;
  /** The branch that is shown alone; when it changes, all of what is shown comes into view. Null: everybody. */
  readonly branch: PositionId | null;
  /** What kind of part is shown; when it changes, all of it comes into view as well. */
  readonly part?: string;
  /** Relations to draw; the same list as long as nothing about them changes. */
  readonly relations: readonly CanvasRelation[];
  /** All relations say what they are; otherwise those do that one looks at, and all from near by. */
  readonly showsCaptions?: boolean;
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
  /** Asked whenever a drag reaches another place, or means something else by the keys held. */
  readonly verdict: (drop: CardDrop) => DropVerdict;
  /** Called once, on an allowed drop. The dropped card keeps its place on the screen through the layout that follows. */
  readonly onDrop: (drop: CardDrop) => void;
  readonly elsewhere?: Elsewhere;
  /** Cut and not yet pasted: drawn as if they were held. */
  readonly cut?: ReadonlySet<PositionId>;
  /** Changes are looked at: from far away what does not change is pale. */
  readonly isComparing?: boolean;
  /** A ghost was clicked, or Enter pressed on it. */
  readonly onGhost?: (id: PositionId) => void;
  /** What was looked for and found: marked with a dashed ring. */
  readonly found?: ReadonlySet<PositionId>;
  /** The wheel zooms; otherwise it scrolls, and zooms with Ctrl. */
  readonly wheelZooms?: boolean;
  /** A drag on the background selects; otherwise it moves the view, and selects with Shift or Alt. */
  readonly dragSelects?: boolean;
  /** Whether a relation may be drawn from one card to another; left out, cards have no handle for it. */
  readonly connectVerdict?: (from: PositionId, to: PositionId) => DropVerdict;
  /** A relation was drawn; `at` is where on the page. */
  readonly onConnect?: (from: PositionId, to: PositionId, at: { readonly x: number; readonly y: number }) => void;
  /** A drawn relation was clicked; `at` is where on the page. */
  readonly onRelation?: (id: string, at: { readonly x: number; readonly y: number }) => void;
  /** A context menu is asked for, about a card or about the background (null), at a point of the page. */
  readonly onContextMenu?: (id: PositionId | null, at: { readonly x: number; readonly y: number }) => void;
  /** Something that stands in for a card for a while, such as fields to rename it. */
  readonly overlay?: { readonly id: PositionId; readonly content: ReactNode } | null;
  /** What a screen reader says of a card: "Budi Santoso, VP Engineering, reports to Ana, 5 direct reports, 34 people". */
  readonly describe: (id: PositionId) => string;
  /** Double click on a card, on its first line or below it, and Enter on a card without reports. */
  readonly onOpen?: (id: PositionId, line: 'name' | 'title') => void;
  /** How much of the canvas something floating covers at the bottom left; what is brought into view stands beside it. */
  readonly covered?: () => { readonly width: number; readonly height: number } | null;
  /** Only to look at: a drag of a card moves the view. */
  readonly isReadOnly?: boolean;
  /** False: neither overview nor buttons to zoom; another canvas beside has them. */
  readonly hasMinimap?: boolean;
  readonly hasControls?: boolean;
  /** Looked at together with another canvas, on this side of it. */
  readonly pair?: Pair;
  readonly side?: Side;
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
  /** Light up what a drag from elsewhere on the page would land on at this point of the page; null outside. */
  readonly aim: (at: { readonly x: number; readonly y: number }) => DropPlace | null;
  /** How what is aimed at looks; null: no drag from elsewhere any more. */
  readonly showAim: (allowed: boolean | null) => void;
}
