/** What a people list can have wrong in its cells: what comes in, and the line that says so. */
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../shared/model/person.ts';
import type { Position } from '../../../../shared/model/position.ts';
import { importText, type ImportedList } from '../../../support/import-list.ts';

const positionsOf = ({ tables }: ImportedList): readonly Position[] => [...tables.position.values()];
const peopleOf = ({ tables }: ImportedList): readonly Person[] => [...tables.person.values()];

describe('logins and skills', () => {
  it('are read as people write them, and left out where they cannot be', () => {
    const skills = Array.from({ length: 32 }, (_, at) => `s${at}`).join('; ');
    const list = importText(
      ['name,GitHub username,Skills', 'Ana,https://github.com/ana-s,"Go, go"', `Budi,no login!,"${skills}"`].join('\n'),
    );
    expect(peopleOf(list).map(({ githubLogin }) => githubLogin)).toEqual(['ana-s', undefined]);
    expect([...list.tables.position.values()].map((position) => position.skills?.length)).toEqual([1, 30]);
    expect(list.warnings).toContain('3 github: "no login!" is not a GitHub login. Left out.');
    expect(list.warnings).toContain('3 skills: There are more than 30 skills. The first 30 were taken.');
  });
});

describe('people', () => {
  it('with several rows are one person by e-mail, and keep their shares', () => {
    const list = importText('ID,Name,Email,FTE,Manager\n1,Ana,ana@x.org,0.6,\n2,Ana,ANA@x.org,0.6,1\n');
    expect(list.counts).toMatchObject({ positions: 2, people: 1 });
    expect(positionsOf(list).map(({ fte }) => fte)).toEqual([0.6, 0.6]);
    expect(list.notes).toEqual(['3 fte: The 2 positions of Ana add up to 1.2 full-time jobs. Kept as it is.']);
  });

  it('with several rows are one person by their own number, whatever the name says', () => {
    const list = importText('ID,Person ID,Name,Manager\n1,p1,Ana,\n2,p1,Ana S.,1\n');
    expect(peopleOf(list).map(({ name, externalId }) => [name, externalId])).toEqual([['Ana', 'p1']]);
    expect(list.warnings).toEqual([
      '3 person: The person is called Ana S. here and Ana in earlier rows. The name of the first row was kept.',
    ]);
  });

  it('who share an address under two names stay two', () => {
    const list = importText('Name,Email,Manager\nAna,info@x.org,\nBudi,info@x.org,Ana\n');
    expect(list.counts.people).toBe(2);
    expect(list.warnings).toEqual(['3 email: Budi has the same e-mail as Ana. Kept as two people.']);
  });

  it('have first and last names joined', () => {
    expect(
      peopleOf(importText('Vorname;Nachname;Vorgesetzter\nZoë;Li;\nBo;;Zoë Li\n')).map(({ name }) => name),
    ).toEqual(['Zoë Li', 'Bo']);
  });

  it('without a name are called by their e-mail', () => {
    const list = importText('Name,Email,Title\nAna,a@x.org,CTO\n,b@x.org,VP\n');
    expect(peopleOf(list).map(({ name }) => name)).toEqual(['Ana', 'b@x.org']);
    expect(list.warnings).toEqual([
      '3 name: The name is empty, but the row is about a person. The person is called b@x.org.',
    ]);
  });

  it('carry what the list says of them', () => {
    const [ana] = peopleOf(importText('Name,Email,Start date,Status\nAna,a@x.org,2020-02-01,contractor\n'));
    expect(ana).toMatchObject({ name: 'Ana', email: 'a@x.org', hireDate: '2020-02-01', employment: 'contractor' });
  });
});

