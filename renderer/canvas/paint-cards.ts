/** Cards painted on a sheet, the way that suits the zoom: in full as the mounted ones, with larger names, or as boxes. */
import type { CardContent, OrganisationCanvasProps } from './canvas-props.ts';
import { FAR_ZOOM } from './card-geometry.ts';
import { paintBoxes, paintFarCards } from './paint-far-cards.ts';
import { paintFullCard } from './paint-full-card.ts';
import type { Places } from './paint-lines.ts';
import type { Palette } from './palette.ts';
import type { Sheet } from './surface.ts';

/** Below this zoom a card is a box of one colour without an outline. */
const OUTLINES_FROM = 0.09;

/** What the painters ask of the canvas about a card. */
export interface CardSource extends Places {
  readonly contentOf: (node: number) => CardContent;
  readonly isFolded: (node: number) => boolean;
  readonly isSelected: (node: number) => boolean;
  readonly isFound: (node: number) => boolean;
  readonly isFocused: (node: number) => boolean;
  /** Changes are looked at: what does not change is pale from far away. */
  readonly props: Pick<OrganisationCanvasProps, 'isComparing'>;
  /** Dragged away at the moment: its ghost is elsewhere. */
  readonly isLifted: (node: number) => boolean;
}

/** Paint the cards of the given nodes. */
export function paintCards(sheet: Sheet, nodes: readonly number[], source: CardSource, palette: Palette): void {
  const { zoom } = sheet.viewport;
  if (zoom < OUTLINES_FROM) paintBoxes(sheet, nodes, source, palette);
  else if (zoom < FAR_ZOOM) paintFarCards(sheet, nodes, source, palette);
  else for (const node of nodes) paintFullCard(sheet, node, source, palette);
}
