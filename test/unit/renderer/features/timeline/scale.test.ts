/** Days as places on the track of the time line. */
import { describe, expect, it } from 'vitest';
import { dayAfterKey, indexOf, pointedDay, ticksOf } from '../../../../../renderer/features/timeline/scale.ts';

const range = { first: '2026-11-01', last: '2027-10-31' };
const press = (key: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('a place on the track', () => {
  const pointing = { room: 730, range, marks: [], isFine: false };

  it('is the nearest beginning of a month, or with Shift the very day', () => {
    expect(pointedDay(0, pointing)).toBe('2026-11-01');
    expect(pointedDay(2 * 33, pointing)).toBe('2026-12-01');
    expect(pointedDay(2 * 20, pointing)).toBe('2026-12-01');
    expect(pointedDay(2 * 20, { ...pointing, isFine: true })).toBe('2026-11-21');
    expect(pointedDay(-50, pointing)).toBe('2026-11-01');
    expect(pointedDay(729, pointing)).toBe('2027-10-01');
  });

  it('is the mark where one is near', () => {
    const marks = [{ kind: 'move', day: '2026-11-12', events: [] } as const];
    expect(pointedDay(2 * 12, { ...pointing, marks })).toBe('2026-11-12');
    expect(pointedDay(2 * 14, { ...pointing, marks })).toBe('2026-11-01');
  });

  it('is everything planned beyond the end', () => expect(pointedDay(731, pointing)).toBeNull());
});

describe('keys', () => {
  it.each([
    ['a month on', press('ArrowRight'), '2027-01-15', '2027-02-01'],
    ['to the beginning of the month', press('ArrowLeft'), '2027-01-15', '2027-01-01'],
    ['a month back', press('ArrowLeft'), '2027-01-01', '2026-12-01'],
    ['a day on', press('ArrowUp', { shiftKey: true }), '2027-01-31', '2027-02-01'],
    ['a quarter on', press('PageUp'), '2027-01-15', '2027-04-01'],
    ['no further back than the beginning', press('PageDown'), '2026-11-01', '2026-11-01'],
    ['to the beginning', press('Home'), null, '2026-11-01'],
    ['to everything planned', press('End'), '2026-11-01', null],
    ['past the end to everything planned', press('ArrowRight'), '2027-10-01', null],
    ['back from everything planned', press('ArrowLeft'), null, '2027-10-01'],
    ['back from everything planned by a day', press('ArrowLeft', { shiftKey: true }), null, '2027-10-31'],
    ['nowhere from everything planned', press('ArrowRight'), null, null],
  ])('lead %s', (_, key, from, to) => expect(dayAfterKey(key, from, range)).toBe(to));

  it('that mean something else are left alone', () => {
    expect(dayAfterKey(press('ArrowRight', { ctrlKey: true }), null, range)).toBeUndefined();
    expect(dayAfterKey(press('Enter'), null, range)).toBeUndefined();
  });
});

describe('labels', () => {
  it('stand at every month where there is room, else at years', () => {
    expect(ticksOf(range, 900).map(({ day }) => day)).toHaveLength(12);
    expect(ticksOf(range, 900).find(({ isYear, day }) => isYear && day > '2027')?.label).toBe('2027');
    const decade = { first: '2026-11-01', last: '2036-12-31' };
    expect(ticksOf(decade, 600).every(({ isYear }) => isYear)).toBe(true);
  });

  it('the slider counts days, and everything planned after the last', () => {
    expect([indexOf(range, '2026-11-01'), indexOf(range, '2027-10-31'), indexOf(range, null)]).toEqual([0, 364, 365]);
    expect(indexOf(range, '2019-01-01')).toBe(0);
  });
});
