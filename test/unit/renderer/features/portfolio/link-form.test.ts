/** The form about one or several repositories: what they share, and the edit that follows from what was changed. */
import { describe, expect, it } from 'vitest';
import { editFrom, sharedForm, teamChoice } from '../../../../../renderer/features/portfolio/linking/link-form.ts';
import { takeAll, withSkills, withTaken, withTeam } from '../../../../../renderer/features/portfolio/linking/taken.ts';
import type { Suggested } from '../../../../../renderer/features/portfolio/linking/use-suggestions.ts';
import type { RepoLink } from '../../../../../shared/model/repo-link.ts';
import { message } from '../../../../../shared/texts/message.ts';
import { anOrg, idFor } from '../../../../support/an-org.ts';

const [payments, core] = [idFor('team', 'Payments'), idFor('team', 'Core')];
const tables = anOrg().team('Payments').team('Core').tables();

const link = (fields: Partial<RepoLink>): RepoLink => ({
  id: 'repoLink_1',
  repository: 'acme/a',
  skills: [],
  ...fields,
});

const one = link({ teamId: payments, skills: ['Go', 'C'], purpose: 'SDK', adopterTeamIds: [core] });
const other = link({ teamId: core, skills: ['golang', 'Rust'], purpose: 'SDK' });

describe('the form', () => {
  it('shows what all have, and which fields differ', () => {
    expect(sharedForm(tables, [one])).toEqual({
      form: { team: 'Payments', skills: ['Go', 'C'], purpose: 'SDK', adopters: [core] },
      mixed: new Set(),
    });
    expect(sharedForm(tables, [one, other, undefined])).toEqual({
      form: { team: '', skills: [], purpose: '', adopters: [] },
      mixed: new Set(['team', 'purpose', 'skills', 'adopters']),
    });
    const both = sharedForm(tables, [one, other]);
    expect(both.form).toMatchObject({ skills: ['Go'], purpose: 'SDK' });
    expect(both.mixed.has('purpose')).toBe(false);
  });

  it('changes what was touched, and nothing else', () => {
    const shared = sharedForm(tables, [one]);
    expect(editFrom(tables, shared, {})).toEqual({});
    expect(editFrom(tables, shared, { skills: ['Go', 'C'], adopters: [core] })).toEqual({});
    expect(
      editFrom(tables, shared, { team: ' core ', skills: ['Go', 'Kotlin'], purpose: '', adopters: [payments] }),
    ).toEqual({
      team: { id: core },
      addSkills: ['Kotlin'],
      removeSkills: ['C'],
      purpose: null,
      addAdopters: [payments],
      removeAdopters: [core],
    });
  });

  it('knows teams by name, makes new ones, and takes none for an empty name', () => {
    expect(teamChoice(tables, 'PAYMENTS')).toEqual({ id: payments });
    expect(teamChoice(tables, ' Search ')).toEqual({ newName: 'Search' });
    expect(teamChoice(tables, ' ')).toBeNull();
  });
});

describe('suggestions that are ticked', () => {
  const reason = message('suggest.skill.topic', { topic: 'x' });
  const suggested = [
    {
      facts: { repositoryId: 1 },
      teams: [
        { teamId: payments, name: 'Payments', reason },
        { teamId: core, name: 'Core', reason },
      ],
      skills: [{ skill: 'Go', reason }],
    },
    { facts: { repositoryId: 2 }, teams: [], skills: [] },
  ] as unknown as readonly Suggested[];

  it('are the likeliest team and all skills of each, when all are', () => {
    const taken = takeAll(suggested);
    expect(withTaken({}, taken, 1)).toEqual({ team: { id: payments }, addSkills: ['Go'] });
    expect(withTaken({}, taken, 2)).toEqual({});
  });

  it('go beside the form, of which the team counts first', () => {
    const taken = takeAll(suggested);
    expect(withTaken({ team: null, addSkills: ['C'], purpose: 'SDK' }, taken, 1)).toEqual({
      team: null,
      addSkills: ['C', 'Go'],
      purpose: 'SDK',
    });
  });

  it('can be taken back', () => {
    const none = withSkills(withTeam(takeAll(suggested), 1, null), 1, []);
    expect(withTaken({}, none, 1)).toEqual({});
  });
});
