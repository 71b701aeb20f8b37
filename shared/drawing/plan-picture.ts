/** The picture of a part of a plan: its cards in words, its colours, its heading. */
import { reportingTree, type PositionId } from '../analysis/reporting-tree.ts';
import type { Position } from '../model/position.ts';
import { positionName } from '../model/record-name.ts';
import type { Relation } from '../model/relation.ts';
import { find, type Tables } from '../model/tables.ts';
import type { Arrangement, Badge } from '../model/view.ts';
import { message, type Message } from '../texts/message.ts';
import { readField } from '../analysis/position-fields.ts';
import type { IsoDate } from '../util/iso-date.ts';
import type { PictureColours } from './colouring.ts';
import type { LegendEntry } from './heading.ts';
import { drawnType } from './relation-lines.ts';
import { organisationScene, shownIn } from './organisation-scene.ts';
import type { CardStatus, PictureCard } from './picture-card.ts';
import type { PictureChanges } from './picture-changes.ts';
import type { Scene } from './scene.ts';
import { THEMES, type ThemeName } from './theme.ts';

export interface PictureOptions {
  /** Shown with everyone below them; none is below another. */
  readonly tops: readonly PositionId[];
  readonly folded: ReadonlySet<PositionId>;
  readonly arrangement: Arrangement;
  readonly colours: PictureColours;
  /** What the cards carry beside name and title. */
  readonly badges: readonly Badge[];
  readonly showsRelations: boolean;
  /** The day that tenure is counted to. */
  readonly today: IsoDate;
  readonly theme: ThemeName;
  readonly title: string;
  /** The day of the picture, and what part of the plan it shows; empty ones are left out. */
  readonly notes: readonly string[];
  readonly say: (text: Message) => string;
  /** What changed, where a scenario is compared with what it lies on. */
  readonly changes?: PictureChanges;
  /** Why a position or its holder is not there on the day of the picture; empty for who is. */
  readonly absenceOf?: (position: Position) => string;
}

const STATUSES: readonly CardStatus[] = ['filled', 'starting', 'open', 'on-hold', 'leaving', 'closed'];

/** Tops of the whole plan. */
export const allTops = (tables: Tables): readonly PositionId[] => reportingTree(tables).roots;

/** The scene of these positions and everyone below them. */
export function planScene(tables: Tables, options: PictureOptions): Scene {
  const { tops, folded, arrangement, say, colours, title, notes } = options;
  const tree = options.changes?.tree ?? reportingTree(tables);
  const part = {
    tops,
    folded,
    arrangement,
    isAssistant: (id: PositionId) => find(tables, id)?.assistant === true,
  };
  const positions = shownIn(tree, part).flatMap((id) => find(tables, id) ?? []);
  const among = new Set(positions.map(({ id }) => id));
  const relations = options.showsRelations ? relationsAmong(tables, among) : [];
  const note = sizeNote(tables, positions, options);
  return organisationScene({
    tree,
    part,
    cardOf: (id) => cardOf(tables, id, options),
    relations,
    captionOf: (relation) => captionOf(relation, say),
    heading: {
      title: shown(title),
      subtitle: [...notes.map(shown), note].filter((words) => words !== '').join(' · '),
      legend: [...colours.legendOf(positions), ...lineLegend(relations, say)],
    },
    note,
    theme: THEMES[options.theme],
  });
}

const relationsAmong = (tables: Tables, among: ReadonlySet<PositionId>): readonly Relation[] =>
  [...tables.relation.values()].filter(
    ({ fromPositionId, toPositionId }) => among.has(fromPositionId) && among.has(toPositionId),
  );

/** Which kinds of lines there are beside the reporting lines. */
function lineLegend(relations: readonly Relation[], say: PictureOptions['say']): readonly LegendEntry[] {
  const types = new Set(relations.map(({ type }) => drawnType(type)));
  return [...types].map((type) => ({ tone: null, line: type, label: say(message(`picture.relation.${type}`)) }));
}

function sizeNote(tables: Tables, positions: readonly Position[], { tops, say, changes }: PictureOptions): string {
  const tree = reportingTree(tables);
  const open = positions.filter(({ status }) => status === 'open').length;
  const all = tops.reduce((sum, id) => sum + (tables.position.has(id) ? 1 + tree.subtreeSize(id) : 0), 0);
  // What does not change is left out, not folded.
  const hidden = changes?.isPart === true ? 0 : all - positions.length;
  return [
    say(message('picture.positions', { count: positions.length })),
    open === 0 ? '' : say(message('picture.open', { count: open })),
    hidden === 0 ? '' : say(message('picture.folded', { count: hidden })),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The card of a position that was here before, as it was. */
function ghostOf(of: PositionId, ghost: PositionId, { changes, ...options }: PictureOptions): PictureCard {
  if (changes === undefined) throw new Error(`No ghost of ${of}`);
  const difference = changes.differenceOf(ghost);
  const card = cardOf(changes.before, of, options);
  return { ...card, tag: '', detail: '', reports: 0, isFolded: false, isPale: true, difference };
}

function cardOf(tables: Tables, id: PositionId, options: PictureOptions): PictureCard {
  const { folded, colours, say, badges, changes } = options;
  const ghost = changes?.ghosts.get(id);
  if (ghost !== undefined) return ghostOf(ghost.of, id, options);
  const position = find(tables, id);
  if (position === undefined) throw new Error(`No position ${id}`);
  const tree = reportingTree(tables);
  const status = STATUSES.find((word) => word === position.status) ?? 'filled';
  const name = positionName(tables, position);
  const absence = options.absenceOf?.(position) ?? '';
  return {
    name: shown(name),
    title: name === position.title ? '' : shown(position.title),
    detail: shown([absence, detailOf(tables, position, options)].filter((part) => part !== '').join(' · ')),
    status,
    tag: status === 'filled' || !badges.includes('status') ? '' : say(message(`picture.status.${status}`)),
    tone: colours.toneOf(position),
    reports: tree.reportsOf(id).length,
    below: tree.subtreeSize(id),
    isFolded: folded.has(id) && tree.reportsOf(id).length > 0,
    isPale: absence !== '',
    difference: changes?.differenceOf(id) ?? null,
  };
}

/** The third line: what the colour says, team, and the badges that were asked for. */
function detailOf(tables: Tables, position: Position, { badges, colours, today, say }: PictureOptions): string {
  const team = position.teamId === undefined ? undefined : find(tables, position.teamId);
  const place = position.locationId === undefined ? undefined : find(tables, position.locationId);
  const coloured = colours.wordsOn(position);
  const years = badges.includes('tenure') ? readField({ tables, today }, position, 'tenure') : null;
  const parts = [
    coloured,
    team?.name ?? '',
    badges.includes('level') ? (position.level ?? '') : '',
    badges.includes('location') && place?.name !== coloured ? (place?.name ?? '') : '',
    years === null ? '' : say(message('picture.tenure', { years })),
    badges.includes('fte') && position.fte !== 1
      ? say(message('picture.fte', { percent: Math.round(position.fte * 100) }))
      : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

const CAPTIONED = ['manager', 'dotted', 'mentor', 'sponsor'] as const;

function captionOf({ type, caption }: Relation, say: PictureOptions['say']): string {
  if (caption !== undefined && caption !== '') return shown(caption);
  const known = CAPTIONED.find((word) => word === type);
  return known === undefined ? type : say(message(`picture.relation.${known}`));
}

/** Marks that turn the direction of writing would make a name read as another one: they are shown as what they are. */
const shown = (text: string): string => text.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '¤');
