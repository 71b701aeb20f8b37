/** Sizes of cards and of the gaps between them, in pixels at 100 %. Cards have one size, so nothing is ever measured. */
import { CARD_SIZE } from '../../shared/drawing/arrangements.ts';

export const CARD = CARD_SIZE;

export const MIN_ZOOM = 0.004;
export const MAX_ZOOM = 2;
/** Below this zoom cards are painted, with larger type for the little that fits. */
export const FAR_ZOOM = 0.56;
/** From this zoom on a card has room for more than three lines. */
export const NEAR_ZOOM = 1.2;
/** A card that is looked for is shown at this zoom when the view is farther away. */
export const READABLE_ZOOM = 0.8;
/** Most cards that are ever elements of the page; where more would be in view they are painted. */
export const MAX_MOUNTED = 200;
