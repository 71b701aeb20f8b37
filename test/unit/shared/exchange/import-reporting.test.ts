/** Who reports to whom in a people list, and what becomes of ids that occur twice. */
import { describe, expect, it } from 'vitest';
import { importText, linesOf } from '../../../support/import-list.ts';

describe('managers', () => {
  it('are found by id, wherever they stand in the list', () => {
    const list = importText('ID,Name,Manager ID\n3,Cara,2\n2,Budi,1\n1,Ana,\n');
    expect(linesOf(list.tables)).toEqual(['Cara < Budi', 'Budi < Ana', 'Ana < top']);
    expect(list.problems).toEqual([]);
  });

  it('are found by e-mail and by name, in any case, and last name first', () => {
    const list = importText(
      'Name,Email,Manager\nAna Sousa,ana@x.org,\nBudi,b@x.org,ANA@X.ORG\nCara,c@x.org,ana  sousa\nDae,d@x.org,"Sousa, Ana"\nEla,e@x.org,Ana Sousa (17)\n',
    );
    expect(linesOf(list.tables).slice(1)).toEqual(['Budi', 'Cara', 'Dae', 'Ela'].map((name) => `${name} < Ana Sousa`));
    expect(list.warnings).toEqual([]);
  });

  it.each(['', 'XX', 'none', '-', 'n/a', 'NULL', '—'])('"%s" means the top', (manager) => {
    const list = importText(`ID,Name,Manager\n1,Ana,${manager}\n2,Budi,1\n`);
    expect(linesOf(list.tables)).toEqual(['Ana < top', 'Budi < Ana']);
    expect(list.problems).toEqual([]);
  });

  it('who are not in the list leave their reports at the top', () => {
    const list = importText('ID,Name,Manager\n1,Ana,\n2,Budi,99\n');
    expect(list.counts).toMatchObject({ unknownManagers: 1, roots: 2 });
    expect(list.warnings).toEqual(['3 manager: The manager 99 is not in the list. Put at the top, without a manager.']);
    expect(list.notes).toEqual(['3 manager: 2 positions have no manager: Ana, Budi. Each is kept at the top.']);
  });

  it('whose name fits two people are not guessed', () => {
    const list = importText('Name,Title,Manager\nAna,CTO,\nBudi,VP,Ana\nBudi,Head,Ana\nCara,Engineer,Budi\n');
    expect(linesOf(list.tables)).toContain('Cara < top');
    expect(list.counts.unknownManagers).toBe(1);
    expect(list.warnings).toEqual([
      '5 manager: The manager Budi could be more than one person. Put at the top, without a manager.',
    ]);
  });

  it('who are the row itself make it a top', () => {
    const list = importText('ID,Name,Manager\n1,Ana,1\n2,Budi,Budi\n');
    expect(linesOf(list.tables)).toEqual(['Ana < top', 'Budi < top']);
    expect(list.counts.selfReports).toBe(2);
    expect(list.warnings[0]).toBe('2 manager: The row names itself as manager (1). Put at the top, without a manager.');
  });

  it('in a circle are cut once, at the first row of the circle', () => {
    const list = importText('ID,Name,Manager\n9,Ela,3\n1,Ana,3\n2,Budi,1\n3,Cara,2\n4,Dae,5\n5,Fay,4\n');
    expect(linesOf(list.tables)).toEqual([
      'Ela < Cara',
      'Ana < top',
      'Budi < Ana',
      'Cara < Budi',
      'Dae < top',
      'Fay < Dae',
    ]);
    expect(list.counts).toMatchObject({ cycles: 2, roots: 2 });
    expect(list.warnings).toEqual([
      '3 manager: The reporting line leads back to itself: Ana → Cara → Budi → Ana. Cut here: this row is at the top.',
      '6 manager: The reporting line leads back to itself: Dae → Fay → Dae. Cut here: this row is at the top.',
    ]);
  });
});

describe('ids that occur twice', () => {
  it('skip a row that is the same in every cell', () => {
    const list = importText('ID,Name,Manager\n1,Ana,\n2,Budi,1\n2,Budi,1\n');
    expect(list.counts).toMatchObject({ rows: 3, positions: 2, people: 2, duplicateIds: 1 });
    expect(list.warnings).toEqual([
      '4 id: The id 2 is already in row 3. The row is the same in every cell and was skipped.',
    ]);
  });

  it('give the same person a second position', () => {
    const list = importText('ID,Name,Title,Manager\n1,Ana,CTO,\n1,Ana,Interim VP,1\n2,Budi,Engineer,1\n');
    expect(list.counts).toMatchObject({ positions: 3, people: 2, duplicateIds: 1 });
    expect([...list.tables.position.values()].map(({ externalId, personId }) => [externalId, personId])).toEqual([
      ['1', 'person_4'],
      [undefined, 'person_4'],
      ['2', 'person_5'],
    ]);
    expect(list.warnings).toEqual(['3 id: The id 1 is already in row 2. Kept as another position of the same person.']);
  });

  it('keep somebody else as a position of its own, and managers refer to the first', () => {
    const list = importText('ID,Name,Manager\n1,Ana,\n1,Budi,\n2,Cara,1\n');
    expect(linesOf(list.tables)).toEqual(['Ana < top', 'Budi < top', 'Cara < Ana']);
    expect(list.counts).toMatchObject({ positions: 3, people: 3, duplicateIds: 1 });
    expect(list.warnings).toEqual([
      '3 id: The id 1 is already in row 2. Kept as a position of its own without that id.',
    ]);
  });
});
