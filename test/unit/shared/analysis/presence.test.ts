/** Who is there on a day: positions and their holders, with days at both ends, at one, at none, and the wrong way round. */
import { describe, expect, it } from 'vitest';
import { isHeldOn, isInForce, presenceOn } from '../../../../shared/analysis/presence.ts';
import type { Person } from '../../../../shared/model/person.ts';
import type { Position } from '../../../../shared/model/position.ts';

const seat = (fields: Partial<Position> = {}): Position => ({
  id: 'position_ana',
  title: 'CTO',
  managerPositionId: null,
  personId: 'person_ana',
  status: 'filled',
  fte: 1,
  ...fields,
});

const ana = (fields: Partial<Person> = {}): Person => ({
  id: 'person_ana',
  name: 'Ana',
  employment: 'employee',
  skills: [],
  ...fields,
});

describe('presence', () => {
  it.each([
    ['before its first day', '2026-12-31', 'not-yet'],
    ['on its first day', '2027-01-01', 'here'],
    ['in between', '2027-02-01', 'here'],
    ['on its last day', '2027-03-31', 'here'],
    ['after its last day', '2027-04-01', 'gone'],
    ['without a day', null, 'here'],
  ] as const)('of a position %s', (_when, day, expected) => {
    const bounded = seat({ startDate: '2027-01-01', endDate: '2027-03-31' });
    expect(presenceOn(bounded, ana(), day)).toEqual({
      seat: expected,
      holder: expected,
      from: '2027-01-01',
      until: '2027-03-31',
    });
  });

  it.each([
    ['2027-01-10', 'not-yet', 'a holder who is hired later than the position begins'],
    ['2027-01-20', 'here', 'a holder who is there'],
    ['2027-02-20', 'gone', 'a holder who leaves before the position ends'],
  ] as const)('on %s: %s, %s', (day, holder, _what) => {
    const bounded = seat({ startDate: '2027-01-01', endDate: '2027-03-31' });
    const person = ana({ hireDate: '2027-01-15', endDate: '2027-02-15' });
    expect(presenceOn(bounded, person, day)).toEqual({ seat: 'here', holder, from: '2027-01-15', until: '2027-02-15' });
  });

  it('who is in a position is told alike, asked about one or about everybody', () => {
    const days = [undefined, '2027-01-01', '2027-03-31'];
    for (const startDate of days) {
      for (const endDate of days) {
        for (const hireDate of days) {
          for (const day of ['2026-12-31', '2027-01-01', '2027-02-01', '2027-03-31', '2027-04-01']) {
            const bounded = seat({
              ...(startDate === undefined ? {} : { startDate }),
              ...(endDate === undefined ? {} : { endDate }),
            });
            const person = ana(hireDate === undefined ? {} : { hireDate, endDate: '2027-03-31' });
            expect(isHeldOn(bounded, person, day)).toBe(presenceOn(bounded, person, day).holder === 'here');
          }
        }
      }
    }
    expect(isHeldOn(seat({ status: 'closed' }), ana(), '2027-01-01')).toBe(false);
    expect(isHeldOn(seat(), undefined, '2027-01-01')).toBe(false);
  });

  it('takes the position’s own days where those of its holder are wider', () => {
    const bounded = seat({ startDate: '2027-01-01', endDate: '2027-03-31' });
    const person = ana({ hireDate: '2019-05-01', endDate: '2030-12-31' });
    expect(presenceOn(bounded, person, '2026-12-31')).toMatchObject({ holder: 'not-yet', from: '2027-01-01' });
    expect(presenceOn(bounded, person, '2027-04-01')).toMatchObject({ holder: 'gone', until: '2027-03-31' });
  });

  it('of a closed position is gone, with nobody in it, on any day and on none', () => {
    for (const day of ['2027-01-01', null]) {
      expect(presenceOn(seat({ status: 'closed' }), ana(), day)).toEqual({ seat: 'gone', holder: null });
    }
  });

  it('of an open position has no holder', () => {
    const open = seat({ personId: null, status: 'open', startDate: '2027-01-01' });
    expect(presenceOn(open, undefined, '2026-01-01')).toEqual({ seat: 'not-yet', holder: null, from: '2027-01-01' });
  });

  it('with an end before its start is never there: not yet until the start, gone from then on', () => {
    const wrong = seat({ startDate: '2027-06-01', endDate: '2027-01-01' });
    const days = ['2026-12-01', '2027-01-01', '2027-03-01', '2027-05-31', '2027-06-01', '2028-01-01'];
    expect(days.map((day) => presenceOn(wrong, undefined, day).seat)).toEqual([
      'not-yet',
      'not-yet',
      'not-yet',
      'not-yet',
      'gone',
      'gone',
    ]);
    expect(presenceOn(wrong, undefined, null).seat).toBe('here');
  });

  it.each([
    [{}, '2027-01-01', true],
    [{ from: '2027-01-02' }, '2027-01-01', false],
    [{ from: '2027-01-01' }, '2027-01-01', true],
    [{ until: '2026-12-31' }, '2027-01-01', false],
    [{ until: '2027-01-01' }, '2027-01-01', true],
    [{ from: '2030-01-01', until: '2031-01-01' }, null, true],
  ] as const)('a line with %o on %s is in force: %s', (days, day, expected) => {
    expect(isInForce(days, day)).toBe(expected);
  });
});
