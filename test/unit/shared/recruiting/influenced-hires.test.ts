/** Hires and what they said of open source. */
import { describe, expect, it } from 'vitest';
import { influencedHires } from '../../../../shared/recruiting/influenced-hires.ts';
import { recruitingAssumptions } from '../../../../shared/recruiting/recruiting-assumptions.ts';
import { tablesOf } from '../../../../shared/model/tables.ts';
import type { Person } from '../../../../shared/model/person.ts';

const hire = (at: number, fields: Partial<Person> = {}): Person => ({
  id: `person_${at}`,
  name: `Hire ${at}`,
  employment: 'employee',
  skills: [],
  hireDate: '2026-03-01',
  ...fields,
});

const answers = (influences: readonly number[]) =>
  influences.map((influence, at) =>
    hire(at, { openSource: { influence, heardVia: at % 2 === 0 ? 'Talk' : 'Friend' } }),
  );

const foundIn = (people: readonly Person[], contributors: Parameters<typeof influencedHires>[2] = null) => {
  const tables = tablesOf(people);
  return influencedHires(tables, recruitingAssumptions(tables), contributors);
};

describe('influenced hires', () => {
  it('are told with an interval from five answers on', () => {
    const found = foundIn([...answers([4, 3, 2, 0, 1]), hire(9), hire(10, { employment: 'agent' })]);
    expect(found).toMatchObject({ hires: 6, answered: 5, influenced: ['person_0', 'person_1'] });
    expect(found.share?.value).toBe(0.4);
    expect(found.share?.from).toBeCloseTo(0.1176, 4);
    expect(found.share?.to).toBeCloseTo(0.7693, 4);
    expect(found.heardVia).toEqual([
      { via: 'Talk', count: 3 },
      { via: 'Friend', count: 2 },
    ]);
  });

  it('are counts alone below that', () => {
    expect(foundIn(answers([4, 4, 4, 0]))).toMatchObject({ answered: 4, influenced: { length: 3 }, share: null });
  });

  it('go by the limits of the plan', () => {
    const limit = { value: 4, unit: 'of 4', source: 'ours', grade: 'D' };
    const people = answers([4, 3, 3, 0, 1]);
    const tables = tablesOf([
      ...people,
      {
        id: 'assumptions_1',
        currency: 'EUR',
        horizonMonths: 24,
        values: { 'recruiting.influenceLeast': limit },
      },
    ]);
    expect(influencedHires(tables, recruitingAssumptions(tables), null).influenced).toEqual(['person_0']);
  });

  it('may have contributed before they came, which only the people view can tell', () => {
    const people = [
      hire(1, { githubLogin: 'Ana' }),
      hire(2, { githubAliases: ['bo'] }),
      hire(3, { githubLogin: 'cy' }),
    ];
    const row = (login: string, firstOn: string | null) => ({
      repositoryId: 1,
      login,
      commits: 1,
      mergedChangeRequests: 0,
      firstOn,
      lastOn: firstOn,
    });
    expect(foundIn(people).contributedBefore).toBeNull();
    expect(
      foundIn(people, [row('ana', '2026-02-28'), row('bo', '2026-03-01'), row('cy', null)]).contributedBefore,
    ).toEqual(['person_1']);
  });
});
