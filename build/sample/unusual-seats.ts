/** What the roster of the sample cannot say seat by seat: somebody who shares two seats, and somebody who waits for one. */
import type { Person } from '../../shared/model/person.ts';
import type { Placed, PlacedOrganisation } from './place-people.ts';
import type { Level, Role } from './roles.ts';
import type { Random } from './seeded-random.ts';

/** Of the full-time week, in the second team. */
const SECOND_SHARE = 0.4;

/** The organisation with its split seat, and the people without a position. */
export function unusualSeats(
  random: Random,
  organisation: PlacedOrganisation,
): { readonly organisation: PlacedOrganisation; readonly bench: readonly Person[] } {
  const { placed } = organisation;
  const waiting = theOne(placed, 'Merchant Insights', { role: 'frontend', level: 5 });
  const shared = theOne(placed, 'Cloud Foundations', { role: 'platform', level: 5, site: 'Singapore' });
  const first = { ...shared, position: { ...shared.position, fte: round(1 - SECOND_SHARE) } };
  const seats = placed.filter((one) => one !== waiting).map((one) => (one === shared ? first : one));
  return {
    organisation: { ...organisation, placed: [...seats, secondSeat(random, shared, placed)] },
    bench: waiting.person === null ? [] : [waiting.person],
  };
}

/** The same person's other seat, as the last in the team of trusted tables. */
function secondSeat(random: Random, shared: Placed, placed: readonly Placed[]): Placed {
  const team = placed.filter(({ group }) => group === 'Data Platform');
  const lead = team.find(({ isLead }) => isLead);
  if (lead === undefined) throw new Error('Nobody leads Data Platform');
  const { teamId, costCentre, valueBox } = lead.position;
  return {
    ...shared,
    group: lead.group,
    position: {
      ...shared.position,
      id: `position_${random.idTail()}`,
      managerPositionId: lead.position.id,
      fte: SECOND_SHARE,
      rank: team.length,
      ...(teamId === undefined ? {} : { teamId }),
      ...(costCentre === undefined ? {} : { costCentre }),
      ...(valueBox === undefined ? {} : { valueBox }),
    },
  };
}

function theOne(
  placed: readonly Placed[],
  group: string,
  wanted: { readonly role: Role; readonly level: Level; readonly site?: string },
): Placed {
  const found = placed.filter(
    (one) =>
      one.group === group &&
      one.person !== null &&
      one.seat.role === wanted.role &&
      one.seat.level === wanted.level &&
      (wanted.site === undefined || one.site === wanted.site),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${group} has ${found.length} ${wanted.role}, not one`);
  return only;
}

const round = (share: number): number => Math.round(share * 1000) / 1000;
