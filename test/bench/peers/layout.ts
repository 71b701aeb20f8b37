/** Places for those peers that draw but do not lay out: our own tidy tree, so that all of them draw the same. */
import { FOREST } from '../../../shared/drawing/forest.ts';
import { TidyTree, type Bounds } from '../../../shared/drawing/tidy-tree.ts';
import { CARD, managerInTheMiddle, type Person, type View } from './peer.ts';

export interface LaidOut {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The manager's place in the list of people; -1 at the top. */
  readonly manager: Int32Array;
  readonly bounds: Bounds;
}

export function laidOut(people: readonly Person[]): LaidOut {
  const tree = new TidyTree({ siblingGap: 20, rowGap: 48, rowHeight: CARD.height, stack: null }, people.length + 1);
  const nodes = new Map<string, number>();
  const places = new Map(people.map(({ id }, at) => [id, at]));
  const of = people.map(({ id, managerId }) => {
    const node = tree.forest.add(managerId === null ? FOREST : (nodes.get(managerId) ?? FOREST), CARD);
    nodes.set(id, node);
    return node;
  });
  tree.layout();
  return {
    x: Float64Array.from(of, (node) => tree.x[node] ?? 0),
    y: Float64Array.from(of, (node) => tree.y[node] ?? 0),
    manager: Int32Array.from(people, ({ managerId }) => (managerId === null ? -1 : (places.get(managerId) ?? -1))),
    bounds: tree.bounds,
  };
}

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export function viewportFor(view: View, people: readonly Person[], { x, y, bounds }: LaidOut): Viewport {
  const { innerWidth: width, innerHeight: height } = window;
  if (view === 'near') {
    const lead = people.indexOf(managerInTheMiddle(people));
    return { x: width / 2 - (x[lead] ?? 0), y: height / 3 - (y[lead] ?? 0), zoom: 1 };
  }
  const zoom = (0.9 * width) / (bounds.right - bounds.left);
  return { x: width / 2 - ((bounds.left + bounds.right) / 2) * zoom, y: 40, zoom };
}
