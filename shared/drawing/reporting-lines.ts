/**
 * Reporting lines of a laid-out tree as shapes, one path per report. Each path is the report's own part of the drawing,
 * from where the line leaves its neighbour's to the card: no stretch is drawn twice, so lines stay as thin as they are
 * meant to be. Geometry is kept as along the row (`across`) and from row to row (`down`), so that a drawing from left
 * to right needs nothing of its own.
 */
import { CARD_SIZE } from './arrangements.ts';
import { NONE } from './forest.ts';
import { short } from './scene.ts';
import type { TidyTree } from './tidy-tree.ts';

/** The line to one report. */
export interface ReportingLine {
  readonly manager: number;
  readonly report: number;
  readonly d: string;
}

interface Shift {
  readonly x: number;
  readonly y: number;
}

const NO_SHIFT: Shift = { x: 0, y: 0 };
const CORNER = 8;
/** A column's line comes down this far before its cards. */
const GUTTER_LINE = 10;

/** The lines of every manager whose reports are shown. */
export function reportingLines(tree: TidyTree, shift: Shift = NO_SHIFT): readonly ReportingLine[] {
  const lines: ReportingLine[] = [];
  for (let at = 0; at < tree.count; at++) {
    const node = tree.order[at]!;
    if (!tree.forest.isTip(node)) lines.push(...new Family(tree, node, shift).lines());
  }
  return lines;
}

/** Where a line leaves the bus towards one card, or towards a column of cards. */
interface Drop {
  readonly across: number;
  readonly reports: readonly number[];
  readonly isColumn: boolean;
}

/** A stretch along the row that drops leave from. */
interface Bus {
  readonly bus: number;
  /** Where the manager's line arrives, and that line, down to here. */
  readonly start: number;
  readonly trunk: string;
  readonly goesOn: boolean;
}

class Family {
  private readonly tree: TidyTree;
  private readonly manager: number;
  private readonly isTransposed: boolean;
  private readonly trunk: number;
  private readonly foot: number;
  private readonly shift: Shift;
  private readonly found: ReportingLine[] = [];

  constructor(tree: TidyTree, manager: number, shift: Shift) {
    this.shift = shift;
    this.tree = tree;
    this.manager = manager;
    this.isTransposed = tree.options.transposed === true;
    this.trunk = this.middle(manager);
    this.foot = this.down(manager) + this.size('down');
  }

  lines(): readonly ReportingLine[] {
    const { firstChild, nextSibling } = this.tree.forest;
    const beside: number[] = [];
    const shelves = new Map<number, number[]>();
    for (let child = firstChild[this.manager]!; child !== NONE; child = nextSibling[child]!) {
      if (this.tree.isBeside(child)) beside.push(child);
      else this.shelfOf(child, shelves).push(child);
    }
    const trunkEnd = this.drawBeside(beside);
    const side = this.tree.sideLineOf(this.manager);
    let begin = this.move(this.trunk, trunkEnd);
    for (const [index, [top, reports]] of [...shelves].sort(([a], [b]) => a - b).entries()) {
      const bus = top - this.busAbove();
      const start = index === 0 || side === undefined ? this.trunk : this.trunk + side;
      const drops = this.dropsOf(reports);
      const goesOn = index === 0 && side !== undefined && shelves.size > 1;
      this.drawShelf(drops, { bus, start, trunk: `${begin} ${this.line(start, bus)}`, goesOn });
      begin = goesOn ? this.toSide(drops, bus, this.trunk + side) : this.move(start, bus);
    }
    return this.found;
  }

  /** Reports by the top of their shelf; those of a block stand under its first. */
  private shelfOf(child: number, shelves: Map<number, number[]>): number[] {
    const top =
      this.tree.isStacked(child) && this.tree.blockFrom(child) === undefined ? this.lastTop : this.down(child);
    this.lastTop = top;
    const known = shelves.get(top);
    if (known !== undefined) return known;
    const made: number[] = [];
    shelves.set(top, made);
    return made;
  }
  private lastTop = 0;

  /** Cards beside the trunk, from its left and its right; gives how far down the trunk has been drawn. */
  private drawBeside(beside: readonly number[]): number {
    let from = this.foot;
    for (const report of beside) {
      const middle = this.down(report) + this.size('down') / 2;
      const isBefore = this.across(report) < this.trunk;
      const edge = isBefore ? this.across(report) + this.size('across') : this.across(report);
      this.add(
        report,
        middle > from
          ? `${this.move(this.trunk, from)} ${this.line(this.trunk, middle)}`
          : this.move(this.trunk, middle),
        [edge, middle],
      );
      from = Math.max(from, middle);
    }
    return from;
  }

  /** From the end of the first shelf's bus to the line beside all shelves. */
  private toSide(drops: readonly Drop[], bus: number, side: number): string {
    const end = Math.min(this.trunk, ...drops.map(({ across }) => across));
    return this.corner(this.move(end, bus), side, bus);
  }

