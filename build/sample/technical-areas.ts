/** What stands under and across the product teams of the sample: platform, data, security, design, the CTO's own staff. */
import { seat, seats, type AreaPlan, type Seat } from './seat.ts';

export const CTO: Seat = seat('manager', 9, { title: 'Chief Technology Officer', site: 'Singapore' });

/** Reports of the CTO outside of the areas. */
export const CTO_STAFF: readonly Seat[] = [
  seat('backend', 7, { title: 'Chief Architect', site: 'Toronto' }),
  seat('program', 6, { title: 'Chief of Staff', site: 'Singapore', assistant: true }),
  seat('agent', 4, { title: 'Incident triage agent', site: 'Singapore' }),
];

export const PLATFORM: AreaPlan = {
  name: 'Platform',
  costCentre: 'CC-310',
  site: 'Toronto',
  head: seat('manager', 7, { title: 'Director of Platform' }),
  staff: [seat('platform', 6, { title: 'Staff Engineer, Platform' })],
  teams: [
    {
      name: 'Cloud Foundations',
      topology: 'platform',
      site: 'Toronto',
      focus: 'Compute, networks and databases that teams order themselves.',
      valueBox: 'cost',
      lead: seat('manager', 6),
      seats: [
        seat('platform', 6),
        seat('platform', 5),
        seat('platform', 5, { site: 'Singapore' }),
        ...seats(2, 'platform', 4),
        seat('platform', 4, { contractor: true }),
        seat('platform', 5, {
          opening: { needBy: '2027-02-15', why: 'Second region for the data residency rules.', stage: 'open' },
        }),
      ],
    },
    {
      name: 'Developer Experience',
      topology: 'enabling',
      site: 'Toronto',
      focus: 'From commit to production in under fifteen minutes, without asking anybody.',
      platformGroup: 'Cloud Foundations',
      valueBox: 'speed',
      // Two reports: too few to fill a manager's week, and the plan shows it.
      lead: seat('manager', 6),
      seats: [seat('platform', 5), seat('agent', 4, { title: 'Code migration agent' })],
    },
    {
      name: 'Identity',
      topology: 'platform',
      site: 'Toronto',
      focus: 'Who you are and what you may do, once for every product.',
      platformGroup: 'Cloud Foundations',
      valueBox: 'moat',
      lead: seat('manager', 6),
      seats: [
        seat('backend', 6),
        seat('backend', 5),
        seat('frontend', 4, { fte: 0.8 }),
        seat('backend', 4),
        seat('backend', 5, {
          opening: { needBy: '2027-03-15', why: 'Passkeys for shop owners.', stage: 'ready' },
        }),
      ],
    },
    {
      name: 'Reliability',
      topology: 'enabling',
      site: 'Toronto',
      focus: 'Teams know their error budget and act on it.',
      valueBox: 'speed',
      lead: seat('manager', 6),
      seats: [
        seat('reliability', 6),
        seat('reliability', 5),
        seat('reliability', 5, { site: 'Jakarta' }),
        seat('reliability', 4),
        seat('reliability', 5, {
          site: 'Lisbon',
          opening: { needBy: '2027-04-01', why: 'No site has six people on call yet.', stage: 'open' },
        }),
        seat('reliability', 4, {
          site: 'Lisbon',
          opening: { needBy: '2027-07-01', why: 'Second seat in the European shift.', stage: 'not-started' },
        }),
      ],
    },
  ],
};

export const DATA: AreaPlan = {
  name: 'Data',
  costCentre: 'CC-320',
  site: 'Lisbon',
  head: seat('manager', 7, { title: 'Director of Data' }),
  staff: [seat('analyst', 5, { title: 'Senior Data Governance Analyst', fte: 0.8, assistant: true })],
  teams: [
    {
      name: 'Data Platform',
      topology: 'platform',
      site: 'Lisbon',
      focus: 'Events in, trusted tables out, within five minutes.',
      platformGroup: 'Cloud Foundations',
      valueBox: 'speed',
      lead: seat('manager', 6),
      seats: [
        seat('data', 6),
        ...seats(2, 'data', 5),
        seat('data', 4),
        seat('platform', 5),
        seat('data', 3, { starts: '2027-02-01' }),
      ],
    },
    {
      name: 'Merchant Insights',
      topology: 'stream-aligned',
      site: 'Lisbon',
      focus: 'A shop owner sees what sold, why, and what to buy next.',
      valueStream: 'Grow shops',
      valueBox: 'revenue',
      lead: seat('manager', 6),
      seats: [
        seat('frontend', 5),
        seat('analyst', 5),
        seat('data', 4),
        seat('analyst', 4),
        seat('frontend', 4, { contractor: true }),
      ],
    },
    {
      name: 'Machine Learning',
      topology: 'complicated-subsystem',
      site: 'Lisbon',
      focus: 'Models for search, credit and forecasts, measured before they ship.',
      valueBox: 'moat',
      lead: seat('manager', 6),
      seats: [
        seat('learning', 6),
        seat('learning', 5),
        seat('data', 5),
        seat('learning', 4),
        seat('learning', 5, { leaves: '2026-12-31' }),
        seat('learning', 4, {
          opening: {
            needBy: '2027-02-01',
            why: 'Replaces a colleague who leaves at the end of the year.',
            stage: 'open',
            replacesLeaver: true,
          },
        }),
      ],
    },
  ],
};

export const SECURITY: AreaPlan = {
  name: 'Security',
  costCentre: 'CC-330',
  site: 'Lisbon',
  head: seat('manager', 8, { title: 'Chief Information Security Officer' }),
  staff: [
    seat('compliance', 5),
    seat('compliance', 4, { site: 'Singapore' }),
    seat('security', 6, { site: 'Toronto' }),
  ],
  teams: [
    {
      name: 'Security Engineering',
      topology: 'enabling',
      site: 'Lisbon',
      focus: 'Teams ship safely by themselves; this team makes that easy.',
      valueBox: 'moat',
      lead: seat('manager', 6, { title: 'Security Engineering Manager' }),
      seats: [
        seat('security', 5),
        seat('security', 5, { site: 'Singapore' }),
        seat('security', 4, { site: 'Jakarta' }),
        seat('security', 4, { contractor: true }),
        seat('security', 5, {
          opening: {
            needBy: '2027-05-01',
            why: 'The PCI DSS audit of 2027 asks for an owner of key management; waits for the auditor.',
            stage: 'not-started',
            onHold: true,
          },
        }),
      ],
    },
  ],
};

/** Design works inside product teams; people report to the head and have dotted lines to the teams. */
export const DESIGN: AreaPlan = {
  name: 'Design',
  costCentre: 'CC-340',
  site: 'Jakarta',
  head: seat('design', 7, { title: 'Head of Product Design' }),
  staff: [
    seat('design', 6),
    seat('design', 5),
    seat('design', 5, { site: 'Singapore' }),
    seat('design', 4),
    seat('design', 4, { site: 'Lisbon' }),
    seat('design', 4, { contractor: true }),
  ],
  teams: [],
};
