/** What runs across the teams of the sample: functions and who serves them, dotted lines, interactions, on-call. */
import type { Id } from '../../shared/model/kinds.ts';
import type { HorizontalFunction } from '../../shared/model/horizontal-function.ts';
import type { AnyRecord } from '../../shared/model/schemas.ts';
import type { Placed, PlacedOrganisation } from './place-people.ts';
import type { Role } from './roles.ts';
import type { Random } from './seeded-random.ts';

/** Finds people by what they do; asking for somebody the roster does not hold is a mistake in this file. */
interface Directory {
  readonly team: (name: string) => Id<'team'>;
  readonly lead: (group: string) => Id<'position'>;
  /** The most senior of a role in a group, with somebody in the seat. */
  readonly senior: (group: string, role: Role) => Id<'position'>;
  readonly everybody: (group: string, roles: readonly Role[]) => readonly Id<'position'>[];
}

/** Functions, memberships, relations, interactions, dependencies and the rotation. */
export function acrossTeams(random: Random, organisation: PlacedOrganisation): readonly AnyRecord[] {
  const find = directoryOf(organisation);
  return [
    ...functionsOf(random, find),
    ...dottedLines(random, find),
    ...interactions(random, find),
    ...dependencies(random, find),
    {
      id: `rotation_${random.idTail()}`,
      name: 'Payments on call',
      teamIds: ['Checkout', 'Acquiring', 'Ledger', 'Payouts'].map(find.team),
      seats: 2,
      hours: '24x7',
      maxShare: 0.25,
      minPerSite: 6,
    },
  ];
}

function directoryOf({ placed, teams }: PlacedOrganisation): Directory {
  const filled = placed.filter(({ person }) => person !== null);
  const inGroup = (group: string): readonly Placed[] => filled.filter((one) => one.group === group);
  const idOf = (found: Placed | undefined, wanted: string): Id<'position'> => {
    if (found === undefined) throw new Error(`The roster holds no ${wanted}`);
    return found.position.id;
  };
  return {
    team: (name) => {
      const team = teams.get(name);
      if (team === undefined) throw new Error(`The roster holds no team ${name}`);
      return team.id;
    },
    lead: (group) =>
      idOf(
        inGroup(group).find((one) => one.isLead),
        `lead of ${group}`,
      ),
    senior: (group, role) => {
      const [first] = inGroup(group)
        .filter((one) => one.seat.role === role && !one.isLead)
        .sort((a, b) => b.seat.level - a.seat.level);
      return idOf(first, `${role} in ${group}`);
    },
    everybody: (group, roles) =>
      inGroup(group)
        .filter((one) => roles.includes(one.seat.role))
        .map(({ position }) => position.id),
  };
}

/** A position's part in a function: whose, how much of a full-time week, as what. */
type Part = readonly [positions: readonly Id<'position'>[], fteShare: number, role: string];

function functionsOf(random: Random, find: Directory): readonly AnyRecord[] {
  const make = (fields: Omit<HorizontalFunction, 'id'>, parts: readonly Part[]): readonly AnyRecord[] => {
    const id: Id<'function'> = `function_${random.idTail()}`;
    const memberships = parts.flatMap(([positions, fteShare, role]) =>
      positions.map((positionId): AnyRecord => ({
        id: `membership_${random.idTail()}`,
        positionId,
        groupId: id,
        fteShare,
        role,
      })),
    );
    return [{ id, ...fields }, ...memberships];
  };
  return [
    ...make(
      {
        name: 'Security',
        kind: 'security',
        leadPositionId: find.lead('Security'),
        coverage: { rule: 'one-per-n-teams', n: 3, appliesTo: ['stream-aligned', 'complicated-subsystem'] },
        skill: 'Threat modelling',
      },
      [
        [find.everybody('Security Engineering', ['security']), 1, 'Security engineer'],
        [
          ['Checkout', 'Acquiring', 'Ledger', 'Orders', 'Merchant Onboarding'].map((team) =>
            find.senior(team, 'backend'),
          ),
          0.1,
          'Security champion',
        ],
      ],
    ),
    ...make(
      {
        name: 'Data',
        kind: 'data',
        leadPositionId: find.lead('Data'),
        coverage: { rule: 'share-per-team', n: 0.5, appliesTo: ['stream-aligned'] },
        skill: 'Data modelling',
      },
      [
        [find.everybody('Data Platform', ['data']), 0.5, 'Data engineer'],
        [find.everybody('Merchant Insights', ['analyst', 'data']), 1, 'Embedded analyst'],
        [find.everybody('Fraud and Risk', ['analyst']), 1, 'Embedded analyst'],
      ],
    ),
    ...make(
      {
        name: 'Reliability',
        kind: 'reliability',
        leadPositionId: find.lead('Reliability'),
        coverage: { rule: 'at-least', n: 6, appliesTo: ['stream-aligned', 'platform'] },
        skill: 'Incident response',
      },
      [
        [find.everybody('Reliability', ['reliability']), 1, 'Reliability engineer'],
        [[find.senior('Cloud Foundations', 'platform'), find.senior('Checkout', 'backend')], 0.2, 'On-call lead'],
      ],
    ),
    ...make(
      {
        name: 'Design',
        kind: 'design',
        leadPositionId: find.lead('Design'),
        coverage: { rule: 'share-per-team', n: 0.5, appliesTo: ['stream-aligned'] },
        skill: 'Interaction design',
      },
      [[find.everybody('Design', ['design']), 1, 'Product designer']],
    ),
  ];
}

