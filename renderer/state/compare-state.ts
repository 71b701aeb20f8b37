/** The shape of the compare screen's part of the page: what is compared, when, and what is looked at. */
import type { Id } from '../../shared/model/kinds.ts';
import type { Branch } from '../../shared/scenario/branch.ts';
import type { ComparedName } from '../../shared/scenario/comparison.ts';
import type { DifferenceKind } from '../../shared/scenario/differences.ts';
import type { ImpactKind } from '../../shared/scenario/impact.ts';
import { COMPARED_MONTHS } from '../../shared/scenario/month-ends.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';

export const COMPARE_PARTS = ['measures', 'differences', 'people', 'repositories', 'whichMove'] as const;
export type ComparePart = (typeof COMPARE_PARTS)[number];

export interface DifferenceFilter {
  /** None means all. */
  readonly kinds: ReadonlySet<DifferenceKind>;
  readonly query: string;
  /** The position whose part of the organisation is looked at; null is everybody. */
  readonly below: Id<'position'> | null;
}

export interface PeopleFilter {
  readonly kinds: ReadonlySet<ImpactKind | 'nothing'>;
  readonly query: string;
  /** Who they report to, before or after; null is anybody. */
  readonly manager: Id<'position'> | null;
}

export interface MoveQuestion {
  readonly measure: ComparedName;
  readonly direction: 'above' | 'below';
  /** As it was typed. */
  readonly value: string;
}

export interface CompareState {
  /** The first is what the others are compared against; null until somebody chooses. */
  readonly branches: readonly Branch[] | null;
  readonly time: 'day' | 'months';
  /** Of a single day; null is after everything that is planned. */
  readonly date: IsoDate | null;
  /** A day in the first month; null is today. */
  readonly from: IsoDate | null;
  readonly months: number;
  /** The measure that is shown month by month. */
  readonly measure: ComparedName;
  readonly part: ComparePart;
  /** The branch whose differences, people and moves are shown, by its key; null is the first but one. */
  readonly other: string | null;
  readonly differenceFilter: DifferenceFilter;
  readonly peopleFilter: PeopleFilter;
  readonly question: MoveQuestion;
  /** The difference or person that is shown on both canvases. */
  readonly chosen: { readonly key: string; readonly positionId: Id<'position'> | null } | null;
  /** Where list and canvases do not fit beside each other: which of them is seen. */
  readonly pane: 'list' | 'canvases';
}

export const FIRST_COMPARE: CompareState = {
  branches: null,
  time: 'day',
  date: null,
  from: null,
  months: COMPARED_MONTHS.usual,
  measure: 'openPositions',
  part: 'measures',
  other: null,
  differenceFilter: { kinds: new Set(), query: '', below: null },
  peopleFilter: { kinds: new Set(), query: '', manager: null },
  question: { measure: 'layers', direction: 'above', value: '' },
  chosen: null,
  pane: 'list',
};

export const COMPARE_EXPORTS = ['markdown', 'measures', 'differences', 'people'] as const;
export type CompareExport = (typeof COMPARE_EXPORTS)[number];
