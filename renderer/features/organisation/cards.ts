/** What each card shows, made when a card is first drawn and kept for this version of the plan. */
import { t } from '../../i18n/t.ts';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { compareText } from '../../../shared/util/compare-text.ts';
import type { Id } from '../../../shared/model/kinds.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Position } from '../../../shared/model/position.ts';
import { positionName } from '../../../shared/model/record-name.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import type { Team } from '../../../shared/model/team.ts';
import { TONES, type CardContent, type CardStatus } from '../../canvas/canvas-props.ts';
import type { PositionId } from '../../state/app-state.ts';

interface MadeCard {
  readonly person: Person | undefined;
  readonly team: Team | undefined;
  readonly card: CardContent;
}

type CardOf = (id: PositionId) => CardContent;

const STATUSES: readonly CardStatus[] = ['filled', 'starting', 'open', 'on-hold', 'leaving', 'closed'];
const NO_CARD: CardContent = {
  name: '',
  title: '',
  team: '',
  level: '',
  tone: null,
  status: 'filled',
  statusLabel: '',
  reports: 0,
  below: 0,
};

const cardMakers = new WeakMap<Tables, CardOf>();
/** The last card made of a position, with the records it was made of: an edit leaves nearly all cards as they are. */
const madeCards = new WeakMap<Position, MadeCard>();
const tonesByTeams = new WeakMap<Tables['team'], ReadonlyMap<Id<'team'>, number>>();

/** The cards of this version of the plan. */
export function cardsOf(tables: Tables): CardOf {
  const known = cardMakers.get(tables);
  if (known !== undefined) return known;
  const cards = new Map<PositionId, CardContent>();
  const cardOf: CardOf = (id) => {
    const made = cards.get(id);
    if (made !== undefined) return made;
    const position = tables.position.get(id);
    const card = position === undefined ? NO_CARD : cardOfPosition(tables, position);
    cards.set(id, card);
    return card;
  };
  cardMakers.set(tables, cardOf);
  return cardOf;
}

/** A status this version does not know is shown as filled, with its own word. */
export const cardStatus = (position: Position): CardStatus =>
  STATUSES.find((status) => status === position.status) ?? 'filled';

function cardOfPosition(tables: Tables, position: Position): CardContent {
  const person = position.personId === null ? undefined : tables.person.get(position.personId);
  const team = position.teamId === undefined ? undefined : tables.team.get(position.teamId);
  const tone = team === undefined ? null : (tones(tables.team).get(team.id) ?? null);
  const tree = reportingTree(tables);
  const reports = tree.reportsOf(position.id).length;
  const below = tree.subtreeSize(position.id);
  const made = madeCards.get(position);
  if (made !== undefined && made.person === person && made.team === team) {
    const { card } = made;
    if (card.tone === tone && card.reports === reports && card.below === below) return card;
  }
  const status = cardStatus(position);
  const name = positionName(tables, position);
  const card: CardContent = {
    name,
    title: name === position.title ? '' : position.title,
    team: team?.name ?? '',
    level: position.level ?? '',
    tone,
    status,
    statusLabel: status === 'filled' ? '' : t(`status.${status}`),
    reports,
    below,
  };
  madeCards.set(position, { person, team, card });
  return card;
}

/** Teams take the tones in turn, in the order of their ids: a new team does not recolour the others for long. */
function tones(teams: Tables['team']): ReadonlyMap<Id<'team'>, number> {
  const known = tonesByTeams.get(teams);
  if (known !== undefined) return known;
  const ids = [...teams.values()].map((team) => team.id).sort(compareText);
  const made = new Map(ids.map((id, index) => [id, index % TONES]));
  tonesByTeams.set(teams, made);
  return made;
}