/** Few: each is one that a reader of the chart asks about. */
function dottedLines(random: Random, find: Directory): readonly AnyRecord[] {
  const relation =
    (type: 'dotted' | 'mentor') =>
    (fromPositionId: Id<'position'>, toPositionId: Id<'position'>, caption: string): AnyRecord => ({
      id: `relation_${random.idTail()}`,
      fromPositionId,
      toPositionId,
      type,
      caption,
    });
  const dotted = relation('dotted');
  const mentor = relation('mentor');
  return [
    dotted(find.senior('Design', 'design'), find.lead('Checkout'), 'Designs for Checkout'),
    dotted(find.senior('Security Engineering', 'security'), find.lead('Payments'), 'Payment security'),
    mentor(find.lead('Commerce'), find.lead('Merchant Onboarding'), 'First year as a manager'),
  ];
}

function interactions(random: Random, find: Directory): readonly AnyRecord[] {
  const between =
    (mode: 'collaboration' | 'x-as-a-service' | 'facilitating') =>
    (
      provider: string,
      consumer: string,
      purpose: string,
      dates: { start?: string; expectedEnd?: string } = {},
    ): AnyRecord => ({
      id: `interaction_${random.idTail()}`,
      providerTeamId: find.team(provider),
      consumerTeamId: find.team(consumer),
      mode,
      purpose,
      ...dates,
    });
  const serves = between('x-as-a-service');
  const facilitates = between('facilitating');
  const collaborates = between('collaboration');
  return [
    serves('Cloud Foundations', 'Checkout', 'Compute and databases'),
    serves('Cloud Foundations', 'Orders', 'Compute and databases'),
    serves('Identity', 'Merchant Onboarding', 'Sign-in and permissions'),
    serves('Acquiring', 'Checkout', 'One interface to banks and wallets'),
    serves('Ledger', 'Payouts', 'Postings and balances'),
    serves('Data Platform', 'Merchant Insights', 'Trusted tables'),
    facilitates('Security Engineering', 'Merchant Onboarding', 'Threat model of identity checks', {
      start: '2026-11-09',
      expectedEnd: '2026-12-18',
    }),
    facilitates('Reliability', 'Point of Sale', 'Error budgets for the counter', {
      start: '2026-11-02',
      expectedEnd: '2026-12-11',
    }),
    facilitates('Developer Experience', 'Catalogue', 'Deploys under fifteen minutes', {
      start: '2026-11-16',
      expectedEnd: '2026-12-23',
    }),
    // Since February: much longer than the few weeks that a collaboration should take.
    collaborates('Fraud and Risk', 'Checkout', 'Step-up for risky payments', { start: '2026-02-02' }),
    collaborates('Machine Learning', 'Catalogue', 'Search that knows synonyms', {
      start: '2026-11-02',
      expectedEnd: '2026-12-18',
    }),
  ];
}

function dependencies(random: Random, find: Directory): readonly AnyRecord[] {
  const waits = (from: string, to: string, state: 'ok' | 'slowing' | 'blocking', description: string): AnyRecord => ({
    id: `dependency_${random.idTail()}`,
    fromTeamId: find.team(from),
    toTeamId: find.team(to),
    state,
    description,
  });
  return [
    waits('Checkout', 'Acquiring', 'ok', 'New payment methods'),
    waits('Checkout', 'Fraud and Risk', 'slowing', 'Rule changes take two weeks'),
    waits('Payouts', 'Ledger', 'blocking', 'Same-day payouts need a second posting run'),
    waits('Orders', 'Payouts', 'slowing', 'Refunds of split orders'),
    waits('Point of Sale', 'Identity', 'slowing', 'Staff accounts per counter'),
    waits('Merchant Insights', 'Data Platform', 'ok', 'Sales by hour'),
    waits('Storefront', 'Catalogue', 'ok', 'Variants of a product'),
  ];
}
