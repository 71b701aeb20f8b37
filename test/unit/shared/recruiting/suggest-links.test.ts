/** Suggestions for the team and the skills of a repository, each with its reason. */
import { describe, expect, it } from 'vitest';
import { suggestLink, type RepositoryTraits } from '../../../../shared/recruiting/suggest-links.ts';
import { say } from '../../../../shared/texts/message.ts';
import { anOrg, personOf } from '../../../support/an-org.ts';

const tables = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi', { skills: ['gRPC'] })
  .report('Ana', 'Citra')
  .team('Card payments', ['Budi'])
  .team('Platform team', ['Citra'])
  .team('Developer Experience')
  .with({ id: personOf('Budi'), name: 'Budi', employment: 'employee', skills: [], githubLogin: 'budi' })
  .with({ id: personOf('Citra'), name: 'Citra', employment: 'employee', skills: [], githubLogin: 'citra' })
  .tables();

const traits = (name: string, fields: Partial<RepositoryTraits> = {}): RepositoryTraits => ({
  name,
  description: null,
  language: null,
  topics: [],
  ownerTeams: [],
  ...fields,
});

const teams = (repository: RepositoryTraits) =>
  suggestLink(tables, repository).teams.map(({ name, reason }) => `${name}: ${say(reason)}`);

describe('the team of a repository', () => {
  it('is the one its code owners are called after', () => {
    expect(teams(traits('acme/sdk', { ownerTeams: ['acme/card-payment'] }))).toEqual([
      'Card payments: Its code owners are acme/card-payment',
    ]);
    expect(teams(traits('acme/sdk', { ownerTeams: ['acme/payments'] }))).toEqual([
      'Card payments: Its code owners are acme/payments',
    ]);
  });

  it('may be told by name or topic, the stronger reason first', () => {
    expect(teams(traits('acme/platform-tools', { topics: ['developer-experience'] }))).toEqual([
      'Platform team: Its name says so: platform-tools',
      'Developer Experience: Its topic says so: developer-experience',
    ]);
    expect(teams(traits('acme/paymentsCard'))).toEqual(['Card payments: Its name says so: paymentsCard']);
  });

  it('is where most of the company’s commits come from', () => {
    const contributors = [
      { login: 'Budi', commits: 8 },
      { login: 'citra', commits: 2 },
      { login: 'stranger', commits: 900 },
    ];
    expect(teams(traits('acme/x', { contributors }))).toEqual([
      'Card payments: 80 % of the commits by your people come from this team',
    ]);
    expect(teams(traits('acme/x', { contributors: [{ login: 'budi', commits: 4 }] }))).toEqual([]);
  });

  it('is not guessed from nothing', () => {
    expect(teams(traits('acme/team'))).toEqual([]);
    expect(teams(traits('acme/the-experience', { ownerTeams: ['acme/everyone'] }))).toEqual([]);
  });
});

describe('the skills of a repository', () => {
  it('are its language, and topics that are known as skills', () => {
    const { skills } = suggestLink(
      tables,
      traits('acme/x', { language: 'Go', topics: ['grpc', 'golang', 'k8s', 'cool'] }),
    );
    expect(skills.map(({ skill, reason }) => `${skill}: ${say(reason)}`)).toEqual([
      'Go: It is mostly written in Go',
      'gRPC: Its topic says so: grpc',
      'Kubernetes: Its topic says so: k8s',
    ]);
  });
});
