/** What a comparison hands on: the figures of every branch, and each other branch beside the first. */
import type { Tables } from '../../model/tables.ts';
import type { ComparedName, Figures, Grid } from '../../scenario/comparison.ts';
import type { Difference } from '../../scenario/differences.ts';
import type { Impact } from '../../scenario/impact.ts';
import type { MoveBehind } from '../../scenario/moves-behind.ts';
import type { Message } from '../../texts/message.ts';
import type { IsoDate } from '../../util/iso-date.ts';

export interface Compared {
  /** What the plan is called. */
  readonly plan: string;
  /** The names of the branches; the first is what the others are compared against. */
  readonly names: readonly string[];
  /** The day of differences and impact, and of the figures where there are no months; null is after everything. */
  readonly day: IsoDate | null;
  /** On that day, by branch. */
  readonly figures: readonly Figures[];
  /** The figures over months; null when one day was compared. */
  readonly months: { readonly days: readonly IsoDate[]; readonly grid: Grid } | null;
  /** The measure told month by month in a document; lists tell all. */
  readonly measure: ComparedName;
  /** Every branch but the first beside the first, in their order. */
  readonly pairs: readonly ComparedPair[];
  readonly say: (text: Message) => string;
}

export interface ComparedPair {
  readonly name: string;
  readonly before: Tables;
  readonly after: Tables;
  readonly differences: readonly Difference[];
  readonly impact: readonly Impact[];
  readonly moveOf: (difference: Difference) => MoveBehind | null;
}
