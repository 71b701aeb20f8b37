/** What is chosen in the export dialog, and what of the plan that means. */
import { reportingTree, type ReportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { topsInOrder } from '../../../shared/analysis/tops-among.ts';
import { shownIn } from '../../../shared/drawing/organisation-scene.ts';
import type { Paper } from '../../../shared/drawing/pages.ts';
import type { ThemeName } from '../../../shared/drawing/theme.ts';
import type { TreePart } from '../../../shared/exchange/tree/tree-part.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import type { AppState, PositionId } from '../../state/app-state.ts';
import type { Scale } from './draw-png.ts';

export const PICTURES = ['svg', 'png', 'pdf', 'print'] as const;
export const DOCUMENTS = ['csv', 'json', 'markdown', 'mermaid', 'jsoncanvas'] as const;
export type Format = (typeof PICTURES)[number] | (typeof DOCUMENTS)[number];
export type DocumentFormat = (typeof DOCUMENTS)[number];

/** `branches`: every manager of a layer on a page of their own. */
export const PARTS = ['view', 'selection', 'whole', 'branches'] as const;
export type What = (typeof PARTS)[number];

export interface Choice {
  readonly format: Format;
  readonly what: What;
  readonly layer: number;
  readonly scale: Scale;
  readonly paper: Paper;
  readonly theme: ThemeName;
  readonly includePay: boolean;
}

/** What the choice is made from. */
export type Source = Pick<AppState, 'folded' | 'look' | 'selection' | 'date'> & {
  readonly tables: Tables;
  /** What the shown scenario changes; null where none is shown. */
  readonly before: Tables | null;
  /** The name of the scenario or snapshot that is shown; null on the baseline. */
  readonly branchName: string | null;
};

export const FIRST_CHOICE: Choice = {
  format: 'svg',
  what: 'view',
  layer: 2,
  scale: 2,
  paper: 'a4',
  theme: 'light',
  includePay: false,
};

export const isPicture = (format: Format): format is (typeof PICTURES)[number] =>
  PICTURES.some((picture) => picture === format);

export const isDocument = (format: Format): format is DocumentFormat => !isPicture(format);

/** Formats of several pages. */
export const hasPages = (format: Format): boolean => format === 'pdf' || format === 'print';

/** Pages only where there can be pages; a selection only where there is one. */
export function possible(what: What, format: Format, { selection }: Source): boolean {
  if (what === 'branches') return hasPages(format);
  return what !== 'selection' || selection.ids.size > 0;
}

const UNFOLDED: ReadonlySet<PositionId> = new Set();

/** The positions that are asked for, by their tops and by what stays folded. */
export function partOf(what: What, { tables, folded, look, selection }: Source): TreePart {
  const tree = reportingTree(tables);
  if (what === 'selection') return { tops: topsInOrder(tables, selection.ids), folded: UNFOLDED };
  if (what === 'view') return { tops: look.focusRoot === null ? tree.roots : [look.focusRoot], folded };
  return { tops: tree.roots, folded: UNFOLDED };
}

/** Positions shown by a part. */
export const sizeOf = (what: What, source: Source): number =>
  shownIn(reportingTree(source.tables), partOf(what, source)).length;

export interface Layer {
  /** 1 at the top. */
  readonly layer: number;
  readonly managers: number;
}

/** The layers that have managers, with how many. */
export function layersOf(tree: ReportingTree): readonly Layer[] {
  const managers: number[] = [];
  for (const id of tree.inOrder) {
    const depth = tree.depthOf(id);
    if (tree.reportsOf(id).length > 0) managers[depth] = (managers[depth] ?? 0) + 1;
  }
  return managers.map((count, depth) => ({ layer: depth + 1, managers: count }));
}

/** Whether anybody's pay is in the plan at all. */
export function holdsPay({ person, position }: Tables): boolean {
  for (const { salary } of person.values()) if (salary !== undefined) return true;
  for (const { salaryOverride } of position.values()) if (salaryOverride !== undefined) return true;
  return false;
}
