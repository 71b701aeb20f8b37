/** Cuts a plan into pictures that can be read on paper: the managers of a layer, and further where one would be too small. */
import { reportingTree, type PositionId, type ReportingTree } from '../analysis/reporting-tree.ts';
import { positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';
import { message } from '../texts/message.ts';
import { lastThat } from '../util/last-that.ts';
import { pageOf, READABLE, smallestType, type Paper } from './pages.ts';
import { planScene, type PictureOptions } from './plan-picture.ts';
import type { Scene } from './scene.ts';

export interface BranchPicture {
  readonly scene: Scene;
  /** Whose branch it is; null for what is above all branches. */
  readonly top: PositionId | null;
  /** How many pages lead down to it. */
  readonly depth: number;
}

interface Book {
  readonly tables: Tables;
  readonly tree: ReportingTree;
  /** Where each position stands when managers come before their reports. */
  readonly order: ReadonlyMap<PositionId, number>;
  readonly options: PictureOptions;
  /** Managers that have a page of their own however small their branch is. */
  readonly branches: ReadonlySet<PositionId>;
  readonly paper: Paper;
}

/** Managers of a layer, 1 at the top, with everyone below. */
function branchesOf(tables: Tables, tops: readonly PositionId[], layer: number): readonly PositionId[] {
  const tree = reportingTree(tables);
  let row = tops;
  for (let at = 1; at < layer; at++) row = row.flatMap((id) => tree.reportsOf(id));
  return row.filter((id) => tree.reportsOf(id).length > 0);
}

/** What is above the branches as the first picture, then one per branch; every reporting line is on one of them. */
export function branchPictures(
  tables: Tables,
  options: PictureOptions,
  { layer, paper }: { readonly layer: number; readonly paper: Paper },
): readonly BranchPicture[] {
  const tree = reportingTree(tables);
  const branches = branchesOf(tables, options.tops, layer);
  const order = new Map(tree.inOrder.map((id, at) => [id, at]));
  const book: Book = { tables, tree, order, options, paper, branches: new Set(branches) };
  if (layer > 1) return picturesFrom(book, options.tops, 0);
  const alone = options.tops.filter((id) => tree.reportsOf(id).length === 0);
  const above = alone.length === 0 ? [] : picturesFrom(book, alone, 0);
  return [...above, ...branches.flatMap((id) => picturesFrom(book, [id], 0))];
}

/** The picture of these tops, then those of the managers that are folded on it. */
function picturesFrom(book: Book, tops: readonly PositionId[], depth: number): readonly BranchPicture[] {
  const [top = null] = depth === 0 && book.options.tops === tops ? [] : tops;
  const folded = foldsThatFit(book, tops);
  const scene = sceneOf(book, tops, folded);
  const below = rowsBelow(book, tops, folded)
    .flat()
    .filter((id) => folded.has(id));
  const inOrder = below.toSorted((a, b) => (book.order.get(a) ?? 0) - (book.order.get(b) ?? 0));
  return [{ scene, top, depth }, ...inOrder.flatMap((id) => picturesFrom(book, [id], depth + 1))];
}

/** Who is folded so that the picture can be read: nobody more than must be, whole rows first, then the largest of one. */
function foldsThatFit(book: Book, tops: readonly PositionId[]): ReadonlySet<PositionId> {
  const asked = new Set([...book.branches].filter((id) => !tops.includes(id)));
  const canBeRead = (folded: ReadonlySet<PositionId>): boolean =>
    book.paper === 'fit' || smallestType(pageOf(sceneOf(book, tops, folded), book.paper)) >= READABLE;
  if (canBeRead(asked)) return asked;
  const managers = rowsBelow(book, tops, asked).map((row) => row.filter((id) => !asked.has(id)));
  const folding = (ids: readonly PositionId[]): ReadonlySet<PositionId> => new Set([...asked, ...ids]);
  // One top folded would be a picture of nothing but itself.
  const first = tops.length > 1 ? 0 : 1;
  if (managers.length <= first) return asked;
  const deepest = lastThat(first, managers.length - 1, (at) => canBeRead(folding(managers[at] ?? []))) ?? first;
  const row = (managers[deepest] ?? []).toSorted((a, b) => book.tree.subtreeSize(b) - book.tree.subtreeSize(a));
  const open = lastThat(0, row.length, (count) => canBeRead(folding(row.slice(0, row.length - count)))) ?? 0;
  return folding(row.slice(0, row.length - open));
}

/** Managers on the picture, row by row from the tops; nobody below a folded one. */
function rowsBelow(
  { tree, options }: Book,
  tops: readonly PositionId[],
  folded: ReadonlySet<PositionId>,
): readonly (readonly PositionId[])[] {
  const rows: (readonly PositionId[])[] = [];
  const isManager = (id: PositionId): boolean => tree.reportsOf(id).length > 0 && !options.folded.has(id);
  let row = tops.filter(isManager);
  while (row.length > 0) {
    rows.push(row);
    row = row.flatMap((id) => (folded.has(id) ? [] : tree.reportsOf(id).filter(isManager)));
  }
  return rows;
}

function sceneOf({ tables, options }: Book, tops: readonly PositionId[], folded: ReadonlySet<PositionId>): Scene {
  const everyone = { ...options, tops, folded: new Set([...options.folded, ...folded]) };
  const [top] = tops;
  if (tops === options.tops || top === undefined || tops.length > 1) return planScene(tables, everyone);
  const position = find(tables, top);
  const name = position === undefined ? '' : positionName(tables, position);
  const title = options.say(message('picture.branch', { name }));
  return planScene(tables, { ...everyone, notes: [...options.notes, options.title], title });
}
