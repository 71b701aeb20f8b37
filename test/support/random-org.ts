/** Random organisations with records of every kind, whole: no dangling reference, no cycle. */
import type { Random } from '../../build/sample/seeded-random.ts';
import { ALL_KINDS, kindOf, type Id, type Kind } from '../../shared/model/kinds.ts';
import type { AnyRecord, RecordOf } from '../../shared/model/schemas.ts';
import { find, tablesOf, type Tables } from '../../shared/model/tables.ts';
import { randomDay, randomName } from './random-text.ts';

/** What a record maker may use: chance, and the records made so far. */
interface Making {
  readonly random: Random;
  /** The id of a record made earlier; `undefined` when there is none. */
  readonly earlier: <K extends Kind>(kind: K) => Id<K> | undefined;
  /** The record of an id made earlier. */
  readonly record: <K extends Kind>(id: Id<K>) => RecordOf<K> | undefined;
}

/** Half of the time the fields, half of the time none; none as well when a reference has no target. */
function sometimes<F extends object>({ random }: Making, fields: F): Partial<F> {
  const isComplete = Object.values(fields).every((value) => value !== undefined);
  return isComplete && random.chance(0.5) ? fields : {};
}

/** Makers of the fields of each kind; `null` when a record of the kind needs a target that is not there yet. */
const MAKERS: { readonly [K in Kind]: (making: Making) => Omit<RecordOf<K>, 'id'> | null } = {
  location: ({ random }) => ({ name: randomName(random), timeZone: 'Asia/Jakarta' }),
  team: (making) => ({
    name: randomName(making.random),
    topology: making.random.pick(['stream-aligned', 'platform', 'something newer']),
    ...sometimes(making, { parentTeamId: making.earlier('team') as Id<'team'> }),
    ...sometimes(making, { platformGroupId: making.earlier('team') as Id<'team'> }),
  }),
  person: (making) => ({
    name: randomName(making.random),
    employment: making.random.pick(['employee', 'contractor', 'agent']),
    skills: [{ skill: randomName(making.random), depth: 1 + making.random.below(5) }],
    ...sometimes(making, { locationId: making.earlier('location') as Id<'location'> }),
    ...sometimes(making, { githubLogin: `user-${making.random.below(1000)}`, githubAliases: ['old-name'] }),
    ...sometimes(making, { hireDate: randomDay(making.random) }),
    ...sometimes(making, { openSource: { repoIds: [making.earlier('repoLink')].filter((id) => id !== undefined) } }),
    ...sometimes(making, { custom: { 'Desk no.': 1, toString: randomName(making.random) } }),
  }),
  position: (making) => ({
    title: randomName(making.random),
    managerPositionId: making.random.chance(0.9) ? (making.earlier('position') ?? null) : null,
    personId: making.random.chance(0.8) ? (making.earlier('person') ?? null) : null,
    status: making.random.pick(['filled', 'open', 'on-hold']),
    fte: making.random.pick([1, 0.8, 0.1 + 0.2]),
    ...sometimes(making, { teamId: making.earlier('team') as Id<'team'>, rank: making.random.below(9) }),
    ...sometimes(making, { locationId: making.earlier('location') as Id<'location'> }),
    ...sometimes(making, { skills: ['Go', randomName(making.random)] }),
    ...sometimes(making, { assistant: making.random.chance(0.5) }),
  }),
  function: (making) => ({
    name: randomName(making.random),
    kind: 'security',
    coverage: { rule: 'at-least', n: 2, appliesTo: ['platform'] },
    ...sometimes(making, { leadPositionId: making.earlier('position') as Id<'position'> }),
  }),
  membership: ({ random, earlier }) => {
    const positionId = earlier('position');
    const groupId = random.chance(0.5) ? earlier('team') : earlier('function');
    return positionId === undefined || groupId === undefined ? null : { positionId, groupId, fteShare: random.next() };
  },
  relation: ({ earlier }) => {
    const from = earlier('position');
    const to = earlier('position');
    return from === undefined || to === undefined ? null : { fromPositionId: from, toPositionId: to, type: 'dotted' };
  },
  interaction: ({ earlier }) => {
    const providerTeamId = earlier('team');
    const consumerTeamId = earlier('team');
    if (providerTeamId === undefined || consumerTeamId === undefined) return null;
    return { providerTeamId, consumerTeamId, mode: 'facilitating' };
  },
  dependency: ({ random, earlier }) => {
    const fromTeamId = earlier('team');
    const toTeamId = earlier('team');
    if (fromTeamId === undefined || toTeamId === undefined) return null;
    return { fromTeamId, toTeamId, state: random.pick(['ok', 'slowing', 'blocking']) };
  },
  rotation: ({ random, earlier }) => ({
    name: randomName(random),
    teamIds: [earlier('team'), earlier('team')].filter((id) => id !== undefined),
    seats: 2,
    hours: random.chance(0.5) ? '24x7' : ['09:00', '17:30'],
    maxShare: 0.25,
    minPerSite: 6,
  }),
  requisition: (making) => {
    const positionId = making.earlier('position');
    if (positionId === undefined) return null;
    return {
      positionId,
      reason: 'new',
      needLevel: 'started',
      approval: 'draft',
      stage: 'open',
      ...sometimes(making, {
        replacesPersonId: making.earlier('person') as Id<'person'>,
        needBy: randomDay(making.random),
      }),
      ...sometimes(making, { triggerId: making.earlier('trigger') as Id<'trigger'> }),
      ...sometimes(making, { capabilityId: making.earlier('capability') as Id<'capability'> }),
    };
  },
  roleProfile: (making) => {
    const days = { p50: making.random.below(90), p90: 120 };
    return {
      roleFamily: randomName(making.random),
      base: { p25: 1, p50: 2, p75: 3.5 },
      loadFactor: 1.3,
      variableShare: 0.1,
      oneTimeCost: 0,
      lead: { approval: days, fill: days, notice: days, ramp: days },
      offerAcceptance: 0.8,
      annualAttrition: 0.12,
      ...sometimes(making, { locationId: making.earlier('location') as Id<'location'> }),
    };
  },
  driver: ({ random }) => ({ name: randomName(random), unit: 'customers', byMonth: { '2026-12': random.below(1e6) } }),
  trigger: ({ random }) => ({
    name: randomName(random),
    when: { metric: 'engineers', comparison: 'at-least', value: random.below(100) },
    suggests: { type: 'team', name: randomName(random) },
    source: 'none',
    grade: 'D',
  }),
  capability: (making) => ({
    name: randomName(making.random),
    assessments: [{ on: randomDay(making.random), phase: 'now', depth: 1, width: 2, targetDepth: 3, targetWidth: 4 }],
    closedBy: [making.earlier('team'), making.earlier('requisition')].filter((id) => id !== undefined),
    ...sometimes(making, { ownerPositionId: making.earlier('position') as Id<'position'> }),
  }),
  initiative: ({ random, earlier }) => ({
    name: randomName(random),
    valueBox: random.chance(0.5) ? 'moat' : null,
    teamIds: [earlier('team')].filter((id) => id !== undefined),
  }),
  repoLink: (making) => ({
    repository: `acme/tool-${making.random.below(1000)}`,
    skills: [randomName(making.random)],
    ...sometimes(making, { teamId: making.earlier('team') as Id<'team'> }),
    ...sometimes(making, { adopterTeamIds: [making.earlier('team')].filter((id) => id !== undefined) }),
  }),
  assumptions: () => ({ currency: 'EUR', horizonMonths: 24, values: {} }),
  scenario: ({ random, earlier }) => ({
    name: randomName(random),
    parentScenarioId: random.chance(0.5) ? (earlier('scenario') ?? null) : null,
    status: 'draft',
  }),
  move: (making) => {
    const scenarioId = making.earlier('scenario');
    const position = making.earlier('position');
    const before = position === undefined ? undefined : making.record(position);
    if (scenarioId === undefined || before === undefined) return null;
    const managerPositionId = making.random.chance(0.5) ? (making.earlier('position') ?? null) : null;
    const after = { ...before, title: randomName(making.random), managerPositionId };
    return {
      scenarioId,
      label: randomName(making.random),
      effectiveDate: randomDay(making.random),
      edits: [{ id: before.id, before, after: making.random.chance(0.1) ? null : after }],
      ...(making.random.chance(0.2) ? { isOff: true } : {}),
      ...(making.random.chance(0.1) ? { adoptedOn: randomDay(making.random) } : {}),
      ...(making.random.chance(0.5) ? { rank: making.random.below(5) } : {}),
      ...sometimes(making, { initiativeId: making.earlier('initiative') as Id<'initiative'> }),
    };
  },
  snapshot: (making) => {
    const person = making.earlier('person');
    const record = person === undefined ? undefined : making.record(person);
    return {
      name: randomName(making.random),
      frozenOn: randomDay(making.random),
      records: record === undefined ? [] : [{ ...record }],
      ...sometimes(making, { scenarioId: making.earlier('scenario') as Id<'scenario'> }),
    };
  },
  baselineEdit: ({ random, earlier }) => ({
    label: randomName(random),
    on: randomDay(random),
    recordIds: [earlier('position')].filter((id) => id !== undefined),
  }),
  placement: ({ random, earlier }) => {
    const recordId = random.chance(0.5) ? earlier('position') : earlier('team');
    return recordId === undefined ? null : { viewId: 'reporting', recordId, x: random.below(1000), y: -0.5 };
  },
  view: (making) => ({
    name: randomName(making.random),
    lens: making.random.pick(['chart', 'table', 'something newer']),
    foldedPositionIds: [making.earlier('position')].filter((id) => id !== undefined),
    ...sometimes(making, { focusPositionId: making.earlier('position') as Id<'position'> }),
    ...sometimes(making, { filter: [{ field: 'location', comparison: 'is', values: [randomName(making.random)] }] }),
  }),
};

