/** The people that a filter leaves. */
import { IMPACT_KINDS, type Impact, type ImpactKind } from '../../../shared/scenario/impact.ts';
import { impactKindMessage } from '../../../shared/scenario/impact-message.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import { sayHere } from '../../i18n/say.ts';
import type { PeopleFilter } from '../../state/compare-state.ts';
import { wordsOf } from './difference-lines.ts';

export type PeopleKind = ImpactKind | 'nothing';
export const PEOPLE_KINDS: readonly PeopleKind[] = [...IMPACT_KINDS, 'nothing'];

export const kindsOf = ({ changes }: Impact): readonly PeopleKind[] =>
  changes.length === 0 ? ['nothing'] : changes.map(({ kind }) => kind);

/** What changes for somebody, in a few words. */
export const sayKinds = (impact: Impact): string =>
  kindsOf(impact)
    .map((kind) => sayHere(impactKindMessage(kind)))
    .join(', ');

const folded = new WeakMap<Impact, string>();

function foldedOf(impact: Impact): string {
  const known = folded.get(impact) ?? foldText(`${impact.name} ${sayKinds(impact)}`);
  folded.set(impact, known);
  return known;
}

/** Those that fit words and manager; the kinds are counted among them. */
export function fittingPeople(
  impact: readonly Impact[],
  { query, manager }: Pick<PeopleFilter, 'query' | 'manager'>,
): readonly Impact[] {
  const words = wordsOf(query);
  return impact.filter(
    (one) =>
      (manager === null || one.managerBefore === manager || one.managerAfter === manager) &&
      words.every((word) => foldedOf(one).includes(word)),
  );
}
