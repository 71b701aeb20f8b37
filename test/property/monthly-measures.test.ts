/** Months kept up with the plan are the months of the plan worked out position by position. */
import { describe, expect } from 'vitest';
import type { Random } from '../../build/sample/seeded-random.ts';
import { MonthlyMeasures, type MonthlySeries } from '../../shared/analysis/monthly-measures.ts';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import { dayAfter, formatIsoDate } from '../../shared/util/iso-date.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Position } from '../../shared/model/position.ts';
import { tablesOf, type Tables } from '../../shared/model/tables.ts';
import { forEverySeed } from '../support/for-every-seed.ts';

const MONTHS = 14;
const OPTIONS = { horizon: { from: '2026-11', months: MONTHS }, currency: 'EUR' } as const;
const PEOPLE = 25;

const idOf = (at: number): Position['id'] => `position_${at}`;

function randomDay(random: Random): { readonly day?: string } {
  if (random.chance(0.4)) return {};
  const day = formatIsoDate(2026 + random.below(3), 1 + random.below(12), random.pick([1, 15, 28]));
  return { day: random.chance(0.3) && day.endsWith('28') ? dayAfter(dayAfter(day)) : day };
}

function randomPosition(random: Random, at: number): Position {
  const [start, end] = [randomDay(random).day, randomDay(random).day];
  return {
    id: idOf(at),
    title: 'Engineer',
    // Now and then somebody ends up in a circle, or under nobody.
    managerPositionId: random.chance(0.1)
      ? null
      : idOf(random.chance(0.9) ? random.below(Math.max(1, at)) : random.below(PEOPLE)),
    personId: random.chance(0.7) ? `person_${random.below(PEOPLE)}` : null,
    status: random.pick(['filled', 'open', 'closed', 'starting']),
    fte: random.pick([1, 0.5]),
    ...(start === undefined ? {} : { startDate: start }),
    ...(end === undefined ? {} : { endDate: end }),
  };
}

function randomPerson(random: Random, at: number): Person {
  const [hired, end] = [randomDay(random).day, randomDay(random).day];
  return {
    id: `person_${at}`,
    name: `Person ${at}`,
    employment: 'employee',
    skills: [],
    ...(hired === undefined ? {} : { hireDate: hired }),
    ...(end === undefined ? {} : { endDate: end }),
    ...(random.chance(0.5) ? { salary: { amount: 1_200, currency: random.pick(['EUR', 'USD']), period: 'year' } } : {}),
  };
}

function edited(random: Random, tables: Tables): Tables {
  const positions = Array.from({ length: 1 + random.below(3) }, () => {
    const at = random.below(PEOPLE);
    return [idOf(at), random.chance(0.15) ? undefined : randomPosition(random, at)] as const;
  });
  const people = random.chance(0.4) ? [random.below(PEOPLE)] : [];
  return {
    ...tables,
    position: tables.position.with(positions),
    person: tables.person.with(people.map((at) => [`person_${at}`, randomPerson(random, at)] as const)),
  };
}

/** The last day of each month, and the month itself. */
const MONTH_ENDS = Array.from({ length: MONTHS }, (_, at) => {
  const [year, month] = [2026 + Math.floor((10 + at) / 12), 1 + ((10 + at) % 12)];
  return formatIsoDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
});

/** The series of some positions, worked out day by day. */
function slowly(tables: Tables, ids: readonly Position['id'][]): Record<keyof MonthlySeries, number[]> {
  const tree = reportingTree(tables);
  const isOpenOn = (day: string, from?: string, to?: string) => (from ?? '') <= day && day <= (to ?? '9');
  const seats = ids
    .map((id) => tables.position.get(id))
    .filter((position) => position !== undefined && position.status !== 'closed') as Position[];
  const at = (read: (position: Position, person: Person | undefined, day: string) => number) =>
    MONTH_ENDS.map((day) =>
      seats.reduce((sum, position) => {
        const person = position.personId === null ? undefined : tables.person.get(position.personId);
        return sum + read(position, person, day);
      }, 0),
    );
  const isThere = (position: Position, day: string) => isOpenOn(day, position.startDate, position.endDate);
  const isHeld = (position: Position, person: Person | undefined, day: string) =>
    person !== undefined && isThere(position, day) && isOpenOn(day, person.hireDate, person.endDate);
  const reportsOn = (position: Position, day: string) =>
    tree.reportsOf(position.id).filter((id) => {
      const report = tables.position.get(id);
      return report !== undefined && report.status !== 'closed' && isThere(report, day);
    }).length;
  const led = ids.map((id) => tables.position.get(id)).filter((position) => position !== undefined);
  return {
    headcount: at((position, person, day) => Number(isHeld(position, person, day))),
    open: at((position, person, day) => Number(isThere(position, day) && !isHeld(position, person, day))),
    starting: at((position, person, day) =>
      Number(person !== undefined && (person.hireDate ?? position.startDate)?.slice(0, 7) === day.slice(0, 7)),
    ),
    leaving: at((position, person, day) =>
      Number(person !== undefined && (person.endDate ?? position.endDate)?.slice(0, 7) === day.slice(0, 7)),
    ),
    fte: at((position, person, day) => (isHeld(position, person, day) ? position.fte : 0)),
    pay: at((position, person, day) =>
      isHeld(position, person, day) && person?.salary?.currency === 'EUR' ? 100 * position.fte : 0,
    ),
    span: MONTH_ENDS.map((day) => {
      const spans = led.map((position) => reportsOn(position, day)).filter((span) => span > 0);
      return spans.length === 0 ? 0 : spans.reduce((sum, span) => sum + span, 0) / spans.length;
    }),
  };
}

function expectSame(told: MonthlySeries, slow: Record<keyof MonthlySeries, number[]>): void {
  for (const [measure, expected] of Object.entries(slow)) {
    const rounded = [...told[measure as keyof MonthlySeries]].map((value) => Math.round(value * 1e6) / 1e6 + 0);
    expect(rounded, measure).toEqual(expected.map((value) => Math.round(value * 1e6) / 1e6));
  }
}

describe('monthly measures', () => {
  forEverySeed(
    'are those of the plan after any edits',
    (random) => {
      const count = 1 + random.below(PEOPLE);
      let tables = tablesOf([
        ...Array.from({ length: count }, (_, at) => randomPosition(random, at)),
        ...Array.from({ length: PEOPLE }, (_, at) => randomPerson(random, at)),
      ]);
      const measures = new MonthlyMeasures(tables, OPTIONS);
      for (let edit = 0; edit < 8; edit++) {
        const tree = reportingTree(tables);
        expectSame(measures.everybody(), slowly(tables, tree.inOrder));
        for (const id of tree.inOrder) expectSame(measures.branchOf(id), slowly(tables, tree.subtreeOf(id)));
        tables = edited(random, tables);
        measures.update(tables);
        // Sums made anew are the sums kept up.
        if (random.chance(0.2)) measures.look(OPTIONS.horizon);
      }
    },
    60,
  );
});
