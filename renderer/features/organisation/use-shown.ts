/** What the canvas shows: the organisation on its day, with what the scenario changes marked on it. */
import { useMemo } from 'react';
import { branchTree } from '../../../shared/analysis/branch-tree.ts';
import { tablesOnDay } from '../../../shared/analysis/on-day.ts';
import { reportingTree, type ReportingTree } from '../../../shared/analysis/reporting-tree.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import type { RolledUps } from '../../../shared/scenario/rolled-up.ts';
import type { CardContent } from '../../canvas/canvas-props.ts';
import { cardsOf } from '../../cards/cards.ts';
import { changedCards } from '../../cards/changed-cards.ts';
import type { PositionId } from '../../state/app-state.ts';
import { changesShown, groundOf, type ChangesShown } from '../../state/changes.ts';
import { useApp } from '../../state/store.ts';
import { useTeamReach } from '../../state/use-team-reach.ts';

export interface Shown {
  /** The plan of which cards are made: of the scenario, or of what lies below it. */
  readonly tables: Tables;
  readonly tree: ReportingTree;
  readonly cardOf: (id: PositionId) => CardContent;
  /** Null: nothing is compared. */
  readonly changes: ChangesShown | null;
  /** As it was before: to look at only. */
  readonly isBefore: boolean;
}

const NO_SUMS: RolledUps = new Map();

export function useShown(document: Tables): Shown {
  const way = useApp((state) => state.look.changes);
  const ground = useApp(groundOf);
  const date = useApp((state) => state.date);
  const focusRoot = useApp((state) => state.look.focusRoot);
  const colourBy = useApp((state) => state.look.colourBy);
  const badges = useApp((state) => state.look.badges);
  const reach = useTeamReach(badges);
  const look = useMemo(() => ({ colourBy, badges, ...(reach === null ? {} : { reach }) }), [colourBy, badges, reach]);
  const changes = useMemo(
    () =>
      ground === null || way === 'plain' ? null : changesShown({ before: ground, after: document, day: date }, way),
    [ground, document, date, way],
  );
  const isBefore = changes !== null && way === 'before';
  const tables = tablesOnDay(changes?.tables ?? document, date);
  const cardOf = useMemo(() => {
    const cards = cardsOf(tables, look, date);
    if (changes === null) return cards;
    const sums = isBefore ? NO_SUMS : changes.sums;
    const cardBefore = cardsOf(tablesOnDay(changes.before, date), look, date);
    return changedCards({ ...changes, sums, cardOf: cards, cardBefore });
  }, [tables, look, date, changes, isBefore]);
  const whole = changes?.tree ?? reportingTree(tables);
  // A branch of the scenario may not be there before it.
  const tree = branchTree(whole, focusRoot !== null && tables.position.has(focusRoot) ? focusRoot : null);
  return { tables, tree, cardOf, changes, isBefore };
}
