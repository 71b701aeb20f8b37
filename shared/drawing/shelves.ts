/**
 * Rows that would grow too wide broken into shelves below each other, as words into lines: whoever looks at thousands of
 * cards sees a page instead of a band. Pixels sideways, whole rows downwards.
 */
import type { Outlines, Span } from './outlines.ts';

export interface ShelfOptions {
  /** Narrower rows are never broken. */
  readonly leastWidth: number;
  /** Left of all shelves, where the line to the lower ones comes down. */
  readonly gutter: number;
  /** Width against height that shelves aim at. */
  readonly aspect: number;
}

export interface Shelving {
  /** Per item: its centre against that of the first item, and the row of its shelf. */
  readonly places: readonly { readonly centre: number; readonly row: number }[];
  readonly span: Span;
  readonly rows: number;
  /** Centre of the last item of the first shelf: a manager stands over the middle up to here. */
  readonly firstShelfEnd: number;
}

/** The width aimed at grows by this step, so that few edits break a row elsewhere. */
const STEP = 1.25;

/** Widths and heights of the items, and their sums. */
interface Measured {
  readonly widths: readonly number[];
  readonly total: number;
  readonly area: number;
}

/**
 * The shelves for these subtrees, which follow each other with `gap` between; null where one row is not too wide. Leaves
 * the row of `outlines` in no particular state when there are shelves.
 */
export function shelve(
  outlines: Outlines,
  items: readonly number[],
  { shelves, gap, rowStep }: { readonly shelves: ShelfOptions; readonly gap: number; readonly rowStep: number },
): Shelving | null {
  if (items.length < 2) return null;
  const row = outlines.rowSpan();
  if (row.right - row.left <= shelves.leastWidth) return null;
  const { widths, total, area } = measured(outlines, items, { gap, rowStep });
  const limit = limitFor(area, shelves);
  if (total <= limit || row.right - row.left <= limit) return null;
  // As many shelves as the limit asks for, all about as long.
  const even = total / Math.ceil(total / limit);
  return setOnShelves(outlines, items, { widths, limit, even, gap, gutter: shelves.gutter });
}

function measured(
  outlines: Outlines,
  items: readonly number[],
  { gap, rowStep }: { readonly gap: number; readonly rowStep: number },
): Measured {
  let total = 0;
  let area = 0;
  const widths = items.map((item) => {
    const { left, right } = outlines.spanOf(item);
    const width = right - left + gap;
    total += width;
    area += width * outlines.layersOf(item) * rowStep;
    return width;
  });
  return { widths, total, area };
}

function limitFor(area: number, { leastWidth, aspect }: ShelfOptions): number {
  const wanted = Math.sqrt(area * aspect) / leastWidth;
  return wanted <= 1 ? leastWidth : leastWidth * STEP ** Math.ceil(Math.log(wanted) / Math.log(STEP));
}

function setOnShelves(
  outlines: Outlines,
  items: readonly number[],
  {
    widths,
    limit,
    even,
    gap,
    gutter,
  }: {
    readonly widths: readonly number[];
    readonly limit: number;
    readonly even: number;
    readonly gap: number;
    readonly gutter: number;
  },
): Shelving {
  const places: { centre: number; row: number }[] = [];
  let shelfStart = 0;
  let row = 0;
  let width = 0;
  let firstLeft = 0;
  let right = -Infinity;
  let firstShelfEnd = 0;
  const close = (end: number): void => {
    const span = outlines.rowSpan();
    if (shelfStart === 0) {
      firstLeft = span.left;
      firstShelfEnd = places[end - 1]!.centre;
    }
    // Every shelf begins at the left edge of the first.
    const by = firstLeft - span.left;
    for (let at = shelfStart; at < end; at++) places[at]!.centre += by;
    right = Math.max(right, span.right + by);
    row += outlines.rowDepth;
  };
  outlines.beginRow();
  for (const [at, item] of items.entries()) {
    if (at > shelfStart && (width + widths[at]! / 2 > even || width + widths[at]! > limit)) {
      close(at);
      shelfStart = at;
      width = 0;
      outlines.beginRow();
    }
    width += widths[at]!;
    places.push({ centre: outlines.append(item, gap), row });
  }
  close(items.length);
  return { places, span: { left: firstLeft - gutter, right }, rows: row, firstShelfEnd };
}
