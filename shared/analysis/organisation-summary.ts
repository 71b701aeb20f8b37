/** An organisation in figures: how many, how deep, how wide. */
import type { Tables } from '../model/tables.ts';
import { layersAndSpans, reportingTree, type ReportingTree } from './reporting-tree.ts';

export interface OrganisationSummary {
  /** All position records, open and closed ones too; so are all figures below. */
  readonly positions: number;
  readonly people: number;
  readonly openPositions: number;
  readonly closedPositions: number;
  readonly teams: number;
  /** Positions without a manager. */
  readonly roots: number;
  /** Positions that somebody reports to. */
  readonly managers: number;
  /** The deepest position's level, counted from 1; 0 for an empty plan. */
  readonly layers: number;
  /** Most steps from a position up to its root. */
  readonly maxDepth: number;
  /** How many positions are this many steps below their root. */
  readonly positionsPerDepth: Readonly<Record<number, number>>;
  readonly span: SpanOfControl;
}

/** Direct reports per manager; all 0 where there is no manager. */
export interface SpanOfControl {
  /** Rounded to three decimals. */
  readonly mean: number;
  readonly median: number;
  readonly max: number;
  /** Managers with one report. */
  readonly withOne: number;
  /** Managers with more than ten. */
  readonly overTen: number;
}

type Counted = Pick<Tables, 'position' | 'person' | 'team'>;

const summaries = new WeakMap<Counted['position'], { readonly of: Counted; readonly summary: OrganisationSummary }>();

/** The figures of these tables; the same tables give the same object. */
export function organisationSummary(tables: Counted): OrganisationSummary {
  const known = summaries.get(tables.position);
  if (known !== undefined && known.of.person === tables.person && known.of.team === tables.team) return known.summary;
  const summary = summarise(tables);
  summaries.set(tables.position, { of: tables, summary });
  return summary;
}

function summarise(tables: Counted): OrganisationSummary {
  let openPositions = 0;
  let closedPositions = 0;
  tables.position.forEach(({ status }) => {
    if (status === 'open') openPositions++;
    if (status === 'closed') closedPositions++;
  });
  return {
    positions: tables.position.size,
    people: tables.person.size,
    openPositions,
    closedPositions,
    teams: tables.team.size,
    ...shapeOf(tables),
  };
}

type Shape = Pick<OrganisationSummary, 'roots' | 'managers' | 'layers' | 'maxDepth' | 'positionsPerDepth' | 'span'>;

const shapes = new WeakMap<ReportingTree, Shape>();

/** The figures that only the reporting lines decide; a tree outlives most edits. */
function shapeOf(tables: Pick<Tables, 'position'>): Shape {
  const tree = reportingTree(tables);
  const known = shapes.get(tree);
  if (known !== undefined) return known;
  const { layers: perDepth, spans: unordered } = layersAndSpans(tables);
  const spans = unordered.toSorted((a, b) => a - b);
  const shape = {
    roots: tree.roots.length,
    managers: spans.length,
    layers: perDepth.length,
    maxDepth: Math.max(0, perDepth.length - 1),
    positionsPerDepth: Object.fromEntries(perDepth.entries()),
    span: spanOfControl(spans),
  };
  shapes.set(tree, shape);
  return shape;
}

/** `spans`: direct reports of each manager, ascending. */
function spanOfControl(spans: readonly number[]): SpanOfControl {
  const sum = spans.reduce((total, span) => total + span, 0);
  const middle = spans.length / 2;
  const [low = 0, high = low] = spans.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return {
    mean: spans.length === 0 ? 0 : Math.round((sum / spans.length) * 1000) / 1000,
    median: (low + high) / 2,
    max: spans.at(-1) ?? 0,
    withOne: spans.filter((span) => span === 1).length,
    overTen: spans.filter((span) => span > 10).length,
  };
}
