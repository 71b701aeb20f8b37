/** The laws that every tidy drawing must keep, in whichever direction it runs. */
import { FOREST } from '../../../../shared/drawing/forest.ts';
import { cardSizes } from '../../../../shared/drawing/tip-block.ts';
import type { TidyTree } from '../../../../shared/drawing/tidy-tree.ts';
import { childrenOf, shown } from './tidy-trees.ts';

const NEARLY = 1e-6;

/** The drawing along its rows and from row to row. */
interface Drawing {
  readonly tree: TidyTree;
  readonly along: Float64Array;
  readonly top: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
}

/** What is wrong with a drawing, in words; empty when it is tidy. */
export function flaws(tree: TidyTree): readonly string[] {
  const { across: width, down: height } = cardSizes(tree.forest, tree.options);
  const isTransposed = tree.options.transposed === true;
  const drawing: Drawing = {
    tree,
    along: isTransposed ? tree.y : tree.x,
    top: isTransposed ? tree.x : tree.y,
    width,
    height,
  };
  return [
    ...overlaps(tree),
    ...disorder(drawing),
    ...notBelow(drawing),
    ...notBeside(drawing),
    ...offCentre(drawing),
    ...outOfBounds(tree),
  ];
}

function overlaps(tree: TidyTree): readonly string[] {
  const { x, y, forest } = tree;
  const found: string[] = [];
  const byLeft = [...shown(tree)].sort((a, b) => x[a]! - x[b]!);
  let open: number[] = [];
  for (const node of byLeft) {
    open = open.filter((other) => x[other]! + forest.width[other]! > x[node]! + NEARLY);
    for (const other of open) {
      const apart =
        y[node]! + forest.height[node]! <= y[other]! + NEARLY || y[other]! + forest.height[other]! <= y[node]! + NEARLY;
      if (!apart) found.push(`${node} overlaps ${other}`);
    }
    open.push(node);
  }
  return found;
}

const inRow = ({ tree }: Drawing, node: number): readonly number[] =>
  tree.forest.folded[node] === 1 ? [] : childrenOf(tree.forest, node).filter((child) => !tree.isBeside(child));

/** Siblings follow each other: to the right in a row, down and on in a block, and on the next shelf below the last. */
function disorder(drawing: Drawing): readonly string[] {
  const { tree, along, top, width, height } = drawing;
  const found: string[] = [];
  for (const node of [FOREST, ...shown(tree)]) {
    const children = inRow(drawing, node);
    const hasShelves = tree.sideLineOf(node) !== undefined;
    let shelfTop = children.length === 0 ? 0 : top[children[0]!]!;
    let lowest = -Infinity;
    /** Right edge of everything before the run of stacked cards, or the single card, that is looked at. */
    let clear = -Infinity;
    let right = -Infinity;
    children.forEach((child, at) => {
      const before = children[at - 1];
      if (before !== undefined && tree.isStacked(child) && tree.isStacked(before)) {
        const isBelow = top[child]! > top[before]! && along[child] === along[before];
        const isInNextColumn = along[child]! > along[before]! && top[child] === shelfTop;
        if (!isBelow && !isInNextColumn) found.push(`${child} does not follow ${before} in the block`);
      } else {
        if (hasShelves && top[child]! >= lowest + NEARLY) {
          shelfTop = top[child]!;
          right = -Infinity;
        }
        clear = right + tree.options.siblingGap;
        if (top[child] !== shelfTop) found.push(`${child} is not in the row`);
      }
      if (along[child]! < clear - NEARLY) found.push(`${child} is not clear to the right of those before`);
      right = Math.max(right, along[child]! + width[child]!);
      lowest = Math.max(lowest, top[child]! + height[child]!);
    });
  }
  return found;
}

/** Reports begin below their manager. */
const notBelow = ({ tree, top, height }: Drawing): readonly string[] =>
  shown(tree)
    .filter((node) => tree.forest.parent[node] !== FOREST)
    .filter((node) => top[node]! < top[tree.forest.parent[node]!]! + height[tree.forest.parent[node]!]! - NEARLY)
    .map((node) => `${node} is not below its manager`);

/** Assistants stand left and right of the line in turn, in rows of two, above everyone else. */
function notBeside(drawing: Drawing): readonly string[] {
  const { tree, along, top, width, height } = drawing;
  const found: string[] = [];
  for (const manager of shown(tree)) {
    if (tree.forest.folded[manager] === 1) continue;
    const beside = childrenOf(tree.forest, manager).filter((child) => tree.isBeside(child));
    const line = along[manager]! + width[manager]! / 2;
    beside.forEach((node, at) => {
      const isLeft = along[node]! + width[node]! < line;
      const isRight = along[node]! > line;
      if (at % 2 === 0 ? !isLeft : !isRight) found.push(`${node} is on the wrong side of the line`);
      if (at >= 2 && top[node]! <= top[beside[at - 2]!]!) found.push(`${node} is not below the pair before`);
      if (at % 2 === 1 && top[node] !== top[beside[at - 1]!]) found.push(`${node} is not level with its pair`);
    });
    const bottom = Math.max(-Infinity, ...beside.map((node) => top[node]! + height[node]!));
    for (const child of inRow(drawing, manager)) if (top[child]! < bottom) found.push(`${child} is above an assistant`);
  }
  return found;
}

function offCentre(drawing: Drawing): readonly string[] {
  const { tree, along, width } = drawing;
  const centre = (node: number): number => along[node]! + width[node]! / 2;
  const found: string[] = [];
  for (const node of shown(tree)) {
    const children = inRow(drawing, node);
    if (children.length === 0 || children.some((child) => tree.isStacked(child))) continue;
    if (tree.sideLineOf(node) !== undefined) continue;
    const middle = (centre(children[0]!) + centre(children.at(-1)!)) / 2;
    if (Math.abs(middle - centre(node)) > NEARLY) found.push(`${node} is not centred over its reports`);
  }
  return found;
}

function outOfBounds(tree: TidyTree): readonly string[] {
  const { x, y, forest, bounds } = tree;
  const outside = shown(tree).filter(
    (node) =>
      x[node]! < bounds.left - NEARLY ||
      y[node]! < bounds.top - NEARLY ||
      x[node]! + forest.width[node]! > bounds.right + NEARLY ||
      y[node]! + forest.height[node]! > bounds.bottom + NEARLY,
  );
  return outside.map((node) => `${node} is out of bounds`);
}
