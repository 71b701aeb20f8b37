/** Which column is taken for which field, and how a user corrects it. */
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../../shared/exchange/people/guess-mapping.ts';
import { changeMapping, parseMapping } from '../../../../shared/exchange/people/mapping.ts';
import { say } from '../../../../shared/texts/message.ts';
import { sheetIn } from '../../../support/import-list.ts';

const guess = (text: string) => guessMapping(sheetIn(text));

describe('the guess', () => {
  it('knows the headers of HR systems in English', () => {
    expect(
      guess(
        'Employee #,First Name,Last Name,Work Email,Reports To,Job Title,Department,Team,Office,Hire Date,Termination Date,Weekly hours,Base salary,Currency,Employment Status,Job level\n1,Ana,Li,a@x.org,,CTO,,,,,,,,,,\n2,Bo,Li,b@x.org,Ana Li,VP,,,,,,,,,,\n',
      ),
    ).toEqual({
      id: 'Employee #',
      firstName: 'First Name',
      lastName: 'Last Name',
      email: 'Work Email',
      manager: 'Reports To',
      title: 'Job Title',
      department: 'Department',
      team: 'Team',
      location: 'Office',
      start: 'Hire Date',
      end: 'Termination Date',
      hours: 'Weekly hours',
      pay: 'Base salary',
      currency: 'Currency',
      status: 'Employment Status',
      level: 'Job level',
    });
  });

  it('knows the headers of HR systems in German', () => {
    expect(
      guess(
        'Personalnummer;Vorname;Nachname;E-Mail;Vorgesetzter;Position;Abteilung;Team;Arbeitsplatz;Eintrittsdatum;Kündigungsdatum;Wochenstunden;Festgehalt;Gehaltsintervall\n1;Ana;Li;a@x.org;;CTO;;;;;;;;\n2;Bo;Li;b@x.org;1;VP;;;;;;;;\n',
      ),
    ).toEqual({
      id: 'Personalnummer',
      firstName: 'Vorname',
      lastName: 'Nachname',
      email: 'E-Mail',
      manager: 'Vorgesetzter',
      title: 'Position',
      department: 'Abteilung',
      team: 'Team',
      location: 'Arbeitsplatz',
      start: 'Eintrittsdatum',
      end: 'Kündigungsdatum',
      hours: 'Wochenstunden',
      pay: 'Festgehalt',
      payPeriod: 'Gehaltsintervall',
    });
  });

  it.each(['Employee_ID', 'employeeId', 'EMPLOYEE ID', ' Employee-Id '])('reads %s as an id', (header) => {
    expect(guess(`${header},Name\n1,Ana\n`).id).toBe(header.trim());
  });

  it('takes the manager column whose values are found, not the first one', () => {
    const text = 'Key,Name,Manager level,Manager Name,Manager Ref\nx1,Ana,1,,\nx2,Bo,2,A. Li,x1\nx3,Cy,2,A. Li,x1\n';
    expect(guess(text)).toMatchObject({ id: 'Key', manager: 'Manager Ref' });
  });

  it('takes the id that managers are named by, not the one with the better header', () => {
    const text = 'ID,Post code,Name,Reports to\n1,a,Ana,\n2,b,Bo,a\n3,c,Cy,a\n';
    expect(guess(text)).toMatchObject({ id: 'Post code', manager: 'Reports to' });
  });

  it('sees that managers are named by e-mail', () => {
    const text = 'Login,Name,Manager\na@x.org,Ana,\nb@x.org,Bo,A@x.org\n';
    expect(guess(text)).toMatchObject({ email: 'Login', name: 'Name', manager: 'Manager' });
  });

  it('falls back to the header where no manager is found', () => {
    expect(guess('Name,Is manager,Manager\nAna,yes,Somebody Else\n').manager).toBe('Manager');
  });

  it('gives a column to one field only', () => {
    const headers = Object.values(guess('Position,Title,Name,Team,Group,Unit\nx,y,z,a,b,c\n'));
    expect(new Set(headers).size).toBe(headers.length);
  });
});

describe('corrections', () => {
  const sheet = sheetIn('Ref,Label,Boss\n1,Ana,\n');

  it('are pairs of field and header, in any case; an empty header takes a column away', () => {
    expect(parseMapping(['id=Ref', 'name=label', 'manager='], sheet)).toEqual({
      ok: true,
      value: { id: 'Ref', name: 'Label', manager: null },
    });
  });

  it.each([
    ['Ref', /"Ref" is not a mapping. Write it as field=Header/],
    ['shoe=Ref', /no field "shoe". The fields are: id, person, name/],
    ['id=Nope', /no column "Nope". The columns are: Ref, Label, Boss/],
    ['__proto__=Ref', /no field "__proto__"/],
  ])('"%s" is refused in a sentence', (pair, sentence) => {
    const parsed = parseMapping([pair], sheet);
    expect(parsed.ok ? '' : say(parsed.error)).toMatch(sentence);
  });

  it('may not map a field twice', () => {
    const parsed = parseMapping(['id=Ref', 'id=Label'], sheet);
    expect(parsed.ok ? '' : say(parsed.error)).toMatch(/mapped twice/);
  });

  it('take a column from the field it was guessed for', () => {
    expect(changeMapping({ id: 'Ref', name: 'Label' }, { title: 'Label', manager: null })).toEqual({
      id: 'Ref',
      title: 'Label',
    });
  });
});