/** How often a kind turns up: organisations are mostly people and positions. */
const MOSTLY: readonly Kind[] = ['person', 'person', 'person', 'position', 'position', 'position', 'position', 'team'];

/** Tables of about `size` random records. */
export function randomTables(random: Random, size: number): Tables {
  const made = new Map<Kind, AnyRecord[]>();
  const earlier = <K extends Kind>(kind: K): Id<K> | undefined => {
    const records = made.get(kind) ?? [];
    return records.length === 0 ? undefined : (random.pick(records).id as Id<K>);
  };
  const recordOf = <K extends Kind>(id: Id<K>): RecordOf<K> | undefined =>
    made.get(kindOf(id))?.find((record) => record.id === id) as RecordOf<K> | undefined;
  for (let count = 0; count < size; count++) {
    const kind = random.chance(0.5) ? random.pick(MOSTLY) : random.pick(ALL_KINDS);
    const record = randomRecord(kind, { random, earlier, record: recordOf });
    if (record !== null) made.set(kind, [...(made.get(kind) ?? []), record]);
  }
  return tablesOf([...made.values()].flat());
}

function randomRecord(kind: Kind, making: Making): AnyRecord | null {
  const fields = MAKERS[kind](making);
  return fields === null ? null : ({ id: `${kind}_${making.random.idTail()}`, ...fields } as AnyRecord);
}

/** A new record of a random kind that fits the tables. */
export function randomAddition(random: Random, tables: Tables): AnyRecord | null {
  const earlier = <K extends Kind>(kind: K): Id<K> | undefined => {
    const records = [...tables[kind].values()];
    return records.length === 0 ? undefined : (random.pick(records).id as Id<K>);
  };
  return randomRecord(random.pick(ALL_KINDS), { random, earlier, record: (id) => find(tables, id) });
}
