/** What the sample wants to hire, what the market pays for it, and the numbers the plan assumes. */
import type { AnyRecord } from '../../shared/model/schemas.ts';
import type { RoleProfile } from '../../shared/model/role-profile.ts';
import type { Site } from './names.ts';
import { levelName, type Placed, type PlacedOrganisation } from './place-people.ts';
import { ROLES, type Level } from './roles.ts';
import type { Opening } from './seat.ts';
import type { Random } from './seeded-random.ts';

/** Base pay by level as a multiple of level 5, and by place as a multiple of Singapore. Invented for the sample. */
const LEVEL_PAY: Readonly<Record<Level, number>> = { 3: 0.55, 4: 0.75, 5: 1, 6: 1.3, 7: 1.6, 8: 2, 9: 2.6 };
const SITE_PAY: Readonly<Record<Site, number>> = { Jakarta: 0.5, Singapore: 1, Lisbon: 0.7, Toronto: 1.05 };
/** Usual notice in days, P50 and P90. */
const NOTICE: Readonly<Record<Site, readonly [p50: number, p90: number]>> = {
  Jakarta: [30, 30],
  Singapore: [30, 60],
  Lisbon: [30, 60],
  Toronto: [14, 28],
};
const PAY_STEP = 500;

/** Requisitions for every opening, a role profile for every kind of opening, and the assumptions. */
export function hiring(random: Random, organisation: PlacedOrganisation): readonly AnyRecord[] {
  const vacancies = organisation.placed.filter(({ seat }) => seat.opening !== undefined);
  return [...requisitions(random, organisation), ...roleProfiles(random, organisation, vacancies), assumptions(random)];
}

function requisitions(random: Random, { placed }: PlacedOrganisation): readonly AnyRecord[] {
  const soonestFirst = placed
    .flatMap((one) => (one.seat.opening === undefined ? [] : [{ ...one, opening: one.seat.opening }]))
    .sort((a, b) => (a.opening.needBy < b.opening.needBy ? -1 : 1));
  return soonestFirst.map(({ position, group, opening }, index) => {
    const leaver = opening.replacesLeaver === true ? leaverOf(placed, group) : undefined;
    return {
      id: `requisition_${random.idTail()}`,
      positionId: position.id,
      reason: leaver === undefined ? 'new' : 'backfill',
      priority: index + 1,
      justification: opening.why,
      needBy: opening.needBy,
      needLevel: 'half-ramped',
      approval: approvalOf(opening),
      stage: opening.stage,
      ...(leaver === undefined ? {} : { replacesPersonId: leaver }),
    };
  });
}

function leaverOf(placed: readonly Placed[], group: string) {
  const leaver = placed.find((one) => one.group === group && one.seat.leaves !== undefined)?.person?.id;
  if (leaver === undefined) throw new Error(`Nobody leaves ${group}`);
  return leaver;
}

function approvalOf({ stage, onHold }: Opening): string {
  if (onHold === true) return 'in-approval';
  return stage === 'not-started' ? 'draft' : 'approved';
}

function roleProfiles(
  random: Random,
  { locations }: PlacedOrganisation,
  vacancies: readonly Placed[],
): readonly RoleProfile[] {
  const profiles = new Map<string, RoleProfile>();
  for (const { seat, site } of vacancies) {
    const { family, seniorPay } = ROLES[seat.role];
    const key = [family, seat.level, site].join();
    if (profiles.has(key)) continue;
    const middle = seniorPay * LEVEL_PAY[seat.level] * SITE_PAY[site];
    const [p50, p90] = NOTICE[site];
    profiles.set(key, {
      id: `roleProfile_${random.idTail()}`,
      roleFamily: family,
      level: levelName(seat.level),
      locationId: locations[site].id,
      base: { p25: rounded(middle * 0.9), p50: rounded(middle), p75: rounded(middle * 1.15) },
      loadFactor: 1.3,
      variableShare: 0.1,
      oneTimeCost: 5_000,
      lead: {
        approval: { p50: 10, p90: 25 },
        fill: { p50: 45, p90: 95 },
        notice: { p50, p90 },
        ramp: { p50: 150, p90: 270 },
      },
      offerAcceptance: 0.8,
      annualAttrition: 0.12,
    });
  }
  return [...profiles.values()];
}

const rounded = (pay: number): number => Math.round(pay / PAY_STEP) * PAY_STEP;

const assumptions = (random: Random): AnyRecord => ({
  id: `assumptions_${random.idTail()}`,
  currency: 'USD',
  planStart: '2026-12-01',
  horizonMonths: 24,
  values: {},
});
