/** What can be asked of a tidy drawing of trees. Sizes in pixels at 100 %. */
import type { ShelfOptions } from './shelves.ts';
import type { StackOptions } from './tip-block.ts';

export interface TidyTreeOptions {
  /** Between neighbouring subtrees. */
  readonly siblingGap: number;
  /** Between a row and the next. */
  readonly rowGap: number;
  /** Height of a row that has no higher card. */
  readonly rowHeight: number;
  /** How tips are stacked; null sets them in the row like everyone else. */
  readonly stack: StackOptions | null;
  /** When rows are broken; left out, never. Every card must then be `rowHeight` high. */
  readonly shelves?: ShelfOptions;
  /** True: layers go from left to right, siblings downwards. What is said of rows then holds for columns. */
  readonly transposed?: boolean;
}
