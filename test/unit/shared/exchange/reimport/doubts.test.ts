/** Matches between a list and a plan: what is certain, what is asked, what is likeliest, and what each answer means. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../../../shared/exchange/reimport/compare.ts';
import { say } from '../../../../../shared/texts/message.ts';
import { importText } from '../../../../support/import-list.ts';
import { organisationOf } from '../../../../support/organisation-of.ts';
import { compareList, linesOf, withAccepted, type CompareOptions } from '../../../../support/reimport-list.ts';

const compare = (before: string, after: string, options: CompareOptions = {}): Comparison =>
  compareList(importText(before).tables, after, options);

/** Each question with its rows, its answers in words, and a star at the one that holds. */
const asked = ({ doubts }: Comparison): readonly string[] =>
  doubts.map(({ rows, question, choices, answer }) => {
    const answers = choices.map(({ value, meaning }) => `${value === answer ? '*' : ''}${say(meaning)}`);
    return `${rows.join(',')} ${say(question)} ${answers.join(' | ')}`;
  });

describe('people are found', () => {
  it('by their number, whatever else changed', () => {
    const comparison = compare(
      'ID,Person ID,Name,Email\n1,p1,Ana,ana@x.org\n',
      'ID,Person ID,Name,Email\n1,p1,Anna Maria,am@y.org\n',
    );
    expect(linesOf(comparison)).toEqual(['changed Ana: name Ana -> Anna Maria, email ana@x.org -> am@y.org']);
    expect(comparison.doubts).toEqual([]);
  });

  it('by e-mail where there is no number', () => {
    const comparison = compare(
      'Name,Email,Title\nAna Li,ana@x.org,CTO\n',
      'Name,Email,Title\n"Li, Ana",ANA@x.org,CEO\n',
    );
    expect(comparison.doubts).toEqual([]);
    expect(linesOf(comparison)[0]).toBe('retitled Ana Li: title CTO -> CEO');
  });

  it('by name alone where there is nothing else', () => {
    const comparison = compare('Name,Manager\nAna,\nBudi,Ana\nCara,Ana\n', 'Name,Manager\nAna,\nBudi,Cara\nCara,Ana\n');
    expect(comparison.doubts).toEqual([]);
    expect(linesOf(comparison)).toEqual(['moved Budi: manager Ana -> Cara']);
  });

  it('and the number of a plan that has none is taken from the list', () => {
    const comparison = compare('Name,Email\nAna,ana@x.org\n', 'ID,Name,Email\n17,Ana,ana@x.org\n');
    expect(linesOf(comparison)).toEqual(['changed Ana: id - -> 17']);
  });

  it('in a list that the plan wrote itself, by the ids of the plan', () => {
    const { tables } = importText('Name,Email\nAna,ana@x.org\n');
    const [position] = [...tables.position.values()];
    const comparison = compareList(tables, `id,name,title\n${position?.id ?? ''},Ana,CTO\n`);
    expect(linesOf(comparison)).toEqual(['retitled Ana: title - -> CTO']);
  });
});

