/** A plan as a people list, and the way back. */
import { describe, expect, it } from 'vitest';
import { csvText, escapeFormula, unescapeFormula } from '../../../../shared/exchange/csv.ts';
import { peopleCsv } from '../../../../shared/exchange/people/people-csv.ts';
import { peopleJson } from '../../../../shared/exchange/people/people-json.ts';
import { readTableText } from '../../../../shared/exchange/people/read-table-text.ts';
import { samplePlan } from '../../../../build/sample/sample-plan.ts';
import { benchOf } from '../../../../shared/analysis/bench.ts';
import { organisationSummary } from '../../../../shared/analysis/organisation-summary.ts';
import { anOrg, idFor } from '../../../support/an-org.ts';
import { forEverySeed } from '../../../support/for-every-seed.ts';
import { importSheet, importText, sheetIn } from '../../../support/import-list.ts';
import { randomTables } from '../../../support/random-org.ts';

const withoutPay = { includePay: false };

describe('CSV', () => {
  it('quotes as RFC 4180 asks and writes numbers bare', () => {
    expect(csvText([['a', 'b "c"', 'd,e', 'f\ng', null, 0.8]])).toBe('a,"b ""c""","d,e","f\ng",,0.8\r\n');
  });

  it.each(['=1+1', '+49', '-x', '@SUM(A1)', '\tx', '\rx', '\0x', "'quoted", "'=1"])(
    'makes %j harmless, and the import undoes it',
    (text) => {
      expect(escapeFormula(text)).toBe(`'${text}`);
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
    },
  );

  it.each(["O'Brien", "'t Hooft", 'a=b'])('%s is read as it stands', (text) => {
    expect(unescapeFormula(text)).toBe(text);
  });
});

describe('a plan as a list', () => {
  const org = anOrg()
    .manager('Ana', { title: '=CTO', externalId: '7' })
    .report('Ana', 'Budi', { fte: 0.8, startDate: '2024-02-29', level: 'L7' })
    .opening('Budi', 'Engineer', { skills: ['Go', 'Kotlin'] })
    .team('Payments', ['Budi'])
    .location('Lisbon', ['Ana'])
    .with({ id: 'person_budi', name: 'Budi', employment: 'employee', skills: [], githubLogin: 'budi' });

  it('has one row per position, managers first, without pay', () => {
    const [header, ...rows] = peopleCsv(org.tables(), withoutPay).trimEnd().split('\r\n');
    expect(header).toBe(
      'id,person,name,email,manager,title,level,department,team,location,start,end,fte,status,skills,github',
    );
    expect(rows).toEqual([
      "7,person_ana,Ana,,,'=CTO,,,,Lisbon,,,1,filled,,",
      "position_budi,person_budi,Budi,,7,Budi's role,L7,,Payments,,2024-02-29,,0.8,filled,,budi",
      'position_engineer,,,,position_budi,Engineer,,,,,,,1,open,"Go, Kotlin",',
    ]);
  });

  it('has pay where it was asked for, and only there', () => {
    const salary = { amount: 90_000, currency: 'EUR', period: 'year' } as const;
    const paid = org.with({ id: 'person_ana', name: 'Ana', employment: 'employee', skills: [], salary }).tables();
    expect(peopleCsv(paid, withoutPay)).not.toContain('90000');
    expect(peopleCsv(paid, { includePay: true })).toContain(',90000,EUR,year\r\n');
    const back = importText(peopleCsv(paid, { includePay: true }), { includePay: true });
    expect([...back.tables.person.values()].map((person) => person.salary)).toEqual([salary, undefined]);
  });

  it('brings skills and logins back', () => {
    const back = importText(peopleCsv(org.tables(), withoutPay), { includePay: false });
    expect([...back.tables.position.values()].map(({ skills }) => skills)).toEqual([
      undefined,
      undefined,
      ['Go', 'Kotlin'],
    ]);
    expect([...back.tables.person.values()].map(({ githubLogin }) => githubLogin)).toEqual([undefined, 'budi']);
  });

  it('as JSON says the same', () => {
    const rows: unknown = JSON.parse(peopleJson(org.tables(), withoutPay));
    expect(rows).toHaveLength(3);
    expect(rows).toMatchObject([{ id: '7', title: '=CTO', manager: null }, { manager: '7', fte: 0.8 }, { name: null }]);
  });

  it('never gives two positions one id', () => {
    const twins = anOrg().manager('Ana', { externalId: '7' }).manager('Budi', { externalId: '7' }).tables();
    expect(sheetIn(peopleCsv(twins, withoutPay)).rows.map(([id]) => id)).toEqual(['position_ana', 'position_budi']);
  });

  it('of the sample plan comes back with the same figures and the same list', () => {
    const { tables } = samplePlan();
    const csv = peopleCsv(tables, withoutPay);
    const back = importText(csv, { today: '2026-11-20' });
    expect(peopleCsv(back.tables, withoutPay)).toBe(csv);
    const { teams: _, people, ...figures } = organisationSummary(tables);
    expect(organisationSummary(back.tables)).toMatchObject(figures);
    // A list is of positions: who waits on the bench is not in it.
    expect(back.counts.people).toBe(people - benchOf(tables).length);
  });

  it('keeps teams of one name under different departments apart', () => {
    const tables = anOrg()
      .manager('Ana')
      .report('Ana', 'Budi')
      .team('Sales')
      .team('Product')
      .with({ id: 'team_one', name: 'Core', topology: 'undefined', parentTeamId: idFor('team', 'Sales') })
      .with({ id: 'team_two', name: 'Core', topology: 'undefined', parentTeamId: idFor('team', 'Product') })
      .manager('Cara', { teamId: 'team_one' })
      .manager('Dae', { teamId: 'team_two' })
      .tables();
    expect(importText(peopleCsv(tables, withoutPay)).counts.teams).toBe(4);
  });

  forEverySeed(
    'a list that was imported once stays as it is through every further export and import',
    (random) => {
      const first = readTableText(peopleCsv(randomTables(random, 20 + random.below(200)), withoutPay));
      // A random plan may hold no position, and then it is no list.
      if (!first.ok) return;
      const once = peopleCsv(importSheet(first.value).tables, withoutPay);
      expect(peopleCsv(importText(once).tables, withoutPay)).toBe(once);
    },
    300,
  );
});
