/** Supply beside open positions: groups that are too small are hidden, sums are ranges, gaps are sentences. */
import { describe, expect, it } from 'vitest';
import { crowdOfAll, exactCrowd, sayCrowd } from '../../../../shared/recruiting/crowd.ts';
import { gapsOf } from '../../../../shared/recruiting/gaps.ts';
import { hireAway } from '../../../../shared/recruiting/hire-away.ts';
import { pipelineOf, type SkillRow } from '../../../../shared/recruiting/pipeline.ts';
import { recruitingAssumptions } from '../../../../shared/recruiting/recruiting-assumptions.ts';
import type { ContributorRow, PeopleView, SupplyRepository } from '../../../../shared/recruiting/supply.ts';
import { classifierOf } from '../../../../shared/portfolio/classifier.ts';
import { say } from '../../../../shared/texts/message.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';

const today = '2026-12-01';

const repository = (name: string, fields: Partial<SupplyRepository> = {}): SupplyRepository => ({
  repositoryId: Number.parseInt(name, 36),
  name: `acme/${name}`,
  isArchived: false,
  language: 'Go',
  releases: 3,
  lastReleaseOn: '2026-11-15',
  outsideAuthors: 5,
  outsideParticipants: 9,
  firstResponseHours: 20,
  ...fields,
});

describe('a crowd', () => {
  it.each([
    [[], 'not measured'],
    [[null], 'not measured'],
    [[0, 0], 'nobody'],
    [[2], 'fewer than 3'],
    [[0, 2, null], 'fewer than 3'],
    [[1, 1], 'fewer than 3'],
    [[2, 2], '4 at most'],
    [[7], '7'],
    [[5, 0], '5'],
    [[5, 3], '5 to 8'],
  ])('of %j is %s', (counts, said) => {
    expect(say(sayCrowd(crowdOfAll(counts)))).toBe(said);
  });

  it('counted one by one hides what is too small as well', () => {
    expect([0, 1, 2, 3].map((count) => say(sayCrowd(exactCrowd(count))))).toEqual([
      'nobody',
      'fewer than 3',
      'fewer than 3',
      '3',
    ]);
  });
});

const org = anOrg()
  .manager('Ana')
  .opening('Ana', 'Gopher', { skills: ['Go', 'golang'] })
  .opening('Ana', 'Backend', { skills: ['golang', 'Kotlin'] })
  .opening('Ana', 'Writer')
  .report('Ana', 'Budi', { skills: ['Go'] });

const rowsOf = (repositories: readonly SupplyRepository[], view: PeopleView | null = null, tables = org.tables()) =>
  pipelineOf({ tables, repositories, view, today });

const rowOf = (rows: readonly SkillRow[], key: string): SkillRow => rows.find((row) => row.key === key)!;

describe('the pipeline', () => {
  it('puts open positions beside repositories, whatever the skill is called', () => {
    const { rows, withoutSkills, open } = rowsOf([repository('sdk'), repository('site', { language: 'HTML' })]);
    expect(rows.map(({ skill, openIds, repositories }) => [skill, openIds.length, repositories.length])).toEqual([
      ['Go', 2, 1],
      ['Kotlin', 1, 0],
      ['HTML', 0, 1],
    ]);
    expect(withoutSkills).toEqual([positionOf('Writer')]);
    expect(open).toBe(3);
  });

  it('goes by the skills that were said of a repository, and else by its language', () => {
    const linked = repository('sdk');
    const tables = org
      .with({
        id: 'repoLink_1',
        repository: 'acme/old-name',
        repositoryId: linked.repositoryId,
        skills: ['Kotlin', 'Android'],
      })
      .tables();
    const { rows } = rowsOf([linked, repository('cli')], null, tables);
    expect(rowOf(rows, 'kotlin').repositories).toEqual([linked]);
    expect(rowOf(rows, 'kotlin').unconfirmed).toBe(0);
    expect(rowOf(rows, 'go').repositories.map(({ name }) => name)).toEqual(['acme/cli']);
    expect(rowOf(rows, 'go').unconfirmed).toBe(1);
  });

  it('tells a range over repositories, and of how many it is', () => {
    const { rows } = rowsOf([
      repository('a', { outsideAuthors: 5, firstResponseHours: 30 }),
      repository('b', { outsideAuthors: 4, firstResponseHours: 400, lastReleaseOn: '2026-11-20' }),
      repository('c', { outsideAuthors: null, firstResponseHours: null }),
      repository('d', { isArchived: true, firstResponseHours: 1, outsideAuthors: 0 }),
    ]);
    expect(rowOf(rows, 'go')).toMatchObject({
      authors: { type: 'range', least: 5, most: 9 },
      measured: 3,
      isExact: false,
      firstResponse: { least: 30, most: 400, of: 2 },
      lastReleaseOn: '2026-11-20',
    });
    expect(rowOf(rows, 'go').repositories.at(-1)?.name).toBe('acme/d');
  });

  it('counts each person once where contributors are kept', () => {
    const [a, b] = [repository('a'), repository('b')];
    const row = (login: string, at: SupplyRepository, lastOn: string | null = '2026-11-01'): ContributorRow => ({
      repositoryId: at.repositoryId,
      login,
      commits: 4,
      mergedChangeRequests: 1,
      firstOn: '2026-01-01',
      lastOn,
    });
    const contributors = [
      row('x', a),
      row('X', b),
      row('y', a),
      row('z', b),
      row('long-ago', b, '2026-02-01'),
      row('ours', a),
    ];
    const classify = classifierOf([{ login: 'ours', from: null, to: null }]);
    const { rows } = rowsOf([a, b], { contributors, classify });
    expect(rowOf(rows, 'go')).toMatchObject({ authors: { type: 'exact', count: 3 }, measured: 2, isExact: true });
  });
});

