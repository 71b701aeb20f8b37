/** P4: how fast the tidy tree is against d3-flextree and d3-hierarchy. */
import { flextree } from 'd3-flextree';
import { hierarchy, tree as d3Tree } from 'd3-hierarchy';
import { seededRandom } from '../../build/sample/seeded-random.ts';
import { FOREST } from '../../shared/drawing/forest.ts';
import type { TidyTreeOptions } from '../../shared/drawing/tidy-options.ts';
import { TidyTree } from '../../shared/drawing/tidy-tree.ts';
import { digits, type Row } from './measure.ts';

/** Medians in milliseconds for one size of organisation. */
export interface LayoutTimes {
  readonly cards: number;
  readonly flextree: number;
  readonly d3Hierarchy: number;
  /** From records to places, with the index from ids to nodes. */
  readonly fromRecords: number;
  /** The same with tips stacked. */
  readonly stacked: number;
  /** Places again after one card with its branch moved to another manager. */
  readonly afterMove: number;
  readonly afterMoveStacked: number;
}

interface Card {
  readonly id: string;
  readonly managerId: string | null;
  readonly width: number;
  readonly height: number;
}

const SEED = 20261120;
const IN_ROWS: TidyTreeOptions = { siblingGap: 20, rowGap: 60, rowHeight: 56, stack: null };
const STACKED: TidyTreeOptions = { ...IN_ROWS, stack: { maxRows: 6, rowGap: 8, gutter: 14, columnGap: 6 } };

/**
 * The same invented organisation every time, grown layer by layer: 3 to 9 reports each, nearly everyone of the first
 * three layers leads, then about half do, down to layer eight. Cards have two widths and four heights.
 */
export function inventedRows(cards: number): readonly Card[] {
  const random = seededRandom(SEED).next;
  const rows: Card[] = [];
  const add = (managerId: string | null): string => {
    const id = `position_${rows.length}`;
    rows.push({ id, managerId, width: random() < 0.2 ? 220 : 180, height: 56 + 12 * Math.floor(random() * 4) });
    return id;
  };
  let managers = [add(null)];
  for (let layer = 1; rows.length < cards; layer++) {
    const leads = layer < 3 ? 0.95 : layer < 8 ? 0.55 : 0.2;
    const next: string[] = [];
    for (const manager of managers) {
      const reports = 3 + Math.floor(random() * 7);
      for (let at = 0; at < reports && rows.length < cards; at++) {
        const id = add(manager);
        if (random() < leads) next.push(id);
      }
    }
    managers = next;
  }
  return rows;
}

/** Medians of every contender for each size, in turn. */
export function measureLayout(sizes: readonly number[] = [1_000, 5_000, 20_000]): readonly LayoutTimes[] {
  return sizes.map((cards) => {
    const rows = inventedRows(cards);
    const rounds = cards >= 20_000 ? 25 : 50;
    const flex = (): unknown => {
      const layout = flextree<Card>({
        children: reportsOf(rows),
        nodeSize: ({ data }) => [data.width, data.height + 60],
        spacing: 20,
      });
      return layout(layout.hierarchy(rows[0]!));
    };
    const equal = d3Tree<Card>().nodeSize([220, 120]);
    const [flextreeTime, d3Time, fromRecords, stacked] = medians(rounds, [
      flex,
      () => equal(hierarchy(rows[0]!, reportsOf(rows))),
      () => built(rows, IN_ROWS),
      () => built(rows, STACKED),
    ]);
    return {
      cards,
      flextree: flextreeTime!,
      d3Hierarchy: d3Time!,
      fromRecords: fromRecords!,
      stacked: stacked!,
      afterMove: afterMove(rows, IN_ROWS),
      afterMoveStacked: afterMove(rows, STACKED),
    };
  });
}

