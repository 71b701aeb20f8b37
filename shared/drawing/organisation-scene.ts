/** The picture of an organisation, or of a part of it: cards, every reporting line, relations, title and legend. */
import type { PositionId, ReportingTree } from '../analysis/reporting-tree.ts';
import type { Relation } from '../model/relation.ts';
import { CARD_SIZE } from './arrangements.ts';
import { headingBlock, type Heading } from './heading.ts';
import { cardShapes, type PictureCard } from './picture-card.ts';
import { placeCards, type Part, type PlacedCards } from './place-cards.ts';
import { relationShapes, type RelationShapes } from './relation-lines.ts';
import { reportingLines } from './reporting-lines.ts';
import type { GroupShape, PathShape, Scene, Shape } from './scene.ts';
import type { Theme } from './theme.ts';

export interface OrganisationPicture {
  readonly tree: ReportingTree;
  readonly part: Part;
  readonly cardOf: (id: PositionId) => PictureCard;
  /** Relations of the plan; those between two cards of the picture are drawn. */
  readonly relations: Iterable<Relation>;
  readonly captionOf: (relation: Relation) => string;
  readonly heading: Heading;
  /** How large the part is, in words. */
  readonly note: string;
  readonly theme: Theme;
}

/** White around everything. */
const MARGIN = 32;
/** Between the heading and the chart. */
const BELOW_HEADING = 28;
/** A picture of one card still has room for its title. */
const LEAST_WIDTH = 560;

/** The scene; its size is that of everything in it. */
export function organisationScene(picture: OrganisationPicture): Scene {
  const { tree, part, heading, theme } = picture;
  const placed = placeCards(tree, part);
  const { left, right, top, bottom } = placed.bounds;
  const width = Math.max(LEAST_WIDTH, right - left + 2 * MARGIN);
  const title = headingBlock(heading, { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN }, theme);
  const shift = {
    x: (width - (right - left)) / 2 - left,
    y: MARGIN + title.height + BELOW_HEADING - top,
  };
  const between = relations(picture, placed, shift);
  const shapes: Shape[] = [
    ...title.shapes,
    lines(placed, shift, theme),
    ...relationGroup(between.flatMap(({ line }) => line)),
    ...cards(picture, placed, shift),
    ...relationGroup(between.flatMap(({ caption }) => caption)),
  ];
  return {
    name: heading.title,
    note: picture.note,
    title: [heading.title, heading.subtitle].filter((part) => part !== '').join(', '),
    width: Math.ceil(width),
    height: Math.ceil(bottom + shift.y + MARGIN),
    background: theme.background,
    shapes,
  };
}

interface Offset {
  readonly x: number;
  readonly y: number;
}

function lines({ tree, nodes }: PlacedCards, shift: Offset, theme: Theme): GroupShape {
  const ids = new Map([...nodes].map(([id, node]) => [node, id]));
  const stroke = { colour: theme.line, width: 1 };
  const shapes = reportingLines(tree, shift).map(({ manager, report, d }): PathShape => ({
    kind: 'path',
    d,
    stroke,
    from: ids.get(manager) ?? '',
    to: ids.get(report) ?? '',
  }));
  return { kind: 'group', name: 'lines', shapes };
}

function cards({ cardOf, theme }: OrganisationPicture, { tree, nodes }: PlacedCards, shift: Offset) {
  const { x, y } = tree;
  return [...nodes].map(([id, node]) => ({
    ...cardShapes(cardOf(id), { x: x[node]! + shift.x, y: y[node]! + shift.y }, theme),
    of: id,
  }));
}

function relations(
  picture: OrganisationPicture,
  { tree, nodes }: PlacedCards,
  shift: Offset,
): readonly RelationShapes[] {
  const { x, y } = tree;
  const placeOf = (id: PositionId): Offset | undefined => {
    const node = nodes.get(id);
    return node === undefined ? undefined : { x: x[node]! + shift.x, y: y[node]! + shift.y };
  };
  const isFree = (middle: Offset, width: number): boolean => {
    for (const node of nodes.values()) {
      const isBeside = Math.abs(x[node]! + shift.x + CARD_SIZE.width / 2 - middle.x) >= (CARD_SIZE.width + width) / 2;
      const isApart = Math.abs(y[node]! + shift.y + CARD_SIZE.height / 2 - middle.y) >= (CARD_SIZE.height + 16) / 2;
      if (!isBeside && !isApart) return false;
    }
    return true;
  };
  return [...picture.relations].flatMap((relation) => {
    const from = placeOf(relation.fromPositionId);
    const to = placeOf(relation.toPositionId);
    if (from === undefined || to === undefined) return [];
    return relationShapes({ relation, from, to, caption: picture.captionOf(relation), isFree }, picture.theme);
  });
}

const relationGroup = (shapes: readonly Shape[]): readonly GroupShape[] =>
  shapes.length === 0 ? [] : [{ kind: 'group', name: 'relations', shapes }];

/** Everyone who has a card in the part, without laying it out. */
export function shownIn(tree: ReportingTree, { tops, folded }: Pick<Part, 'tops' | 'folded'>): readonly PositionId[] {
  const shown = [...tops];
  for (const id of shown) if (!folded.has(id)) shown.push(...tree.reportsOf(id));
  return shown;
}
