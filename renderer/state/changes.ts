/** What a scenario is compared with on the canvas: the ground it lies on, on the day that is shown. */
import { branchOf, branchTables } from '../../shared/scenario/branch.ts';
import { cardChanges, type CardChanges } from '../../shared/scenario/card-changes.ts';
import { ghosted, touchedCards, type Ghost, type Ghosted } from '../../shared/scenario/ghosts.ts';
import { rolledUp, type RolledUps } from '../../shared/scenario/rolled-up.ts';
import { standingOn } from '../../shared/scenario/standing.ts';
import { partTree } from '../../shared/analysis/part-tree.ts';
import { reportingTree, type ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { Tables } from '../../shared/model/tables.ts';
import type { ChangesLook } from '../../shared/model/view.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import type { AppState, PositionId } from './app-state.ts';
import { changeLook } from './look.ts';
import { shownScenario } from './scenarios.ts';
import { getState } from './store.ts';
import { setFolds } from './view.ts';

type Shown = Pick<AppState, 'document' | 'branch' | 'date'>;

/** The organisation that the shown scenario changes; null where no scenario is shown. The same state gives the same tables. */
export function groundOf(state: Shown): Tables | null {
  const scenario = shownScenario(state);
  if (scenario === null || state.document === null) return null;
  return branchTables(state.document.plan.tables, branchOf(scenario.parentScenarioId), state.date).tables;
}

/** What the canvas draws when changes are looked at. */
export interface ChangesShown {
  readonly before: Tables;
  readonly after: Tables;
  /** Those of which cards are made: before or after. */
  readonly tables: Tables;
  readonly tree: ReportingTree;
  readonly changes: CardChanges;
  readonly sums: RolledUps;
  readonly ghosts: ReadonlyMap<PositionId, Ghost>;
  /** Only what is touched is shown. */
  readonly isPart: boolean;
}

const NO_GHOSTS: ReadonlyMap<PositionId, Ghost> = new Map();
const kept = new WeakMap<Ghosted, ReadonlySet<PositionId>>();

/** Two versions, and the day on which people and positions are counted; null counts all that is planned. */
interface Sides {
  readonly before: Tables;
  readonly after: Tables;
  readonly day: IsoDate | null;
}

/** The organisation with what changes marked on it. The same arguments give the same trees. */
export function changesShown({ before, after, day }: Sides, way: Exclude<ChangesLook, 'plain'>): ChangesShown {
  const changes = cardChanges(before, after);
  const sums = rolledUp(standingOn(before, day), standingOn(after, day));
  const shared = { before, after, changes, sums, isPart: way === 'only' };
  if (way === 'before') return { ...shared, tables: before, tree: reportingTree(before), ghosts: NO_GHOSTS };
  const withGhosts = ghosted(before, after);
  const { tree, ghosts } = withGhosts;
  if (way === 'after') return { ...shared, tables: after, tree, ghosts };
  return { ...shared, tables: after, tree: partTree(tree, touchedIn(withGhosts, after, changes)), ghosts };
}

/** Cards that something happens to, ghosts, and everyone above. */
function touchedIn(shown: Ghosted, after: Tables, changes: CardChanges): ReadonlySet<PositionId> {
  const { tree, ghosts } = shown;
  const isInTree = (id: PositionId): boolean => after.position.has(id) || ghosts.has(id);
  const touched = kept.get(shown) ?? touchedCards(tree, [...changes.keys(), ...ghosts.keys()].filter(isInTree));
  kept.set(shown, touched);
  return touched;
}

/** Unfolded at most for so many: with more nobody sees anything. */
const MOST_UNFOLDED = 600;

/** Look at the changes in another way. Where only they are looked at, nothing of them stays under a fold. */
export function lookAtChanges(way: ChangesLook): void {
  const state = getState();
  changeLook({ changes: way, lens: 'chart' });
  const before = groundOf(state);
  if (way !== 'only' || before === null || state.document === null) return;
  const { inOrder } = changesShown({ before, after: state.document.tables, day: state.date }, way).tree;
  if (inOrder.length <= MOST_UNFOLDED) setFolds(inOrder, false);
}

/** Before going to these: where only changes are looked at and one of them is none, everything comes back. */
export function leaveChangesFor(ids: readonly PositionId[]): void {
  const state = getState();
  const before = state.look.changes === 'only' ? groundOf(state) : null;
  if (before === null || state.document === null) return;
  const { tree } = changesShown({ before, after: state.document.tables, day: state.date }, 'only');
  const isShown = (id: PositionId): boolean => tree.managerOf(id) !== null || tree.roots.includes(id);
  if (!ids.every(isShown)) changeLook({ changes: 'after' });
}