describe('vacancies and statuses', () => {
  it.each(['Vacant', 'OPEN', 'tbh', 'TBD', 'Vacant (was Jo)', 'Open position 3', 'unbesetzt', 'To be hired'])(
    'a row named "%s" is an open position',
    (name) => {
      const list = importText(`ID,Name,Title,Manager\n1,Ana,CTO,\n2,${name},Engineer,1\n`);
      expect(positionsOf(list)[1]).toMatchObject({ title: 'Engineer', status: 'open', personId: null });
      expect(list.counts.people).toBe(1);
      expect(list.problems).toEqual([]);
    },
  );

  it.each(['Openshaw Lee', 'Tbilisi Mae', 'Vacante Ruiz', 'Nn Li'])('a person may be called %s', (name) => {
    expect(peopleOf(importText(`Name,Title\n${name},Engineer\n`)).map((person) => person.name)).toEqual([name]);
  });

  it.each([
    ['filled', 'filled'],
    ['Active', 'filled'],
    ['vacant', 'open'],
    ['offen', 'open'],
    ['on hold', 'on-hold'],
    ['onboarding', 'starting'],
    ['notice period', 'leaving'],
    ['eliminated', 'closed'],
    ['Terminated', 'closed'],
    ['inaktiv', 'closed'],
  ])('the word "%s" means %s', (word, status) => {
    const list = importText(`Position ID,Title,Status\n1,CTO,filled\n2,Engineer,${word}\n`);
    expect(positionsOf(list)[1]?.status).toBe(status);
  });

  it('a name on a vacant or closed position is left out, and said', () => {
    const list = importText('Name,Title,Status\nAna,CTO,vacant\nBudi,VP,terminated\n');
    expect(positionsOf(list).map(({ status, personId }) => [status, personId])).toEqual([
      ['open', null],
      ['closed', null],
    ]);
    expect(list.warnings).toEqual([
      '2 name: Ana is named on a position that is vacant. The position was kept without the person.',
      '3 name: Budi is named on a position that is closed or was left. The position was kept without the person.',
    ]);
  });

  it('an empty name is an open position, unless the status says that somebody is there', () => {
    const list = importText('Name,Title,Status\nAna,CTO,filled\n,VP,\n,Engineer,filled\n');
    expect(positionsOf(list).map(({ status, personId }) => [status, personId === null])).toEqual([
      ['filled', false],
      ['open', true],
      ['filled', true],
    ]);
    expect(list.warnings).toEqual([
      '3 name: The name is empty. Kept as an open position.',
      '4 name: The name is empty. Kept as filled without a named person.',
    ]);
  });

  it('a list without names has filled positions without people, said once', () => {
    const list = importText('Position ID,Title\n1,CTO\n2,VP\n');
    expect(positionsOf(list).map(({ status, personId }) => [status, personId])).toEqual([
      ['filled', null],
      ['filled', null],
    ]);
    expect(list.notes).toContain('1 name: No column holds names. Kept as filled without a named person.');
  });

  it('a status nobody knows is kept as filled, and said', () => {
    const list = importText('Name,Title,Status\nAna,CTO,undisclosed\n');
    expect(positionsOf(list)[0]?.status).toBe('filled');
    expect(list.warnings).toEqual(['2 status: The status "undisclosed" is not known. Kept as filled.']);
  });

  it('a start to come is starting; an end that has passed closes the position', () => {
    const list = importText(
      'Name,Title,Start,End\nAna,CTO,2027-01-01,\nBudi,VP,2020-01-01,2025-12-31\nCara,VP,,2099-01-01\n',
    );
    expect(positionsOf(list).map(({ status, startDate, endDate }) => [status, startDate, endDate])).toEqual([
      ['starting', '2027-01-01', undefined],
      ['closed', '2020-01-01', '2025-12-31'],
      ['filled', undefined, '2099-01-01'],
    ]);
    expect([...list.warnings, ...list.notes].slice(0, 3)).toEqual([
      '3 end: The end, 2025-12-31, has passed. Kept as a closed position.',
      '3 name: Budi is named on a position that is closed or was left. The position was kept without the person.',
      '1 manager: No column says who reports to whom. Every position is at the top.',
    ]);
    expect(list.notes).toContain('2 start: The start, 2027-01-01, is still to come. Kept as starting.');
  });
});

