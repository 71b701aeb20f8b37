/** Who belongs to the company, and on which days. */
import { describe, expect, it } from 'vitest';
import { classifierOf } from '../../../../shared/portfolio/classifier.ts';
import { insidersOf, personOfLogin, planClassifier } from '../../../../shared/recruiting/insiders-of.ts';
import { dayNumber } from '../../../../shared/util/calendar.ts';
import { anOrg, personOf } from '../../../support/an-org.ts';

const person = (name: string, fields: object) => ({
  id: personOf(name),
  name,
  employment: 'employee',
  skills: [],
  ...fields,
});

const tables = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi', { status: 'starting', startDate: '2027-03-01' })
  .report('Ana', 'Citra', { status: 'leaving', startDate: '2026-01-01', endDate: '2026-12-31' })
  .report('Ana', 'Crawler')
  .with(person('Ana', { githubLogin: '@Ana', githubAliases: ['ana-old', 'not a login'], hireDate: '2024-05-01' }))
  .with(person('Budi', { githubLogin: 'budi' }))
  .with(person('Citra', { githubLogin: 'citra', hireDate: '2025-02-01' }))
  .with(person('Crawler', { githubLogin: 'crawler', employment: 'agent' }))
  .tables();

describe('the plan’s people', () => {
  it('have all their logins, with the days on which they are there', () => {
    expect(insidersOf(tables)).toEqual([
      { login: 'Ana', from: '2024-05-01', to: null },
      { login: 'ana-old', from: '2024-05-01', to: null },
      { login: 'budi', from: '2027-03-01', to: null },
      { login: 'citra', from: '2025-02-01', to: '2026-12-31' },
      { login: 'crawler', from: null, to: null, isProgram: true },
    ]);
    expect(insidersOf(tables)).toBe(insidersOf({ ...tables }));
    expect(personOfLogin(tables, 'ANA-OLD')).toBe(personOf('Ana'));
  });

  it.each([
    ['ana', '2024-05-01', 'inside', true],
    ['ANA-OLD', '2024-04-30', 'outside', true],
    ['budi', '2026-12-01', 'outside', true],
    ['budi', '2027-03-01', 'inside', true],
    ['citra', '2027-01-01', 'outside', true],
    ['crawler', '2026-12-01', 'bot', true],
    ['somebody', '2026-12-01', 'outside', false],
    ['someapp[bot]', '2026-12-01', 'bot', true],
    ['partner', '2026-12-01', 'inside', true],
  ])('%s on %s is %s', (login, day, is, isConfirmed) => {
    const classify = planClassifier(tables, [{ login: 'Partner', is: 'inside' }])!;
    expect(classify(login, dayNumber(day))).toEqual({ is, isConfirmed });
  });

  it('send their agents along as programs, so that a reading counts them as nobody', () => {
    const classify = classifierOf(insidersOf(tables));
    expect(classify('CRAWLER', dayNumber('2026-12-01'))).toEqual({ is: 'bot', isConfirmed: true });
    const alone = anOrg()
      .manager('Crawler')
      .with(person('Crawler', { githubLogin: 'crawler', employment: 'agent' }))
      .tables();
    expect(planClassifier(alone)).toBeNull();
  });

  it('give way to what the person said of a login', () => {
    const classify = planClassifier(tables, [
      { login: 'CITRA', is: 'outside' },
      { login: 'crawler', is: 'inside' },
    ])!;
    const day = dayNumber('2026-06-01');
    expect(['citra', 'crawler'].map((login) => classify(login, day).is)).toEqual(['outside', 'inside']);
  });

  it('who are not known make nobody an outsider', () => {
    expect(planClassifier(anOrg().manager('Ana').tables())).toBeNull();
  });

  it('may have come back', () => {
    const classify = classifierOf([
      { login: 'ana', from: null, to: '2024-01-01' },
      { login: 'Ana', from: '2025-01-01', to: null },
    ]);
    const standing = (day: string) => classify('ana', dayNumber(day)).is;
    expect(['2023-12-31', '2024-06-01', '2025-06-01'].map(standing)).toEqual(['inside', 'outside', 'inside']);
  });
});
