/** Teams to pick from, by name. */
import type { Tables } from '../../../shared/model/tables.ts';
import type { Team } from '../../../shared/model/team.ts';
import { compareText } from '../../../shared/util/compare-text.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import type { Choices } from './pick-dialog.tsx';
import { footerOf } from './position-choices.ts';

const LISTED = 60;

export const teamsByName = (tables: Tables): readonly Team[] =>
  [...tables.team.values()].sort((a, b) => compareText(foldText(a.name), foldText(b.name)));

export function teamChoices(tables: Tables, query: string): Choices {
  const wanted = foldText(query);
  const found = teamsByName(tables).filter(({ name }) => foldText(name).includes(wanted));
  const items = found.slice(0, LISTED).map(({ id, name, focus = '' }) => ({
    id,
    label: name,
    description: focus,
    refusal: null,
  }));
  return { items, footer: footerOf(query, items.length, found.length - items.length) };
}
