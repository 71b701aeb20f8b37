/** Cards on their way from where they were drawn to where the new layout wants them. Pixels of the drawing. */
import { FOREST, NONE } from '../../shared/drawing/forest.ts';
import type { TidyTree } from '../../shared/drawing/tidy-tree.ts';

export const GLIDE_MS = 180;

/** Where cards were drawn before a layout. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly isShown: (node: number) => boolean;
}

/** Fast away, slow in: 0 to 1 over the share of time passed (cubic). */
const easeOut = (share: number): number => 1 - (1 - Math.min(1, Math.max(0, share))) ** 3;

export class Glide {
  /** Where cards are now; only of nodes shown in the layout that is being reached. */
  x: Float64Array = new Float64Array(0);
  y: Float64Array = new Float64Array(0);
  private fromX: Float64Array = new Float64Array(0);
  private fromY: Float64Array = new Float64Array(0);
  private began: number | null = null;
  private moving = false;

  get isMoving(): boolean {
    return this.moving;
  }

  /** Begin on the next step. Cards that were not shown come out of their manager's card. */
  begin(tree: TidyTree, before: Places, shift: { readonly dx: number; readonly dy: number }): void {
    const { order, count, forest } = tree;
    this.fromX = tree.x.slice();
    this.fromY = tree.y.slice();
    for (let at = 0; at < count; at++) {
      const node = order[at]!;
      const manager = forest.parent[node]!;
      if (before.isShown(node)) {
        this.fromX[node] = before.x[node]! + shift.dx;
        this.fromY[node] = before.y[node]! + shift.dy;
      } else if (manager !== FOREST && manager !== NONE) {
        this.fromX[node] = this.fromX[manager]!;
        this.fromY[node] = this.fromY[manager]!;
      }
    }
    this.x = this.fromX.slice();
    this.y = this.fromY.slice();
    this.began = null;
    this.moving = true;
  }

  end(): void {
    this.moving = false;
  }

  /** Move on to the time of a frame, in milliseconds. */
  step(tree: TidyTree, now: number): void {
    if (!this.moving) return;
    this.began ??= now;
    const share = easeOut((now - this.began) / GLIDE_MS);
    for (let at = 0; at < tree.count; at++) {
      const node = tree.order[at]!;
      this.x[node] = this.fromX[node]! + (tree.x[node]! - this.fromX[node]!) * share;
      this.y[node] = this.fromY[node]! + (tree.y[node]! - this.fromY[node]!) * share;
    }
    if (share === 1) this.moving = false;
  }
}
