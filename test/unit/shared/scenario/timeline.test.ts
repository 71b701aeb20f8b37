/** The time line: what is on it, from when to when, and the way from day to day. */
import { describe, expect, it } from 'vitest';
import {
  comingsAndGoings,
  moveEvents,
  neighbouringDay,
  shareOf,
  timeMarks,
  timeRange,
} from '../../../../shared/scenario/timeline.ts';
import {
  addMonths,
  dayNumber,
  dayOfNumber,
  monthEnd,
  monthsBetween,
  monthStart,
} from '../../../../shared/util/calendar.ts';
import type { Scenario } from '../../../../shared/model/scenario.ts';
import type { Move } from '../../../../shared/model/move.ts';
import { anOrg, personOf } from '../../../support/an-org.ts';

const TODAY = '2026-11-27';

const org = anOrg()
  .manager('Ana', { startDate: '2019-01-01' })
  .report('Ana', 'Budi', { startDate: '2027-02-01', endDate: '2027-06-30' })
  .report('Ana', 'Citra', { status: 'closed', endDate: '2027-01-31' })
  .opening('Ana', 'Engineer', { startDate: '2027-02-15' })
  .with({
    id: personOf('Budi'),
    name: 'Budi',
    employment: 'employee',
    skills: [],
    hireDate: '2027-02-01',
    endDate: '2027-05-31',
  });

const scenario = (id: Scenario['id'], parentScenarioId: Scenario['id'] | null): Scenario => ({
  id,
  name: id,
  parentScenarioId,
  status: 'draft',
});
const move = (id: Move['id'], scenarioId: Scenario['id'], fields: Partial<Move>): Move => ({
  id,
  scenarioId,
  label: id,
  effectiveDate: '2027-03-01',
  edits: [],
  ...fields,
});

describe('events', () => {
  const events = comingsAndGoings(org.tables());

  it('are starts and leaves of positions and of who holds them; a day of both is told once', () => {
    expect(events.map(({ kind, day, name }) => [kind, day, name])).toEqual([
      ['start', '2019-01-01', 'Ana'],
      ['start', '2027-02-01', 'Budi'],
      ['start', '2027-02-15', 'Engineer'],
      // From the day after the last on which he is there.
      ['leave', '2027-06-01', 'Budi'],
      ['leave', '2027-07-01', 'Budi'],
    ]);
  });

  it('are the same list as long as nobody comes, goes or is dated otherwise', () => {
    const tables = org.tables();
    expect(comingsAndGoings(tables)).toBe(comingsAndGoings({ ...tables }));
  });

  it('are the moves of a scenario and of those below it, without what is switched off or adopted', () => {
    const plan = org
      .with(scenario('scenario_a', null))
      .with(scenario('scenario_b', 'scenario_a'))
      .with(move('move_1', 'scenario_b', { effectiveDate: '2027-01-01' }))
      .with(move('move_2', 'scenario_a', { effectiveDate: '2027-04-01' }))
      .with(move('move_3', 'scenario_b', { isOff: true }))
      .with(move('move_4', 'scenario_b', { adoptedOn: '2026-10-01' }))
      .tables();
    expect(moveEvents(plan, 'scenario_b').map(({ id }) => id)).toEqual(['move_1', 'move_2']);
    expect(moveEvents(plan, 'scenario_a').map(({ id }) => id)).toEqual(['move_2']);
  });
});

describe('the range', () => {
  it.each([
    ['a year ahead where nothing is planned', [], '2026-11-01', '2027-11-30'],
    ['back to the first event of the last year', ['2026-03-10', '2019-01-01'], '2026-03-01', '2027-11-30'],
    ['on to the last that is planned', ['2028-05-02'], '2026-11-01', '2028-05-31'],
    ['not on to a mistyped century', ['2127-01-01', '2027-12-05'], '2026-11-01', '2027-12-31'],
  ])('goes %s', (_, days, first, last) => {
    const events = days.map((day) => ({ kind: 'start', day, id: 'position_x', name: '' }) as const);
    expect(timeRange(events, TODAY)).toEqual({ first, last });
  });

  it('goes back to an old move that still has an effect, not to a mistyped century', () => {
    const events = ['1926-11-01', '2024-05-17', '2025-09-01'].map(
      (day) => ({ kind: 'move', day, id: 'move_x', name: '' }) as const,
    );
    expect(timeRange(events, TODAY)).toEqual({ first: '2024-05-01', last: '2027-11-30' });
  });
});

describe('marks', () => {
  const events = comingsAndGoings(org.tables());
  const range = timeRange(events, TODAY);

  it('are one for all of a kind in a month, at the first of their days', () => {
    expect(timeMarks(events, range).map(({ kind, day, events }) => [kind, day, events.length])).toEqual([
      ['start', '2027-02-01', 2],
      ['leave', '2027-06-01', 1],
      ['leave', '2027-07-01', 1],
    ]);
  });

  it('are stepped along, from everything planned back to the last', () => {
    expect(neighbouringDay(events, '2027-02-01', 1)).toBe('2027-02-15');
    expect(neighbouringDay(events, '2027-02-01', -1)).toBe('2019-01-01');
    expect(neighbouringDay(events, null, -1)).toBe('2027-07-01');
    expect(neighbouringDay(events, '2027-07-01', 1)).toBeNull();
    expect(neighbouringDay([], null, -1)).toBeNull();
  });

  it('stand between the ends of the range', () => {
    const year = { first: '2027-01-01', last: '2027-12-31' };
    expect(shareOf(year, '2027-01-01')).toBe(0);
    expect(shareOf(year, '2027-07-02')).toBeCloseTo(182 / 365);
    expect([shareOf(year, '2020-01-01'), shareOf(year, '2030-01-01')]).toEqual([0, 1]);
  });
});

describe('the calendar', () => {
  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-15', -1, '2026-12-15'],
    ['2027-03-01', -15, '2025-12-01'],
    ['2027-11-30', 14, '2029-01-30'],
  ])('%s and %i months is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it('counts days and months there and back', () => {
    for (const day of ['1970-01-01', '2000-02-29', '2026-12-31']) expect(dayOfNumber(dayNumber(day))).toBe(day);
    expect(dayNumber('2027-03-01') - dayNumber('2027-02-28')).toBe(1);
    expect([monthStart('2028-02-17'), monthEnd('2028-02-17')]).toEqual(['2028-02-01', '2028-02-29']);
    expect(monthsBetween('2026-11-27', '2028-02-01')).toBe(15);
  });
});
