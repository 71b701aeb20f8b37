/** Turns the roster of the sample into records: locations, teams, positions, and the people in them. */
import type { Id } from '../../shared/model/kinds.ts';
import type { Location } from '../../shared/model/location.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Position } from '../../shared/model/position.ts';
import type { Team } from '../../shared/model/team.ts';
import { formatIsoDate, type IsoDate } from '../../shared/util/iso-date.ts';
import { AGENT_NAMES, NAMES, type Site } from './names.ts';
import { ROLES, titleFor, type Level, type Role } from './roles.ts';
import type { AreaPlan, Seat, TeamPlan } from './seat.ts';
import type { Random } from './seeded-random.ts';
import { CTO, CTO_STAFF, DATA, DESIGN, PLATFORM, SECURITY } from './technical-areas.ts';
import { COMMERCE, PAYMENTS } from './product-areas.ts';

/** One seat of the roster with the records it became. */
export interface Placed {
  readonly seat: Seat;
  readonly site: Site;
  /** The team's name, or the area's for seats outside of teams; empty around the CTO. */
  readonly group: string;
  readonly isLead: boolean;
  readonly position: Position;
  readonly person: Person | null;
}

export interface PlacedOrganisation {
  readonly placed: readonly Placed[];
  readonly teams: ReadonlyMap<string, Team>;
  readonly locations: Readonly<Record<Site, Location>>;
}

const DOMAIN = 'tallyquay.example';
const AREAS: readonly AreaPlan[] = [COMMERCE, PAYMENTS, PLATFORM, DATA, SECURITY, DESIGN];

/** Earliest and latest year of hiring by level: who is senior has mostly been here longer. */
const HIRED: Readonly<Record<Level, readonly [first: number, last: number]>> = {
  3: [2024, 2026],
  4: [2021, 2026],
  5: [2019, 2025],
  6: [2018, 2024],
  7: [2017, 2022],
  8: [2017, 2021],
  9: [2017, 2017],
};
const LAST_HIRING_MONTH = 10;

/** Everybody at their place. */
export function placePeople(random: Random): PlacedOrganisation {
  const locations = makeLocations(random);
  const teamIds = new Map(
    AREAS.flatMap(({ teams }) => teams).map(({ name }) => [name, `team_${random.idTail()}`] as const),
  ) as ReadonlyMap<string, Id<'team'>>;
  const teams = new Map<string, Team>();
  const placed: Placed[] = [];
  const nextName = namesBySite();

  const place = (seat: Seat, at: Place): Position => {
    const site = seat.site ?? at.site;
    const locationId = locations[site].id;
    const person =
      seat.opening === undefined ? makePerson(random, seat, { locationId, name: nextName(seat, site) }) : null;
    const teamId = at.team === undefined ? undefined : teamIds.get(at.team.name);
    const position: Position = {
      id: `position_${random.idTail()}`,
      title: seat.title ?? titleFor(seat.role, seat.level),
      roleFamily: ROLES[seat.role].family,
      level: levelName(seat.level),
      managerPositionId: at.manager?.id ?? null,
      personId: person?.id ?? null,
      status: statusOf(seat),
      fte: seat.fte ?? 1,
      locationId,
      costCentre: at.costCentre,
      rank: at.rank,
      ...(seat.assistant === undefined ? {} : { assistant: seat.assistant }),
      ...(teamId === undefined ? {} : { teamId }),
      ...(at.team === undefined ? {} : { valueBox: at.team.valueBox }),
      ...(seat.starts === undefined ? {} : { startDate: seat.starts }),
      ...(seat.leaves === undefined ? {} : { endDate: seat.leaves }),
    };
    placed.push({ seat, site, group: at.team?.name ?? at.area, isLead: at.isLead ?? false, position, person });
    return position;
  };

  const office = { area: '', site: CTO.site ?? 'Singapore', costCentre: 'CC-100' };
  const cto = place(CTO, { ...office, rank: 1, isLead: true });
  for (const [index, area] of AREAS.entries()) {
    const around = { area: area.name, site: area.site, costCentre: area.costCentre };
    const head = place(area.head, { ...around, manager: cto, rank: index + 1, isLead: true });
    for (const [at, team] of area.teams.entries()) {
      const inTeam = { ...around, site: team.site, team };
      const lead = place(team.lead, { ...inTeam, manager: head, rank: at + 1, isLead: true });
      team.seats.forEach((seat, below) => place(seat, { ...inTeam, manager: lead, rank: below + 1 }));
      teams.set(team.name, makeTeam(team, lead, teamIds));
    }
    area.staff.forEach((seat, at) => place(seat, { ...around, manager: head, rank: area.teams.length + at + 1 }));
  }
  CTO_STAFF.forEach((seat, at) => place(seat, { ...office, manager: cto, rank: AREAS.length + at + 1 }));
  return { placed, teams, locations };
}

