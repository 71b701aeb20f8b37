/** What each card shows, made when a card is first drawn and kept as long as the records it was made of. */
import { t } from '../i18n/t.ts';
import { colouring, type ColourGroup, type Colouring } from '../../shared/analysis/colour-groups.ts';
import { readField, type FieldValue } from '../../shared/analysis/position-fields.ts';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import { structureAssumptions } from '../../shared/analysis/structure-assumptions.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import type { Location } from '../../shared/model/location.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Position } from '../../shared/model/position.ts';
import { positionName } from '../../shared/model/record-name.ts';
import type { Tables } from '../../shared/model/tables.ts';
import type { Team } from '../../shared/model/team.ts';
import type { Badge, ColourRule } from '../../shared/model/view.ts';
import type { CardContent, CardStatus } from '../canvas/canvas-props.ts';
import type { PositionId } from '../state/app-state.ts';
import { today } from '../state/context.ts';
import { cardBadges, cardDetails } from './card-details.ts';
import { reachOnCards, type ReachOfTeams } from './team-reach.ts';
import { absenceOn } from './presence.ts';

/** What cards show beside names: the same object as long as it is the same. */
export interface CardLook {
  readonly colourBy: ColourRule | (string & {});
  readonly badges: readonly (Badge | (string & {}))[];
  /** What is known of the reach of teams' repositories; only where the badge of reach is among them. */
  readonly reach?: ReachOfTeams;
}

/** What a card is made of; the same values give the same card. */
interface Parts {
  readonly person: Person | undefined;
  readonly team: Team | undefined;
  readonly location: Location | undefined;
  readonly group: ColourGroup | null;
  readonly reports: number;
  readonly below: number;
  /** Most direct reports before a manager is warned of; 0 where that is not shown. */
  readonly spanMost: number;
  readonly tenure: FieldValue;
  /** Of the repositories of the team that this one leads: in short and in words; both empty for all others. */
  readonly reach: string;
  readonly reachWords: string;
  /** Why it is pale on the day that is shown; empty when it is not. */
  readonly absence: string;
}

type CardOf = (id: PositionId) => CardContent;

interface Makers {
  readonly byTables: WeakMap<Tables, { readonly date: IsoDate | null; readonly cardOf: CardOf }>;
  /** The last card made of a position: an edit leaves nearly all cards as they are. */
  readonly made: WeakMap<Position, { readonly parts: Parts; readonly card: CardContent }>;
}

const STATUSES: readonly CardStatus[] = ['filled', 'starting', 'open', 'on-hold', 'leaving', 'closed'];
const NO_CARD: CardContent = {
  name: '',
  title: '',
  team: '',
  level: '',
  badges: [],
  details: [],
  tone: null,
  sign: '',
  status: 'filled',
  statusLabel: '',
  warning: '',
  reports: 0,
  below: 0,
  absence: '',
};

const PLAIN: CardLook = { colourBy: 'team', badges: ['status', 'level'] };

const makersOf = new WeakMap<CardLook, Makers>();

/** The cards of this version of the plan, in the usual look or another, as they are on a day; null asks for no day. */
export function cardsOf(tables: Tables, look: CardLook = PLAIN, date: IsoDate | null = null): CardOf {
  const makers = makersOf.get(look) ?? { byTables: new WeakMap(), made: new WeakMap() };
  makersOf.set(look, makers);
  const known = makers.byTables.get(tables);
  if (known?.date === date) return known.cardOf;
  const cards = new Map<PositionId, CardContent>();
  const day = today();
  const reachOf = look.reach === undefined ? null : reachOnCards(tables, look.reach);
  const groupOf = groupsFor({ tables, today: day }, look.colourBy);
  const cardOf: CardOf = (id) => {
    const made = cards.get(id);
    if (made !== undefined) return made;
    const position = tables.position.get(id);
    const card =
      position === undefined
        ? NO_CARD
        : cardOfPosition(position, { tables, look, makers, groupOf: groupOf(), reachOf, day, date });
    cards.set(id, card);
    return card;
  };
  makers.byTables.set(tables, { date, cardOf });
  return cardOf;
}

/** The colouring is made when the first card is: not every use of cards draws them. */
function groupsFor(reading: { readonly tables: Tables; readonly today: IsoDate }, rule: CardLook['colourBy']) {
  let made: Colouring['groupOf'] | null = null;
  return () => (made ??= colouring(reading, rule).groupOf);
}

/** A status this version does not know is shown as filled, with its own word. */
export const cardStatus = (position: Position): CardStatus =>
  STATUSES.find((status) => status === position.status) ?? 'filled';

interface Making {
  readonly tables: Tables;
  readonly look: CardLook;
  readonly makers: Makers;
  readonly groupOf: Colouring['groupOf'];
  readonly reachOf: ReturnType<typeof reachOnCards> | null;
  readonly day: IsoDate;
  readonly date: IsoDate | null;
}

function cardOfPosition(
  position: Position,
  { tables, look, makers, groupOf, reachOf, day, date }: Making,
): CardContent {
  const tree = reportingTree(tables);
  const person = position.personId === null ? undefined : tables.person.get(position.personId);
  const reach = reachOf?.(position.id) ?? null;
  const parts: Parts = {
    person,
    team: position.teamId === undefined ? undefined : tables.team.get(position.teamId),
    location: position.locationId === undefined ? undefined : tables.location.get(position.locationId),
    group: groupOf(position),
    reports: tree.reportsOf(position.id).length,
    below: tree.subtreeSize(position.id),
    spanMost: look.badges.includes('span') ? structureAssumptions(tables).spanMost.value : 0,
    tenure: look.badges.includes('tenure') ? readField({ tables, today: day }, position, 'tenure') : null,
    reach: reach?.badge ?? '',
    reachWords: reach?.detail ?? '',
    absence: absenceOn(position, person, date),
  };
  const known = makers.made.get(position);
  if (known !== undefined && isSame(known.parts, parts)) return known.card;
  const card = makeCard(positionName(tables, position), position, { parts, look });
  makers.made.set(position, { parts, card });
  return card;
}

function makeCard(
  name: string,
  position: Position,
  { parts, look }: { readonly parts: Parts; readonly look: CardLook },
): CardContent {
  const { person, team, location, group, reports, below, spanMost, tenure, reach, reachWords, absence } = parts;
  const around = { person, location, tenure, reachWords, badges: look.badges };
  const badges = cardBadges(position, around);
  const teamName = team?.name ?? '';
  const status = cardStatus(position);
  return {
    name,
    title: name === position.title ? '' : position.title,
    // Reach stands first, where a narrow card does not cut it off; the team is what it is about.
    team: reach === '' ? teamName : reach,
    level: look.badges.includes('level') ? (position.level ?? '') : '',
    badges: reach === '' || teamName === '' ? badges : [teamName, ...badges],
    details: cardDetails(position, around),
    tone: group?.tone ?? null,
    sign: group?.sign ?? '',
    status,
    statusLabel: status === 'filled' || !look.badges.includes('status') ? '' : t(`status.${status}`),
    warning: spanMost > 0 && reports > spanMost ? t('card.wideSpan', { count: reports, most: spanMost }) : '',
    reports,
    below,
    absence,
  };
}

const isSame = (a: Parts, b: Parts): boolean =>
  a.person === b.person &&
  a.team === b.team &&
  a.location === b.location &&
  a.reports === b.reports &&
  a.below === b.below &&
  a.spanMost === b.spanMost &&
  a.tenure === b.tenure &&
  a.reach === b.reach &&
  a.absence === b.absence &&
  a.group?.tone === b.group?.tone &&
  a.group?.sign === b.group?.sign;
