/** Links of repositories, skills, logins and answers about open source: what the commands do, and what they refuse. */
import { describe, expect, it } from 'vitest';
import type { LinkEdit } from '../../../../shared/commands/link-repositories.ts';
import { find, type Tables } from '../../../../shared/model/tables.ts';
import { anOrg, idFor, personOf, positionOf } from '../../../support/an-org.ts';
import { danglingIds } from '../../../support/loose-ends.ts';
import { done, refusal, stepOf } from './run-command.ts';

const payments = idFor('team', 'Payments');
const core = idFor('team', 'Core');

const org = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .opening('Ana', 'Developer', { skills: ['Go'] })
  .team('Payments', ['Budi'])
  .team('Core');
const tables = org.tables();

const link = (before: Tables, edit: LinkEdit, ref = { repository: 'acme/tool', repositoryId: 7 }): Tables =>
  done(before, 'linkRepositories', { links: [{ ...ref, edit }] });

const linksOf = (after: Tables) =>
  [...after.repoLink.values()].map((link) => Object.fromEntries(Object.entries(link).filter(([key]) => key !== 'id')));

describe('links', () => {
  it('are made by the first thing that is said of a repository, and changed by the next', () => {
    const made = link(tables, { team: { id: payments }, skills: ['Go', ' go ', 'C, C++'] });
    expect(linksOf(made)).toEqual([
      { repository: 'acme/tool', repositoryId: 7, teamId: payments, skills: ['Go', 'C', 'C++'] },
    ]);
    const changed = link(made, {
      addSkills: ['Kotlin'],
      removeSkills: ['c'],
      adopters: [core, core],
      purpose: ' SDK ',
    });
    expect(linksOf(changed)).toEqual([
      {
        repository: 'acme/tool',
        repositoryId: 7,
        teamId: payments,
        skills: ['Go', 'C++', 'Kotlin'],
        adopterTeamIds: [core],
        purpose: 'SDK',
      },
    ]);
    expect(linksOf(link(changed, { team: null, purpose: null, adopters: [], skills: [] }))).toEqual([
      { repository: 'acme/tool', repositoryId: 7, skills: [] },
    ]);
  });

  it('follow a renamed repository by its number, and give a typed one its number', () => {
    const made = link(tables, { skills: ['Go'] });
    expect(linksOf(link(made, { addSkills: ['C'] }, { repository: 'acme/tool2', repositoryId: 7 }))).toEqual([
      { repository: 'acme/tool2', repositoryId: 7, skills: ['Go', 'C'] },
    ]);
    const typed = done(tables, 'linkRepositories', {
      links: [{ repository: 'Acme/Tool', edit: { team: { id: core } } }],
    });
    expect(linksOf(link(typed, { skills: ['Go'] }))).toEqual([
      { repository: 'acme/tool', repositoryId: 7, teamId: core, skills: ['Go'] },
    ]);
    expect(linksOf(link(made, {}, { repository: 'acme/tool', repositoryId: 8 }))).toHaveLength(2);
  });

  it('of many are one step, and a new team is made once', () => {
    const step = stepOf(tables, 'linkRepositories', {
      links: ['acme/a', 'acme/b'].map((repository) => ({ repository, edit: { team: { newName: 'Open source' } } })),
    });
    expect(step.label).toBe('Give 2 repositories to Open source');
    expect(step.change.filter(({ id }) => id.startsWith('team_'))).toHaveLength(1);
  });

  it.each<readonly [LinkEdit, string]>([
    [{ team: { id: payments } }, 'Give acme/tool to Payments'],
    [{ team: null }, 'Take acme/tool from its team'],
    [{ addSkills: ['Go'] }, 'Change the skills that acme/tool shows'],
    [{ purpose: 'x' }, 'Change the purpose of acme/tool'],
    [{ adopters: [core] }, 'Change which teams use acme/tool'],
    [{ team: null, purpose: 'x' }, 'Change the link of acme/tool'],
  ])('say what is done: %j', (edit, label) => {
    const { label: said } = stepOf(tables, 'linkRepositories', { links: [{ repository: 'acme/tool', edit }] });
    expect(said).toBe(label);
  });

  it('are refused in words', () => {
    const refusedFor = (repository: string, edit: LinkEdit) =>
      refusal(tables, 'linkRepositories', { links: [{ repository, edit }] });
    expect(refusal(tables, 'linkRepositories', { links: [] })).toBe('Choose a repository first.');
    expect(refusedFor('tool', {})).toBe('tool is not a repository. Write it as owner/name, as on GitHub.');
    expect(refusedFor('a/b', { team: { id: 'team_gone' } })).toBe('That is no longer in the plan.');
    expect(refusedFor('a/b', { skills: Array.from({ length: 31 }, (_, at) => `skill ${at}`) })).toBe(
      '31 skills are too many. Choose the 30 that matter most.',
    );
  });

  it('go, with what people said of them', () => {
    const made = link(tables, { skills: ['Go'] });
    const [first] = made.repoLink.values();
    const answered = done(made, 'answerSurvey', {
      personId: personOf('Budi'),
      field: 'repoIds',
      value: [first!.id, first!.id],
    });
    expect(find(answered, personOf('Budi'))?.openSource).toEqual({ repoIds: [first!.id] });
    const gone = done(answered, 'unlinkRepositories', { linkIds: [first!.id] });
    expect(gone.repoLink.size).toBe(0);
    expect(danglingIds(gone)).toEqual([]);
  });

  it('go to the team that takes over, and are without one when nobody does', () => {
    const made = link(tables, { team: { id: payments }, adopters: [payments, core] });
    expect(linksOf(done(made, 'deleteTeam', { teamId: payments, moveTo: core }))).toMatchObject([
      { teamId: core, adopterTeamIds: [core] },
    ]);
    const [alone] = linksOf(done(made, 'deleteTeam', { teamId: payments, moveTo: null }));
    expect(alone).not.toHaveProperty('teamId');
    expect(alone).toMatchObject({ adopterTeamIds: [core] });
  });
});

