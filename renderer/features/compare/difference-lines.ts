/** The differences that a filter leaves, with their sentences. */
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { differenceMessage } from '../../../shared/scenario/difference-message.ts';
import type { Difference } from '../../../shared/scenario/differences.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import { sayHere } from '../../i18n/say.ts';
import type { PositionId } from '../../state/app-state.ts';
import type { DifferenceFilter } from '../../state/compare-state.ts';
import type { ComparedPair } from './pair.ts';

/** A key for a difference: a record may differ in several fields, and a person join beside their position. */
export const differenceKey = ({ kind, id, field }: Difference): string => `${kind} ${id} ${field ?? ''}`;

const said = new WeakMap<Difference, { readonly text: string; readonly folded: string }>();

export function sentenceOf(difference: Difference): { readonly text: string; readonly folded: string } {
  const known = said.get(difference);
  if (known !== undefined) return known;
  const text = sayHere(differenceMessage(difference));
  const made = { text, folded: foldText(`${text} ${difference.title ?? ''}`) };
  said.set(difference, made);
  return made;
}

/** The words of a query, every one of which must be in a text. */
export const wordsOf = (query: string): readonly string[] => foldText(query).split(/\s+/).filter(Boolean);

/** Those that fit words and part; the kinds are counted among them. */
export function fittingDifferences(
  { before, after, differences }: ComparedPair,
  { query, below }: Pick<DifferenceFilter, 'query' | 'below'>,
): readonly Difference[] {
  const words = wordsOf(query);
  const part = below === null ? null : partOf([before, after], below);
  return differences.filter((difference) => {
    const { positionId } = difference;
    if (part !== null && (positionId === null || !part.has(positionId))) return false;
    return words.every((word) => sentenceOf(difference).folded.includes(word));
  });
}

/** The position and everyone below it, on either side. */
const partOf = (sides: readonly Parameters<typeof reportingTree>[0][], below: PositionId): ReadonlySet<PositionId> =>
  new Set(sides.flatMap((tables) => reportingTree(tables).subtreeOf(below)));
