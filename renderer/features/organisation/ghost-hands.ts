/** What hands do where ghosts are: they are gone to, and nothing is done to them. */
import type { CardDrop, DropVerdict } from '../../canvas/canvas-props.ts';
import type { ReportingTree } from '../../../shared/analysis/reporting-tree.ts';
import type { Ghost } from '../../../shared/scenario/ghosts.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { dropPositions, verdictOfDrop } from '../../state/drops.ts';
import { goTo } from '../../state/positions.ts';
import { getState } from '../../state/store.ts';
import { lookAtGhost, select } from '../../state/view.ts';

type Ghosts = ReadonlyMap<PositionId, Ghost>;

const isHere = (id: PositionId): boolean => getState().document?.tables.position.has(id) === true;

/** Select what is there; a place where somebody was is looked at instead. */
export function selectThose(ids: ReadonlySet<PositionId>, focused: PositionId | null): void {
  const here = [...ids].filter(isHere);
  if (focused === null || isHere(focused)) select(here, focused);
  else if (here.length > 0) select(here, here[0] ?? null);
  else lookAtGhost(focused);
}

/** Go to where the position is now; of one that is gone, look at where it was. */
export function followGhost(ghosts: Ghosts, id: PositionId): void {
  const of = ghosts.get(id)?.of ?? id;
  if (isHere(of)) goTo(of);
  else lookAtGhost(id);
}

/** Ghosts take nobody in; a place before one of them is the place before the next who is there. */
export function dropsAmong(ghosts: Ghosts, tree: ReportingTree) {
  const real = (drop: CardDrop): CardDrop => {
    const { before, managerId } = drop;
    if (before === undefined || before === null || isHere(before)) return drop;
    const siblings = managerId === null ? tree.roots : tree.reportsOf(managerId);
    return { ...drop, before: siblings.slice(siblings.indexOf(before)).find(isHere) ?? null };
  };
  const isGhostly = ({ managerId }: CardDrop): boolean => managerId !== null && ghosts.has(managerId);
  return {
    verdict: (drop: CardDrop): DropVerdict =>
      isGhostly(drop) ? { ok: false, reason: t('ghost.takesNobody') } : verdictOfDrop(real(drop)),
    drop: (drop: CardDrop): void => {
      if (!isGhostly(drop)) dropPositions(real(drop));
    },
  };
}
