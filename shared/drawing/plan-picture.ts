/** The picture of a part of a plan: its cards in words, its colours, its heading. */
import { reportingTree, type PositionId } from '../analysis/reporting-tree.ts';
import type { Position } from '../model/position.ts';
import { positionName } from '../model/record-name.ts';
import type { Relation } from '../model/relation.ts';
import { find, type Tables } from '../model/tables.ts';
import type { Arrangement } from '../model/view.ts';
import { message, type Message } from '../texts/message.ts';
import type { LegendEntry } from './heading.ts';
import { organisationScene, shownIn } from './organisation-scene.ts';
import type { CardStatus, PictureCard } from './picture-card.ts';
import type { Scene } from './scene.ts';
import { THEMES, type ThemeName } from './theme.ts';

/** Which cards carry which tone, and what the tones mean. */
export interface Colouring {
  readonly toneOf: (position: Position) => number | null;
  /** Entries for the tones among the given positions. */
  readonly legendOf: (positions: readonly Position[]) => readonly LegendEntry[];
}

export interface PictureOptions {
  /** Shown with everyone below them; none is below another. */
  readonly tops: readonly PositionId[];
  readonly folded: ReadonlySet<PositionId>;
  readonly arrangement: Arrangement;
  readonly colouring: Colouring;
  readonly theme: ThemeName;
  readonly title: string;
  /** The day of the picture, and what part of the plan it shows; empty ones are left out. */
  readonly notes: readonly string[];
  readonly say: (text: Message) => string;
}

const STATUSES: readonly CardStatus[] = ['filled', 'starting', 'open', 'on-hold', 'leaving', 'closed'];

/** Tops of the whole plan. */
export const allTops = (tables: Tables): readonly PositionId[] => reportingTree(tables).roots;

/** The scene of these positions and everyone below them. */
export function planScene(tables: Tables, options: PictureOptions): Scene {
  const { tops, folded, arrangement, say, colouring, title } = options;
  const tree = reportingTree(tables);
  const part = {
    tops,
    folded,
    arrangement,
    isAssistant: (id: PositionId) => find(tables, id)?.assistant === true,
  };
  const positions = shownIn(tree, part).flatMap((id) => find(tables, id) ?? []);
  return organisationScene({
    tree,
    part,
    cardOf: (id) => cardOf(tables, id, options),
    relations: tables.relation.values(),
    captionOf: (relation) => captionOf(relation, say),
    heading: { title, subtitle: subtitleOf(tables, positions, options), legend: colouring.legendOf(positions) },
    theme: THEMES[options.theme],
  });
}

function subtitleOf(tables: Tables, positions: readonly Position[], { tops, notes, say }: PictureOptions): string {
  const tree = reportingTree(tables);
  const open = positions.filter(({ status }) => status === 'open').length;
  const hidden = tops.reduce((sum, id) => sum + 1 + tree.subtreeSize(id), 0) - positions.length;
  return [
    ...notes,
    say(message('picture.positions', { count: positions.length })),
    open === 0 ? '' : say(message('picture.open', { count: open })),
    hidden === 0 ? '' : say(message('picture.folded', { count: hidden })),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function cardOf(tables: Tables, id: PositionId, { folded, colouring, say }: PictureOptions): PictureCard {
  const position = find(tables, id);
  if (position === undefined) throw new Error(`No position ${id}`);
  const tree = reportingTree(tables);
  const status = STATUSES.find((word) => word === position.status) ?? 'filled';
  const name = positionName(tables, position);
  const team = position.teamId === undefined ? undefined : find(tables, position.teamId);
  return {
    name: shown(name),
    title: name === position.title ? '' : shown(position.title),
    detail: shown([team?.name ?? '', position.level ?? ''].filter((part) => part !== '').join(' · ')),
    status,
    tag: status === 'filled' ? '' : say(message(`picture.status.${status}`)),
    tone: colouring.toneOf(position),
    reports: tree.reportsOf(id).length,
    below: tree.subtreeSize(id),
    isFolded: folded.has(id) && tree.reportsOf(id).length > 0,
  };
}

const CAPTIONED = ['manager', 'dotted', 'mentor', 'sponsor'] as const;

function captionOf({ type, caption }: Relation, say: PictureOptions['say']): string {
  if (caption !== undefined && caption !== '') return shown(caption);
  const known = CAPTIONED.find((word) => word === type);
  return known === undefined ? type : say(message(`picture.relation.${known}`));
}

/** Marks that turn the direction of writing would make a name read as another one: they are shown as what they are. */
const shown = (text: string): string => text.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '¤');
