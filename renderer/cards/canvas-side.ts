/** One of two organisations side by side, made from tables for `TwoCanvases`. */
import { tablesOnDay } from '../../shared/analysis/on-day.ts';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { Tables } from '../../shared/model/tables.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import type { CanvasSide } from '../canvas/two-canvases.tsx';
import type { PositionId } from '../state/app-state.ts';
import { canvasRelations } from './canvas-relations.ts';
import { cardsOf, type CardLook } from './cards.ts';
import { describePosition } from './describe.ts';

export interface SideOf {
  readonly tables: Tables;
  readonly title: string;
  /** The day whose absences are drawn; null for none. */
  readonly date: IsoDate | null;
  readonly highlighted: ReadonlySet<PositionId>;
  readonly showsRelations: boolean;
  /** The same object as long as it is the same. */
  readonly look: CardLook;
}

const NOTHING_FOLDED: ReadonlySet<PositionId> = new Set();

/** What one side shows; make it once for the same values. */
export function canvasSide({ tables: all, title, date, highlighted, showsRelations, look }: SideOf): CanvasSide {
  const tables = tablesOnDay(all, date);
  return {
    title,
    tree: reportingTree(tables),
    cardOf: cardsOf(tables, look, date),
    describe: (id) => describePosition(tables, NOTHING_FOLDED, id),
    relations: canvasRelations(tables, showsRelations),
    highlighted,
  };
}
