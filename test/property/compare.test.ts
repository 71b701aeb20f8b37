/** Laws of comparing: nothing differs from itself, counts add up with measures, differences and impact agree, measures are what a slow count gives. */
import { describe, expect } from 'vitest';
import type { Random } from '../../build/sample/seeded-random.ts';
import { diff } from '../../shared/change/change.ts';
import { presenceOn } from '../../shared/analysis/presence.ts';
import type { Position } from '../../shared/model/position.ts';
import { find, tableOf, tablesOf, allRecords, type Tables } from '../../shared/model/tables.ts';
import { BASELINE } from '../../shared/scenario/branch.ts';
import { differences, type Difference } from '../../shared/scenario/differences.ts';
import { effective } from '../../shared/scenario/effective.ts';
import { impactOf, type ImpactKind } from '../../shared/scenario/impact.ts';
import { measuresOn } from '../../shared/scenario/measures.ts';
import { standingOn } from '../../shared/scenario/standing.ts';
import { ownValue } from '../../shared/util/equal.ts';
import { forEverySeed } from '../support/for-every-seed.ts';
import { randomTables } from '../support/random-org.ts';
import { ONE, SCENARIO, withoutScenarios, withScenario, workedOn } from '../support/random-scenario.ts';
import { randomDay } from '../support/random-text.ts';

const SIZE = 40;
const CALLS = 10;
const SEEDS = 400;

/** Two versions of one organisation: a baseline that moved on, and what a scenario makes of it. */
function versions(random: Random): readonly [Tables, Tables] {
  const start = withScenario(withoutScenarios(randomTables(random, SIZE)), SCENARIO);
  const plan = workedOn(random, workedOn(random, start, { branch: ONE, calls: CALLS }), { branch: BASELINE, calls: 3 });
  return [plan, effective(plan, SCENARIO).tables];
}

const count = (list: readonly Difference[], kind: Difference['kind'], record?: string): number =>
  list.filter((one) => one.kind === kind && (record === undefined || one.record === record)).length;

const held = (tables: Tables, personId: string): readonly Position[] =>
  [...tables.position.values()].filter((seat) => seat.personId === personId && seat.status !== 'closed');

const isMember = (tables: Tables, { id }: Position): boolean =>
  [...tables.membership.values()].some(({ positionId }) => positionId === id);

/** The kinds of difference of a position that say the same as a kind of impact on whoever holds it. */
const SAME: readonly (readonly [ImpactKind, Difference['kind']])[] = [
  ['team', 'reteamed'],
  ['title', 'retitled'],
  ['level', 'relevelled'],
  ['location', 'relocated'],
];

