/** Three ways in which the sample company could go on over the next year, and the two initiatives behind them. */
import type { Initiative } from '../../shared/model/initiative.ts';
import type { AnyRecord } from '../../shared/model/schemas.ts';
import { tablesOf } from '../../shared/model/tables.ts';
import { Sketch, type SketchedMove } from './scenario-sketch.ts';
import type { Random } from './seeded-random.ts';

/** The scenarios with their moves and the initiatives, over an organisation of these records. */
export function scenarios(random: Random, organisation: readonly AnyRecord[]): readonly AnyRecord[] {
  const initiatives = {
    returns: initiative(random, {
      name: 'Returns without a phone call',
      valueBox: 'cost',
      value: 'Support answers a third fewer calls',
      teamIds: [],
    }),
    pavedRoad: initiative(random, {
      name: 'One paved road',
      valueBox: 'speed',
      value: 'A new service is live in a day',
      teamIds: [],
    }),
  };
  const base = tablesOf([...organisation, ...Object.values(initiatives)]);
  const sketches = [splitOrders(initiatives), onePlatform(initiatives), productLines()];
  const planned = sketches.flatMap(({ moves, ...scenario }) => new Sketch(random, base).scenario(scenario, moves));
  return [...Object.values(initiatives), ...planned];
}

type Initiatives = Readonly<Record<'returns' | 'pavedRoad', Initiative>>;

const initiative = (random: Random, fields: Omit<Initiative, 'id'>): Initiative => ({
  id: `initiative_${random.idTail()}`,
  ...fields,
});

interface Planned {
  readonly name: string;
  readonly status: 'draft' | 'proposed';
  readonly effectiveDate: string;
  readonly note: string;
  readonly moves: readonly SketchedMove[];
}

const splitOrders = ({ returns }: Initiatives): Planned => ({
  name: 'Split Orders',
  status: 'proposed',
  effectiveDate: '2027-02-01',
  note: 'The smallest step: one team gets two jobs apart. To be decided before the budget in January.',
  moves: [
    {
      label: 'Found the team Returns',
      effectiveDate: '2027-02-01',
      initiativeId: returns.id,
      reason: 'Orders has eleven reports and two jobs. Returns go live in March and need owners of their own.',
      make: (sketch) => {
        sketch.run('addTeam', { name: 'Returns', topology: 'stream-aligned' });
        sketch.add('Engineering Manager', 'Ratna Wulandari', 'Returns');
        sketch.run('editTeam', { teamId: sketch.team('Returns'), field: 'lead', value: sketch.added() });
      },
    },
    {
      label: 'Five people and an opening go from Orders to Returns',
      effectiveDate: '2027-03-01',
      initiativeId: returns.id,
      reason: 'Those who built the first returns flow stay with it.',
      make: (sketch) => {
        const people = ['Ilham Fadillah', 'Arif Wicaksono', 'Kirana Puspita', 'Maria Tambunan', 'Rani Sihombing'];
        const positionIds = [...people.map((name) => sketch.seatOf(name)), sketch.opening('Orders')];
        sketch.run('moveUnder', { positionIds, managerId: sketch.lead('Returns') });
        sketch.run('editPositions', { positionIds, field: 'team', value: { id: sketch.team('Returns') } });
      },
    },
    {
      label: 'Putri Maharani leads Returns',
      effectiveDate: '2027-03-01',
      initiativeId: returns.id,
      reason: 'She has led the returns project for a year. Her seat in Orders is filled again.',
      make: (sketch) => {
        const person = { id: sketch.person('Putri Maharani') };
        sketch.run('vacatePositions', { positionIds: [sketch.seatOf('Putri Maharani')] });
        sketch.run('fillPosition', { positionId: sketch.lead('Returns'), person });
      },
    },
    {
      label: 'Two more engineers for Returns',
      effectiveDate: '2027-06-01',
      initiativeId: returns.id,
      reason: 'Returns at the counter follow in the summer.',
      make: (sketch) => {
        sketch.add('Backend Engineer', 'Putri Maharani', 'Returns');
        sketch.add('Mobile Engineer', 'Putri Maharani', 'Returns');
      },
    },
  ],
});