interface Place {
  readonly area: string;
  readonly site: Site;
  readonly costCentre: string;
  readonly rank: number;
  readonly manager?: Position;
  readonly team?: TeamPlan;
  readonly isLead?: boolean;
}

/** `L5`, as the plan writes levels. */
export const levelName = (level: Level): string => `L${level}`;

function statusOf({ opening, starts, leaves }: Seat): Position['status'] {
  if (opening !== undefined) return opening.onHold === true ? 'on-hold' : 'open';
  if (starts !== undefined) return 'starting';
  return leaves === undefined ? 'filled' : 'leaving';
}

function makeLocations(random: Random): Readonly<Record<Site, Location>> {
  const location = (name: Site, countryCode: string, timeZone: string): Location => ({
    id: `location_${random.idTail()}`,
    name,
    countryCode,
    timeZone,
  });
  return {
    Jakarta: location('Jakarta', 'ID', 'Asia/Jakarta'),
    Singapore: location('Singapore', 'SG', 'Asia/Singapore'),
    Lisbon: location('Lisbon', 'PT', 'Europe/Lisbon'),
    Toronto: location('Toronto', 'CA', 'America/Toronto'),
  };
}

/** Hands out each name once, in the order of the lists. */
function namesBySite(): (seat: Seat, site: Site) => string {
  const waiting = new Map<string, string[]>(Object.entries(NAMES).map(([site, names]) => [site, [...names]]));
  const agents: string[] = [...AGENT_NAMES];
  return ({ role }, site) => {
    const name = (role === 'agent' ? agents : waiting.get(site))?.shift();
    if (name === undefined) throw new Error(`The list of names for ${role === 'agent' ? 'agents' : site} is too short`);
    return name;
  };
}

function makePerson(
  random: Random,
  seat: Seat,
  { locationId, name }: { locationId: Id<'location'>; name: string },
): Person {
  const id: Id<'person'> = `person_${random.idTail()}`;
  const hireDate = seat.starts ?? hiringDay(random, seat.level);
  if (seat.role === 'agent') return { id, name, locationId, hireDate, employment: 'agent', skills: [] };
  return {
    id,
    name,
    email: `${mailName(name)}@${DOMAIN}`,
    locationId,
    hireDate,
    employment: seat.contractor === true ? 'contractor' : 'employee',
    level: levelName(seat.level),
    skills: skillsOf(random, seat.role, seat.level),
    ...(seat.leaves === undefined ? {} : { endDate: seat.leaves }),
  };
}

function hiringDay(random: Random, level: Level): IsoDate {
  const [first, last] = HIRED[level];
  const year = first + random.below(last - first + 1);
  const month = 1 + random.below(year === 2026 ? LAST_HIRING_MONTH : 12);
  const firstOfMonth = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  // People start on a Monday: the first one of the month, or the one two weeks later.
  const firstMonday = 1 + ((8 - firstOfMonth) % 7);
  return formatIsoDate(year, month, firstMonday + (random.chance(0.5) ? 14 : 0));
}

const mailName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z-]+/g, '.');

function skillsOf(random: Random, role: Role, level: Level): Person['skills'] {
  const known: readonly string[] = ROLES[role].skills;
  const count = Math.min(known.length, 1 + random.below(3));
  const deepest = Math.min(5, level - 1);
  return known.slice(0, count).map((skill, index) => ({ skill, depth: Math.max(1, deepest - index) }));
}

function makeTeam(plan: TeamPlan, lead: Position, ids: ReadonlyMap<string, Id<'team'>>): Team {
  const id = ids.get(plan.name);
  if (id === undefined) throw new Error(`${plan.name} has no id`);
  const platformGroupId = plan.platformGroup === undefined ? undefined : ids.get(plan.platformGroup);
  return {
    id,
    name: plan.name,
    topology: plan.topology,
    leadPositionId: lead.id,
    focus: plan.focus,
    ...(platformGroupId === undefined ? {} : { platformGroupId }),
    ...(plan.valueStream === undefined ? {} : { valueStream: plan.valueStream }),
    ...(plan.load === undefined ? {} : { cognitiveLoad: { ...plan.load, askedAt: '2026-10-15' } }),
  };
}