describe('gaps', () => {
  const assumed = recruitingAssumptions(org.tables());
  const saidOf = (...repositories: readonly SupplyRepository[]) =>
    gapsOf(rowsOf(repositories), { assumed, today }).map(({ message }) => say(message));
  const kotlin = repository('app', { language: 'Kotlin' });
  const noSkill = '1 open position names no skill, so nothing can be said about it.';

  it.each<readonly [string, readonly SupplyRepository[], readonly string[]]>([
    ['nothing where all is well', [repository('a'), kotlin], [noSkill]],
    ['no repository', [kotlin], ['2 open Go roles, and no repository shows Go.', noSkill]],
    [
      'archived ones only',
      [repository('a', { isArchived: true }), kotlin],
      ['2 open Go roles, and only archived repositories show Go.', noSkill],
    ],
    [
      'an old release',
      [repository('a', { lastReleaseOn: '2025-09-15' }), kotlin],
      ['2 open Go roles, last Go release 14 months ago.', noSkill],
    ],
    ['a release of just below a year', [repository('a', { lastReleaseOn: '2025-12-02' }), kotlin], [noSkill]],
    [
      'no release at all',
      [repository('a', { lastReleaseOn: null, releases: 0 }), kotlin],
      ['2 open Go roles, and no Go repository has had a release.', noSkill],
    ],
    ['releases that were not read', [repository('a', { lastReleaseOn: null, releases: null }), kotlin], [noSkill]],
    [
      'slow answers',
      [repository('a', { firstResponseHours: 12 * 24 }), kotlin],
      ['2 open Go roles, and the only Go repository answers after 12 days.', noSkill],
    ],
    [
      'slow answers everywhere',
      [repository('a', { firstResponseHours: 12 * 24 }), repository('b', { firstResponseHours: 9 * 24 }), kotlin],
      ['2 open Go roles, and the quickest of 2 Go repositories answers after 9 days.', noSkill],
    ],
    [
      'slow answers, and one that was not measured',
      [repository('a', { firstResponseHours: 12 * 24 }), repository('b', { firstResponseHours: null }), kotlin],
      [noSkill],
    ],
    [
      'few from outside',
      [repository('a', { outsideAuthors: 2 }), kotlin],
      [
        '2 open Go roles, and fewer than 3 people from outside had a pull request merged in Go repositories in 90 days.',
        noSkill,
      ],
    ],
    [
      'nothing measured',
      [repository('a', { outsideAuthors: null }), kotlin],
      ['2 open Go roles; who contributes to its repositories has not been read yet.', noSkill],
    ],
  ])('%s', (_, repositories, sentences) => {
    expect(saidOf(...repositories)).toEqual(sentences);
  });

  it('say nothing about skills that nobody is sought for', () => {
    const none = anOrg().manager('Ana').tables();
    expect(gapsOf(rowsOf([repository('a', { isArchived: true })], null, none), { assumed, today })).toEqual([]);
  });
});

describe('hiring from outside', () => {
  const at = repository('a');
  const row = (login: string, commits: number): ContributorRow => ({
    repositoryId: at.repositoryId,
    login,
    commits,
    mergedChangeRequests: 0,
    firstOn: null,
    lastOn: '2026-11-01',
  });
  const classify = classifierOf([{ login: 'ours', from: null, to: null }], [{ login: 'robo', is: 'bot' }]);

  it('takes the busiest from the community, without saying who', () => {
    const contributors = [row('ours', 50), row('x', 30), row('y', 15), row('z', 5), row('robo', 900)];
    expect(hireAway([at], { contributors, classify }, today)).toEqual([
      {
        repositoryId: at.repositoryId,
        name: 'acme/a',
        outsideShare: 0.5,
        outsideShareAfter: 0.2,
        carriers: 1,
        carriersAfter: 1,
      },
    ]);
  });

  it('is not told of fewer than three', () => {
    expect(hireAway([at], { contributors: [row('ours', 50), row('x', 30), row('y', 15)], classify }, today)).toEqual(
      [],
    );
  });
});