/** The index that the two libraries are given; making it is part of their time, as it is of ours. */
function reportsOf(rows: readonly Card[]): (row: Card) => readonly Card[] | undefined {
  const reports = new Map<string, Card[]>();
  for (const row of rows) {
    if (row.managerId === null) continue;
    const known = reports.get(row.managerId);
    if (known === undefined) reports.set(row.managerId, [row]);
    else known.push(row);
  }
  return (row) => reports.get(row.id);
}

/** Rows of goal P4 at 20,000 cards, and of P11 for the growth from 10,000. */
export function layoutRows(): readonly Row[] {
  const [half, full] = measureLayout([10_000, 20_000]);
  if (half === undefined || full === undefined) throw new Error('Nothing was laid out.');
  return [
    ...againstPeers('in rows', full.fromRecords, full),
    ...againstPeers('tips stacked, as on the canvas', full.stacked, full),
    ...(['afterMove', 'afterMoveStacked'] as const).map((arrangement) => ({
      goal: 'P4',
      what: `layout again after one branch has moved, ${full.cards} cards, ${arrangement === 'afterMove' ? 'in rows' : 'tips stacked'}`,
      value: `${digits(full[arrangement])} ms`,
      limit: '0.5 ms',
      met: full[arrangement] <= 0.5,
    })),
    growth('in rows', full.fromRecords / half.fromRecords),
    growth('tips stacked', full.stacked / half.stacked),
  ];
}

function againstPeers(arrangement: string, own: number, { cards, flextree: flex, d3Hierarchy }: LayoutTimes): Row[] {
  const what = `records to places, ${cards} cards, ${arrangement}`;
  return [
    {
      goal: 'P4',
      what: `${what} (d3-flextree: ${digits(flex)} ms)`,
      value: `${digits(own)} ms, ${digits(own / flex)}x`,
      limit: '0.15x d3-flextree',
      met: own <= 0.15 * flex,
    },
    {
      goal: 'P4',
      what: `${what} (d3-hierarchy, equal sizes: ${digits(d3Hierarchy)} ms)`,
      value: `${digits(own)} ms, ${digits(own / d3Hierarchy)}x`,
      limit: '1.1x d3-hierarchy',
      met: own <= 1.1 * d3Hierarchy,
    },
  ];
}

const growth = (arrangement: string, times: number): Row => ({
  goal: 'P11',
  what: `records to places, 20000 cards against 10000, ${arrangement}`,
  value: `${digits(times)}x`,
  limit: '2.3x',
  met: times <= 2.3,
});

function built(rows: readonly Card[], options: TidyTreeOptions): TidyTree {
  const tree = new TidyTree(options, rows.length + 1);
  const nodes = new Map<string, number>();
  for (const row of rows) {
    nodes.set(row.id, tree.forest.add(row.managerId === null ? FOREST : nodes.get(row.managerId)!, row));
  }
  tree.layout();
  return tree;
}

/** Median over 200 moves of random branches, each followed by a layout. */
function afterMove(rows: readonly Card[], options: TidyTreeOptions): number {
  const tree = built(rows, options);
  const { forest } = tree;
  const random = seededRandom(SEED).next;
  const isBelow = (node: number, above: number): boolean => {
    for (let at = node; at > FOREST; at = forest.parent[at]!) if (at === above) return true;
    return false;
  };
  const any = (): number => 1 + Math.floor(random() * rows.length);
  const moveAny = (): void => {
    let [node, manager] = [any(), any()];
    while (forest.parent[node] === FOREST || isBelow(manager, node)) [node, manager] = [any(), any()];
    forest.move(node, manager);
  };
  return medians(200, [() => tree.layout()], moveAny)[0]!;
}

/** Median milliseconds of each contender, run in turn so that a busy machine is unfair to none; five rounds warm up. */
function medians(
  rounds: number,
  contenders: readonly (() => unknown)[],
  before: () => void = () => undefined,
): readonly number[] {
  const times: number[][] = contenders.map(() => []);
  for (let round = -5; round < rounds; round++) {
    for (const [at, run] of contenders.entries()) {
      before();
      const start = performance.now();
      run();
      if (round >= 0) times[at]!.push(performance.now() - start);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!);
}