describe('comparing', () => {
  forEverySeed(
    'Compare: a version does not differ from itself, nor from a copy',
    (random) => {
      const [, tables] = versions(random);
      const copy = tablesOf([...allRecords(tables)].map((record) => structuredClone(record)));
      for (const other of [tables, copy]) {
        expect(differences(tables, other)).toEqual([]);
        expect(impactOf(tables, other).filter(({ changes }) => changes.length > 0)).toEqual([]);
      }
      expect(measuresOn(copy, null)).toEqual(measuresOn(tables, null));
    },
    SEEDS,
  );

  forEverySeed(
    'Compare: who joins and leaves, what is added and closed, add up with the measures',
    (random) => {
      const [before, after] = versions(random);
      const day = random.chance(0.5) ? null : randomDay(random);
      const list = differences(before, after, day);
      const [then, now] = [measuresOn(before, day), measuresOn(after, day)];
      expect(count(list, 'joined') - count(list, 'left')).toBe(now.people - then.people);
      expect(count(list, 'added', 'position') - count(list, 'closed')).toBe(now.positions - then.positions);
      expect(count(list, 'added', 'team') - count(list, 'removed', 'team')).toBe(now.teams - then.teams);
    },
    SEEDS,
  );

  forEverySeed(
    'Compare: the other way round who joined has left, what was added is closed, and the rest is the same',
    (random) => {
      const [before, after] = versions(random);
      const [there, back] = [differences(before, after), differences(after, before)];
      const ids = (list: readonly Difference[], ...kinds: readonly Difference['kind'][]) =>
        list
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ id, field }) => `${id} ${field ?? ''}`)
          .sort();
      expect(ids(back, 'joined')).toEqual(ids(there, 'left'));
      expect(ids(back, 'left')).toEqual(ids(there, 'joined'));
      expect(ids(back, 'added')).toEqual(ids(there, 'closed', 'removed'));
      for (const kind of ['moved', 'reassigned', 'retitled', 'reteamed', 'relocated', 'redated'] as const) {
        expect(ids(back, kind)).toEqual(ids(there, kind));
      }
    },
    SEEDS,
  );

  forEverySeed(
    'Compare: each difference has a record that differs, and each record that differs a difference',
    (random) => {
      const [before, after] = versions(random);
      const list = differences(before, after);
      for (const { kind, id, field } of list) {
        // Who joins and leaves does so by a position; the person may stay the same.
        if (kind !== 'joined' && kind !== 'left') expect(find(before, id)).not.toBe(find(after, id));
        if (field !== null) expect(valueOf(before, id, field)).not.toEqual(valueOf(after, id, field));
      }
      const told = new Set<string>(list.map(({ id }) => id));
      const changed = diff(before, after).filter(({ id }) => id.startsWith('team_') || id.startsWith('location_'));
      expect(changed.filter(({ id }) => !told.has(id))).toEqual([]);
    },
    SEEDS,
  );

  forEverySeed(
    'Compare: differences and impact agree',
    (random) => {
      const day = random.chance(0.5) ? null : randomDay(random);
      const [before, after] = versions(random).map((tables) => standingOn(tables, day)) as [Tables, Tables];
      const list = differences(before, after, day);
      const impacts = impactOf(before, after, day);
      const people = (kind: 'joined' | 'left') =>
        list
          .filter((one) => one.kind === kind)
          .map(({ id }) => id)
          .sort();
      const affected = (kind: ImpactKind) =>
        impacts
          .filter(({ changes }) => changes.some((one) => one.kind === kind))
          .map(({ personId }) => personId)
          .sort();
      expect(affected('joins')).toEqual(people('joined'));
      expect(affected('leaves')).toEqual(people('left'));
      if (list.length === 0) expect(impacts.filter(({ changes }) => changes.length > 0)).toEqual([]);
      for (const { personId, changes } of impacts) {
        const [then, ...more] = held(before, personId);
        const [now, ...others] = held(after, personId);
        if (then === undefined || now === undefined || then.id !== now.id || more.length + others.length > 0) continue;
        const own = list.filter(({ id }) => id === now.id);
        for (const [impact, difference] of SAME) {
          // Who is a member of further teams may join one without a word about the position.
          if (impact === 'team' && [before, after].some((tables) => isMember(tables, now))) continue;
          const isTold = own.some(({ kind }) => kind === difference);
          // An empty title is none, whether it is said or not.
          expect([impact, changes.some(({ kind }) => kind === impact)]).toEqual([impact, isTold]);
        }
      }
    },
    SEEDS,
  );

  forEverySeed(
    'Measures: are what a slow count gives, on any day',
    (random) => {
      const [before, after] = versions(random);
      const tables = random.chance(0.5) ? before : after;
      for (const day of [null, randomDay(random), '2027-03-01']) {
        expect(measuresOn(tables, day)).toMatchObject(slowly(tables, day));
      }
    },
    SEEDS,
  );
});

const valueOf = (tables: Tables, id: Difference['id'], field: string): unknown =>
  ownValue(find(tables, id) ?? {}, field);

/** The same by asking every position by itself. */
function slowly(tables: Tables, day: string | null) {
  const all = [...tables.position.values()];
  const presence = (seat: Position) =>
    presenceOn(seat, seat.personId === null ? undefined : find(tables, seat.personId), day);
  const there = all.filter((seat) => presence(seat).seat === 'here');
  const holds = (seat: Position): boolean => presence(seat).holder === 'here';
  const above = (seat: Position): Position | undefined => {
    let at = seat.managerPositionId === null ? undefined : find(tables, seat.managerPositionId);
    while (at !== undefined && !there.includes(at)) {
      at = at.managerPositionId === null ? undefined : find(tables, at.managerPositionId);
    }
    return at;
  };
  const depth = (seat: Position): number => {
    const manager = above(seat);
    return manager === undefined ? 1 : depth(manager) + 1;
  };
  const spans = there
    .map((manager) => there.filter((seat) => above(seat) === manager).length)
    .filter((span) => span > 0)
    .toSorted((a, b) => a - b);
  return {
    positions: there.length,
    people: new Set(there.filter(holds).map(({ personId }) => personId)).size,
    openPositions: there.filter((seat) => !holds(seat) && seat.status !== 'on-hold').length,
    teams: tableOf(tables, 'team').size,
    layers: Math.max(0, ...there.map(depth)),
    managers: spans.length,
    spanMax: spans.at(-1) ?? 0,
    spanMedian:
      spans.length === 0 ? 0 : (spans[Math.floor((spans.length - 1) / 2)]! + spans[Math.floor(spans.length / 2)]!) / 2,
  };
}