describe('values', () => {
  it('that cannot be read are left out, and said', () => {
    const list = importText('Name,Title,Start,End,FTE\nAna,CTO,31/31/2020,soon,half\n');
    const [position] = positionsOf(list);
    expect(position).toMatchObject({ fte: 1 });
    expect(position).not.toHaveProperty('startDate');
    expect(list.warnings).toEqual([
      '2 start: "31/31/2020" is not a date. Left out.',
      '2 end: "soon" is not a date. Left out.',
      '2 fte: "half" is not a number that fits here. Counted as full time.',
    ]);
  });

  it('that are longer than any field are cut, and said', () => {
    const list = importText(`Name,Title\nAna,${'x'.repeat(10_001)}\n`);
    expect(positionsOf(list)[0]?.title).toHaveLength(10_000);
    expect(list.warnings).toEqual(['2 title: The text is longer than 10,000 characters. Cut after 10,000 characters.']);
  });

  it('of pay come in only when asked for, with their currency and period', () => {
    const text = 'Name,Monthly salary,Currency\nAna,"4.500,50",EUR\nBudi,$ 9k,\nCara,100,\nDae,much,EUR\n';
    const without = importText(text);
    expect(peopleOf(without).every((person) => person.salary === undefined)).toBe(true);
    expect(without.notes).toContain('1 pay: The column Monthly salary holds pay. Left out.');
    const list = importText(text, { includePay: true });
    expect(peopleOf(list).map(({ salary }) => salary)).toEqual([
      { amount: 4500.5, currency: 'EUR', period: 'month' },
      { amount: 9000, currency: 'USD', period: 'month' },
      undefined,
      undefined,
    ]);
    expect(list.warnings).toEqual([
      '4 currency: The currency of 100 is not known. The pay was left out.',
      '5 pay: "much" is not a number that fits here. Left out.',
    ]);
  });

  it('of hours become shares of the usual week', () => {
    const list = importText('Name,Wochenstunden\nAna,"38,5"\nBudi,"38,5"\nCara,"19,25"\n');
    expect(positionsOf(list).map(({ fte }) => fte)).toEqual([1, 1, 0.5]);
    expect(list.notes).toContain('1 hours: The list gives weekly hours. 38.5 hours count as a full-time job.');
  });

  it('that are formulas, markup, emoji or right to left stay text; what is invisible goes', () => {
    const names = [
      "'=HYPERLINK(1)",
      '<script>alert(1)</script>',
      '👩🏽‍💻 Zed',
      'مريم',
      'a\u0000b\u0007c',
      '\uD800x',
      "'t Hooft",
    ];
    const list = importText(`Name\tTitle\n${names.map((name) => `${name}\tx`).join('\n')}\n`);
    expect(peopleOf(list).map(({ name }) => name)).toEqual([
      '=HYPERLINK(1)',
      '<script>alert(1)</script>',
      '👩🏽‍💻 Zed',
      'مريم',
      'abc',
      '\uFFFDx',
      "'t Hooft",
    ]);
  });
});

describe('teams and locations', () => {
  it('become records: a department is the parent of its teams, or the team where there is none', () => {
    const list = importText(
      'Name,Department,Team,Location\nAna,Engineering,,Lisbon\nBudi,Engineering,Payments,Jakarta\nCara,Engineering,payments,jakarta\nDae,Sales,Payments,\nEla,Sales,Sales,\n',
    );
    const teams = [...list.tables.team.values()];
    const nameOf = (id: string | undefined): string | undefined => teams.find((team) => team.id === id)?.name;
    expect(teams.map(({ name, parentTeamId }) => [name, nameOf(parentTeamId)])).toEqual([
      ['Engineering', undefined],
      ['Payments', 'Engineering'],
      ['Sales', undefined],
      ['Payments', 'Sales'],
    ]);
    expect(positionsOf(list).map(({ teamId }) => nameOf(teamId))).toEqual([
      'Engineering',
      'Payments',
      'Payments',
      'Payments',
      'Sales',
    ]);
    expect([...list.tables.location.values()].map(({ name }) => name)).toEqual(['Lisbon', 'Jakarta']);
    expect(list.notes).toContain('4 team: payments is also written Payments. Counted as Payments.');
  });
});

describe('rows', () => {
  it('that are empty are skipped without a word, and lines are still counted right', () => {
    const list = importText('ID,Name,Manager\n1,Ana,\n,,\n\n2,Budi,99\n');
    expect(list.counts.rows).toBe(2);
    expect(list.warnings[0]).toMatch(/^5 manager/);
  });

  it('keep their order among the reports of one manager', () => {
    const list = importText('ID,Name,Manager\n1,Ana,\n9,Zoë,1\n5,Budi,1\n');
    expect(positionsOf(list).map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it('name the columns that were not used', () => {
    expect(importText('Name,Shoe size,Badge colour\nAna,41,red\n').notes).toContain(
      '1 sheet: 2 columns have no meaning for a plan: Shoe size, Badge colour. Left out.',
    );
  });
});