describe('skills of positions', () => {
  const ids = [positionOf('Developer'), positionOf('Budi')];

  it('are set, added and taken away', () => {
    const skillsAfter = (after: Tables) => ids.map((id) => find(after, id)?.skills);
    expect(skillsAfter(done(tables, 'setSkills', { positionIds: ids, skills: ['Rust'] }))).toEqual([
      ['Rust'],
      ['Rust'],
    ]);
    expect(skillsAfter(done(tables, 'setSkills', { positionIds: ids, add: ['Rust'], remove: ['GO'] }))).toEqual([
      ['Rust'],
      ['Rust'],
    ]);
    expect(skillsAfter(done(tables, 'setSkills', { positionIds: ids, remove: ['go'] }))).toEqual([
      undefined,
      undefined,
    ]);
    expect(skillsAfter(done(tables, 'editPositions', { positionIds: ids, field: 'skills', value: ['C'] }))).toEqual([
      ['C'],
      ['C'],
    ]);
  });

  it('are told by name where it is one', () => {
    const labelOf = (edit: object) => stepOf(tables, 'setSkills', { positionIds: ids, ...edit }).label;
    expect(labelOf({ add: ['Rust'] })).toBe('Ask Rust of 2 positions');
    expect(labelOf({ remove: ['Go'] })).toBe('Ask Go of 2 positions no more');
    expect(labelOf({ skills: [] })).toBe('Change the skills of 2 positions');
  });
});

describe('a person', () => {
  const budi = personOf('Budi');

  it('has logins as people write them, the first as the main one', () => {
    const after = done(tables, 'setLogins', {
      personId: budi,
      logins: ['@budi', 'https://github.com/Budi/', 'github.com/budi-h', ''],
    });
    expect(find(after, budi)).toMatchObject({ githubLogin: 'budi', githubAliases: ['budi-h'] });
    const none = find(done(after, 'setLogins', { personId: budi, logins: [] }), budi);
    expect([none?.githubLogin, none?.githubAliases]).toEqual([undefined, undefined]);
    expect(refusal(after, 'setLogins', { personId: personOf('Ana'), logins: ['BUDI-H'] })).toBe(
      'budi-h is already the login of Budi. Take it away there first, or choose another.',
    );
    expect(refusal(after, 'setLogins', { personId: budi, logins: ['budi@acme.com'] })).toBe(
      'budi@acme.com is not a GitHub login. Logins hold letters, digits and hyphens, such as ana-sousa.',
    );
  });

  it('answers, and takes answers back', () => {
    const heard = done(tables, 'answerSurvey', { personId: budi, field: 'heardVia', value: 'a talk' });
    const influenced = done(heard, 'answerSurvey', { personId: budi, field: 'influence', value: 4 });
    expect(find(influenced, budi)?.openSource).toEqual({ heardVia: 'a talk', influence: 4 });
    const back = done(influenced, 'answerSurvey', { personId: budi, field: 'influence', value: undefined });
    const none = done(back, 'answerSurvey', { personId: budi, field: 'heardVia', value: undefined });
    expect(find(none, budi)).not.toHaveProperty('openSource');
    expect(refusal(tables, 'answerSurvey', { personId: budi, field: 'influence', value: 5 })).toBe(
      'Influence is a whole number from 0 (none) to 4 (it decided).',
    );
  });
});
