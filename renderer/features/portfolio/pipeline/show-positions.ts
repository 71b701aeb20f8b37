/** From the portfolio to positions on the canvas. */
import type { PositionId } from '../../../state/app-state.ts';
import { showOrganisation } from '../../../state/screens.ts';
import { selectAndShow } from '../../../state/show.ts';

export function showPositions(ids: readonly PositionId[]): void {
  showOrganisation();
  selectAndShow(ids);
}