const onePlatform = ({ pavedRoad }: Initiatives): Planned => ({
  name: 'One platform',
  status: 'draft',
  effectiveDate: '2027-04-01',
  note: 'Everything that teams build on comes under one head, with one roadmap.',
  moves: [
    {
      label: 'Developer Experience joins Cloud Foundations',
      effectiveDate: '2027-01-11',
      initiativeId: pavedRoad.id,
      reason: 'A manager with two reports is a span that nobody defends.',
      make: (sketch) => {
        const positionIds = ['Tuan Pham', 'Triage agent', 'Simran Sandhu'].map((name) => sketch.seatOf(name));
        sketch.run('moveUnder', { positionIds, managerId: sketch.seatOf('Chidinma Okonjo') });
        sketch.run('editPositions', { positionIds, field: 'team', value: { id: sketch.team('Cloud Foundations') } });
        sketch.retitle('Simran Sandhu', 'Staff Platform Engineer');
        sketch.run('deleteTeam', { teamId: sketch.team('Developer Experience'), moveTo: null });
      },
    },
    {
      label: 'Data joins Platform',
      effectiveDate: '2027-04-01',
      initiativeId: pavedRoad.id,
      reason: 'Teams wait for two roadmaps today. Data keeps its director.',
      make: (sketch) =>
        sketch.run('moveUnder', {
          positionIds: [sketch.seatOf('Tiago Figueiredo')],
          managerId: sketch.seatOf('Gurpreet Dhaliwal'),
        }),
    },
    {
      label: 'Gurpreet Dhaliwal becomes VP Platform and Data',
      effectiveDate: '2027-04-01',
      initiativeId: pavedRoad.id,
      make: (sketch) => {
        sketch.retitle('Gurpreet Dhaliwal', 'VP Platform and Data');
        const positionIds = [sketch.seatOf('Gurpreet Dhaliwal')];
        sketch.run('editPositions', { positionIds, field: 'level', value: 'L8' });
      },
    },
    {
      label: 'Merchant Insights goes to Commerce',
      effectiveDate: '2027-05-03',
      reason: 'What shops see of their figures is part of what they buy.',
      make: (sketch) =>
        sketch.run('moveUnder', {
          positionIds: [sketch.seatOf('João Pimentel')],
          managerId: sketch.seatOf('Ratna Wulandari'),
        }),
    },
    {
      label: 'Open a Director of Reliability',
      effectiveDate: '2027-10-04',
      initiativeId: pavedRoad.id,
      reason: 'On call follows the sun by then, across three places.',
      make: (sketch) => {
        sketch.add('Director of Reliability', 'Gurpreet Dhaliwal', null);
        const positionIds = [sketch.seatOf('Owen Tootoosis')];
        sketch.run('moveUnder', { positionIds, managerId: sketch.added() });
      },
    },
  ],
});

const productLines = (): Planned => ({
  name: 'Two product lines',
  status: 'draft',
  effectiveDate: '2027-07-01',
  note: 'The large step: Commerce and Payments each have everything they need to ship, from design to risk.',
  moves: [
    {
      label: 'Checkout goes to Commerce',
      effectiveDate: '2027-07-01',
      reason: 'A shop owner does not know where the basket ends and the payment begins.',
      make: (sketch) =>
        sketch.run('moveUnder', {
          positionIds: [sketch.seatOf('Nur Aisyah Rahim')],
          managerId: sketch.seatOf('Ratna Wulandari'),
        }),
    },
    {
      label: 'Designers sit with the product lines',
      effectiveDate: '2027-07-01',
      reason: 'They are in those stand-ups already. The staff designer keeps the practice together.',
      make: (sketch) => {
        const commerce = ['Daniel Siregar', 'Amelia Rumambi'].map((name) => sketch.seatOf(name));
        const payments = ['Sreyneath Chan', 'Zofia Maliszewska'].map((name) => sketch.seatOf(name));
        sketch.run('moveUnder', { positionIds: commerce, managerId: sketch.seatOf('Ratna Wulandari') });
        sketch.run('moveUnder', { positionIds: payments, managerId: sketch.seatOf('Arjun Krishnamoorthy') });
      },
    },
    {
      label: 'Two general managers',
      effectiveDate: '2027-07-01',
      reason: 'They answer for figures, not for code alone.',
      make: (sketch) => {
        sketch.retitle('Ratna Wulandari', 'General Manager, Commerce');
        sketch.retitle('Arjun Krishnamoorthy', 'General Manager, Payments');
      },
    },
    {
      label: 'Open a Principal Engineer for Commerce',
      effectiveDate: '2027-09-01',
      make: (sketch) => sketch.add('Principal Engineer, Commerce', 'Ratna Wulandari', null),
    },
    {
      label: 'Fraud and Risk reports to the CISO',
      effectiveDate: '2027-11-01',
      reason: 'The regulator asks for risk apart from those who earn by it.',
      make: (sketch) =>
        sketch.run('moveUnder', {
          positionIds: [sketch.seatOf('Samuel De Souza')],
          managerId: sketch.seatOf('Rafael Nogueira'),
        }),
    },
  ],
});
