/** The effect around an event, against the rest of the portfolio. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../build/sample/seeded-random.ts';
import { effectOfEvent, type EventEffect, type EventOnDay } from '../../../../shared/portfolio/effect-of-event.ts';
import type { PerDay } from '../../../../shared/portfolio/per-day.ts';
import { reachAssumptions } from '../../../../shared/portfolio/reach-defaults.ts';
import { say } from '../../../../shared/texts/message.ts';

const FROM = 20_000;
const DAYS = 400;
const DAY = FROM + 250;
const assume = reachAssumptions();

const flow = (value: (day: number) => number): PerDay => ({
  from: FROM,
  values: Array.from({ length: DAYS }, (_, at) => value(FROM + at)),
});

const talk = (day: number, repositoryIds: readonly number[] = [1]): EventOnDay => ({
  title: `Talk of day ${day}`,
  day,
  repositoryIds,
});

const effect = (flows: readonly PerDay[], event = talk(DAY), others: readonly EventOnDay[] = []): EventEffect =>
  effectOfEvent({ event, others, flows: new Map(flows.map((one, at) => [at + 1, one])) }, assume);

const measured = (found: EventEffect): Extract<EventEffect, { outcome: 'measured' }> => {
  if (found.outcome !== 'measured') throw new Error(say(found.because));
  return found;
};

const reason = (found: EventEffect): string => (found.outcome === 'measured' ? '' : say(found.because));

/** Thirty more over the fourteen days from the event on. */
const lifted = (day: number): number => (day >= DAY && day < DAY + 14 ? 30 / 14 : 0);

describe('the effect of an event', () => {
  it('is what came beyond the course of all others', () => {
    const found = measured(effect([flow((day) => 5 + lifted(day)), flow(() => 8)]));
    expect(found.value).toBeCloseTo(30);
    expect(found.low).toBeCloseTo(30);
    expect(found).toMatchObject({ controls: 1, days: 14, note: null });
  });

  it('is nothing where everything rose alike', () => {
    const rising = (day: number): number => (day < DAY ? 40 : 60);
    const found = measured(effect([flow((day) => rising(day) / 4), flow(rising), flow(rising)]));
    expect(Math.abs(found.value)).toBeLessThan(1);
    const alone = measured(effect([flow((day) => rising(day) / 4)]));
    expect(alone.value).toBeCloseTo(70);
    expect(say(alone.note ?? expect.fail('no note'))).toContain('nothing to compare with');
  });

  it('has an interval as wide as chance is on other days', () => {
    const random = seededRandom(3);
    const noisy = flow((day) => 5 + 6 * random.next() + lifted(day));
    const found = measured(effect([noisy, flow(() => 8)]));
    expect(found.low).toBeLessThan(found.value);
    expect(found.high).toBeGreaterThan(found.value);
    expect(found.low).toBeLessThan(30);
    expect(found.high).toBeGreaterThan(30);
  });

  it('is inside its interval about as often as it says, over many days without any effect', () => {
    const random = seededRandom(11);
    let inside = 0;
    const turns = 200;
    for (let turn = 0; turn < turns; turn++) {
      const noise = (): number => 5 + 6 * random.next();
      const found = measured(effect([flow(noise), flow(noise), flow(noise)]));
      if (found.low <= 0 && found.high >= 0) inside++;
    }
    expect(inside / turns).toBeGreaterThan(0.7);
    expect(inside / turns).toBeLessThan(0.9);
  });

  it('gives the same numbers for the same question', () => {
    const random = seededRandom(5);
    const flows = [flow(() => random.next()), flow(() => random.next())];
    expect(effect(flows)).toEqual(effect(flows));
  });
});

describe('what cannot be measured', () => {
  it('says which other event is too close', () => {
    const flows = [flow(() => 5), flow(() => 5)];
    expect(reason(effect(flows, talk(DAY), [talk(DAY + 6), talk(DAY - 3)]))).toBe(
      `Cannot be told apart from “Talk of day ${DAY - 3}”, which is only 3 days away.`,
    );
    expect(reason(effect(flows, talk(DAY), [talk(DAY, [])]))).toContain('on the same day');
    expect(effect(flows, talk(DAY), [talk(DAY + 1, [2])]).outcome).toBe('measured');
    expect(effect(flows, talk(DAY), [talk(DAY + 14)]).outcome).toBe('measured');
  });

  it('says on which side too little is known', () => {
    const gap = (from: number, until: number): PerDay => flow((day) => (day >= from && day < until ? Number.NaN : 5));
    expect(reason(effect([gap(DAY - 10, DAY - 6), flow(() => 5)]))).toBe(
      'Too little data: the 14 days before are not all known.',
    );
    expect(reason(effect([gap(DAY + 3, DAY + 9)]))).toBe('Too little data: the 14 days after are not all known.');
    expect(reason(effect([flow(() => 5)], talk(FROM + DAYS - 3)))).toContain('days after');
    // Two of fourteen days may be missing.
    expect(effect([gap(DAY + 3, DAY + 5)]).outcome).toBe('measured');
  });

  it('says when there are too few days to compare with', () => {
    const busy = Array.from({ length: 25 }, (_, at) => talk(FROM + 20 + at * 14)).filter(({ day }) => day !== DAY);
    const others = busy.filter(({ day }) => Math.abs(day - DAY) >= 14);
    expect(reason(effect([flow(() => 5)], talk(DAY), others))).toMatch(/^Too little data: only \d+ other days? can be/);
  });
});
