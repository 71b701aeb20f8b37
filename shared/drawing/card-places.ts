/** Where the cards of a part stand, for documents that keep places instead of shapes. */
import { reportingTree, type PositionId } from '../analysis/reporting-tree.ts';
import { find, type Tables } from '../model/tables.ts';
import { arrangementOptions, CARD_SIZE } from './arrangements.ts';
import { placeCards, type Part } from './place-cards.ts';
import type { PictureColours } from './colouring.ts';
import { THEMES } from './theme.ts';

/** Places, size and colours of the cards; asked for cards of the part only. */
export function cardPlaces(tables: Tables, part: Omit<Part, 'isAssistant'>, { toneOf }: PictureColours) {
  const isAssistant = (id: PositionId): boolean => find(tables, id)?.assistant === true;
  const { tree, nodes } = placeCards(reportingTree(tables), { ...part, isAssistant });
  return {
    ...CARD_SIZE,
    goesRight: arrangementOptions(part.arrangement).transposed === true,
    placeOf(id: PositionId) {
      const node = nodes.get(id) ?? 0;
      return { x: tree.x[node] ?? 0, y: tree.y[node] ?? 0 };
    },
    colourOf(id: PositionId) {
      const position = find(tables, id);
      const tone = position === undefined ? null : toneOf(position);
      return tone === null ? undefined : THEMES.light.tones[tone];
    },
  };
}