describe('a question is asked', () => {
  it('when an id has another name: somebody new took the place', () => {
    const comparison = compare('ID,Name\n1,Ana Sousa\n', 'ID,Name\n1,Budi Putri\n');
    expect(asked(comparison)).toEqual([
      '2 The id 1 was Ana Sousa and is now Budi Putri. Who is that? ' +
        '*Somebody new, who took the place of Ana Sousa | The same person, now called Budi Putri',
    ]);
    expect(comparison.differences[0]?.note).toMatchObject({ key: 'reimport.note.holderLeaves' });
    const tables = withAccepted(comparison);
    expect([...tables.person.values()].map(({ name }) => name)).toEqual(['Budi Putri']);
  });

  it('when an id has another last name: the same person', () => {
    const comparison = compare('ID,Name\n1,Ana Sousa\n', 'ID,Name\n1,Ana Silva\n');
    expect(asked(comparison)[0]).toContain('*The same person, now called Ana Silva');
    expect(linesOf(comparison)).toEqual(['changed Ana Sousa: name Ana Sousa -> Ana Silva']);
  });

  it('when the other name is somebody of the plan: who moved into the seat', () => {
    const comparison = compare('ID,Name\n1,Ana Sousa\n2,Budi Putri\n', 'ID,Name\n1,Budi Putri\n');
    expect(asked(comparison)[0]).toContain('*Budi Putri, who took the place of Ana Sousa');
    expect(linesOf(comparison)).toEqual([
      'left Budi Putri: manager - -> -',
      'changed Ana Sousa: holder Ana Sousa -> Budi Putri',
    ]);
    expect(comparison.differences[0]?.note).toMatchObject({ key: 'reimport.note.isElsewhere' });
    expect([...withAccepted(comparison).person.values()].map(({ name }) => name)).toEqual(['Budi Putri']);
  });

  it('about namesakes, told apart by title and team, each taken once', () => {
    const comparison = compare(
      'Name,Email,Title,Team\nChris Kim,a@x.org,Engineer,Payments\nChris Kim,b@x.org,Designer,Search\n',
      'Name,Title,Team\nChris Kim,Designer,Search\nChris Kim,Lead,Payments\n',
    );
    expect(asked(comparison)).toEqual([
      '2 There is more than one Chris Kim. Who is this one? *The same person: Chris Kim (Designer, Search, b@x.org) | ' +
        'The same person: Chris Kim (Engineer, Payments, a@x.org) | Somebody else: Chris Kim is new',
      '3 There is more than one Chris Kim. Who is this one? *The same person: Chris Kim (Engineer, Payments, a@x.org) | ' +
        'Somebody else: Chris Kim is new',
    ]);
    expect(linesOf(comparison)).toEqual(['retitled Chris Kim: title Engineer -> Lead']);
  });

  it('about an e-mail that belongs to two', () => {
    const comparison = compare(
      'Name,Email\nAna,info@x.org\nBudi,info@x.org\n',
      'Name,Email\nBudi,info@x.org\nCara,info@x.org\n',
    );
    expect(asked(comparison).map((text) => text.slice(0, 80))).toEqual([
      '2 The e-mail info@x.org belongs to more than one person. Who is Budi? *The same ',
      '3 The e-mail info@x.org belongs to more than one person. Who is Cara? *Somebody ',
    ]);
    expect(linesOf(comparison).map((line) => line.split(':')[0])).toEqual(['joined Cara', 'left Ana']);
  });

  it('about an e-mail that has another name now', () => {
    const comparison = compare('Name,Email\nAna Sousa,a@x.org\n', 'Name,Email\nBudi Li,a@x.org\n');
    expect(asked(comparison)[0]).toContain('*The same person: Ana Sousa (a@x.org)');
  });

  it('about a name that is only roughly the same', () => {
    const before = 'Name,Title,Manager\nBoss,CEO,\nJon Smith,Engineer,Boss\n';
    const same = compare(before, 'Name,Title,Manager\nBoss,CEO,\nJohn Smith,Engineer,Boss\n');
    expect(asked(same)[0]).toMatch(/^3 John Smith is called almost like Jon Smith.*\*The same person: Jon Smith/);
    const other = compare(before, 'Name,Title,Manager\nBoss,CEO,\nJohn Smith,Designer,\n');
    expect(asked(other)[0]).toContain('*Somebody else: John Smith is new');
  });

  it('about one name under two addresses', () => {
    const comparison = compare('Name,Email\nAna,a@x.org\n', 'Name,Email\nAna,a@y.org\n');
    expect(asked(comparison)[0]).toMatch(/^2 Only the name Ana is the same.*\*The same person: Ana/);
  });

  it('about somebody new with the title of an open position', () => {
    const before = 'Name,Title,Manager,Team\nAna,CTO,,Tech\nTBH,Engineer,Ana,Tech\n';
    const after = 'Name,Title,Manager,Team\nAna,CTO,,Tech\nBudi,Engineer,Ana,Tech\n';
    const comparison = compare(before, after);
    expect(asked(comparison)[0]).toContain('*Yes: Budi fills the open Engineer');
    expect(linesOf(comparison)).toEqual(['changed Engineer: holder - -> Budi, status open -> filled']);
    const answers = { 'vacancy:3': 'new' };
    expect(linesOf(compare(before, after, { answers }))).toEqual(['joined Budi: manager - -> Ana, team - -> Tech']);
  });

  it('and another answer gives other differences, but the same organisation in the end', () => {
    const before = 'ID,Name\n1,Ana Sousa\n';
    const after = 'ID,Name\n1,Budi Putri\n';
    const [person] = [...importText(before).tables.person.values()].map(({ id }) => id);
    const renamed = compare(before, after, { answers: { 'seat:2': person ?? '' } });
    expect(linesOf(renamed)).toEqual(['changed Ana Sousa: name Ana Sousa -> Budi Putri']);
    expect(organisationOf(withAccepted(renamed))).toEqual(organisationOf(withAccepted(compare(before, after))));
  });

  it('never about numbers: 1204 and 1205 are two people, and so are two numbers of one name', () => {
    expect(compare('Person ID\n1204\n1299\n', 'Person ID\n1205\n1299\n').doubts).toEqual([]);
    const comparison = compare('ID,Person ID,Name\n1,p1,Ana\n', 'ID,Person ID,Name\n2,p2,Ana\n');
    expect(comparison.doubts).toEqual([]);
    expect(linesOf(comparison).map((line) => line.split(':')[0])).toEqual(['joined Ana', 'left Ana']);
  });
});