  /**
   * One bus with its drops, outwards from where its line arrives. The first line drawn brings the trunk along; a bus
   * that goes on to the lower shelves has no corner before its end.
   */
  private drawShelf(drops: readonly Drop[], { bus, start, goesOn, ...line }: Bus): void {
    const before = drops.filter(({ across }) => across < start - 0.5).toReversed();
    const after = drops.filter(({ across }) => across > start + 0.5);
    const under = drops.filter(({ across }) => Math.abs(across - start) <= 0.5);
    let { trunk } = line;
    for (const drop of under) {
      this.drawDrop(drop, trunk === '' ? this.move(start, bus) : trunk, bus, false);
      trunk = '';
    }
    for (const side of [before, after]) {
      let at = start;
      for (const [index, drop] of side.entries()) {
        const begin = trunk === '' ? this.move(at, bus) : trunk;
        trunk = '';
        this.drawDrop(drop, begin, bus, index === side.length - 1 && !(goesOn && side === before));
        at = drop.across;
      }
    }
  }

  /** From the point reached along the bus, down to the card or along its column. */
  private drawDrop({ across, reports, isColumn }: Drop, begin: string, bus: number, isEnd: boolean): void {
    const [first] = reports;
    if (first === undefined) return;
    const turn = isEnd ? this.corner(begin, across, bus) : `${begin} ${this.line(across, bus)}`;
    if (!isColumn) {
      this.add(first, turn, [across, this.down(first)]);
      return;
    }
    for (const [index, report] of reports.entries()) {
      const middle = this.down(report) + this.size('down') / 2;
      const before = reports[index - 1];
      const start = before === undefined ? turn : this.move(across, this.down(before) + this.size('down') / 2);
      const isLast = index === reports.length - 1;
      const end = isLast
        ? `${this.line(across, middle - CORNER)} ${this.curve([across, middle - CORNER], [across, middle], [across + CORNER, middle])}`
        : this.line(across, middle);
      this.add(report, `${start} ${end}`, [this.across(report), middle]);
    }
  }

  /** Along the bus and round the corner at its end. */
  private corner(begin: string, across: number, bus: number): string {
    const reached = this.reached(begin);
    const way = Math.sign(across - reached);
    const length = Math.min(CORNER, Math.abs(across - reached));
    const before = across - way * length;
    return `${begin} ${this.line(before, bus)} ${this.curve([before, bus], [across, bus], [across, bus + length])}`;
  }

  /** How far across a path has come; paths end with their last point. */
  private reached(path: string): number {
    const numbers = path.trim().split(' ').slice(-2).map(Number);
    return (this.isTransposed ? numbers[1] : numbers[0]) ?? 0;
  }

  private dropsOf(reports: readonly number[]): readonly Drop[] {
    const drops: { across: number; reports: number[]; isColumn: boolean }[] = [];
    let rows = 1;
    for (const report of reports) {
      rows = this.tree.isStacked(report) ? (this.tree.blockFrom(report)?.rows ?? rows) : 1;
      const isColumn = rows > 1;
      const across = isColumn ? this.across(report) - GUTTER_LINE : this.middle(report);
      const last = drops.at(-1);
      if (isColumn && last?.isColumn === true && last.across === across) last.reports.push(report);
      else drops.push({ across, reports: [report], isColumn });
    }
    return drops.sort((a, b) => a.across - b.across);
  }

  private add(report: number, path: string, [across, down]: readonly [across: number, down: number]): void {
    this.found.push({ manager: this.manager, report, d: `${path} ${this.line(across, down)}` });
  }

  private busAbove(): number {
    return this.tree.options.rowGap / 2 - 6;
  }

  private across(node: number): number {
    return this.isTransposed ? this.tree.y[node]! + this.shift.y : this.tree.x[node]! + this.shift.x;
  }

  private down(node: number): number {
    return this.isTransposed ? this.tree.x[node]! + this.shift.x : this.tree.y[node]! + this.shift.y;
  }

  private size(direction: 'across' | 'down'): number {
    return (direction === 'across') === this.isTransposed ? CARD_SIZE.height : CARD_SIZE.width;
  }

  private middle(node: number): number {
    return this.across(node) + this.size('across') / 2;
  }

  private point(across: number, down: number): string {
    return this.isTransposed ? `${short(down)} ${short(across)}` : `${short(across)} ${short(down)}`;
  }

  private move(across: number, down: number): string {
    return `M ${this.point(across, down)}`;
  }

  private line(across: number, down: number): string {
    return `L ${this.point(across, down)}`;
  }

  /** A quarter of a circle, from one point to another around a corner. */
  private curve(
    from: readonly [number, number],
    corner: readonly [number, number],
    to: readonly [number, number],
  ): string {
    const toward = ([a, d]: readonly [number, number]): string =>
      this.point(a + (corner[0] - a) * 0.5523, d + (corner[1] - d) * 0.5523);
    return `C ${toward(from)} ${toward(to)} ${this.point(...to)}`;
  }
}
