/** The table of repositories: joined with the plan, filtered, sorted with what is missing last, grouped with sums. */
import { describe, expect, it } from 'vitest';
import { NO_REPOSITORY_FILTER, type RepositoryColumn } from '../../../../renderer/state/portfolio-table-state.ts';
import {
  groupsOf,
  repositoryRows,
  shownRepositories,
  sumsOf,
  type RepositoryRow,
} from '../../../../renderer/state/portfolio-rows.ts';
import type { AnyRecord } from '../../../../shared/model/schemas.ts';
import { tablesOf } from '../../../../shared/model/tables.ts';
import { aRepository } from '../../../support/a-portfolio.ts';

const RECORDS: readonly AnyRecord[] = [
  { id: 'team_pay', name: 'Payments', topology: 'stream-aligned' },
  { id: 'repoLink_1', repository: 'acme/till', repositoryId: 1, teamId: 'team_pay', skills: [], purpose: 'Library' },
  { id: 'repoLink_2', repository: 'acme/Ledger', skills: [], purpose: 'Service' },
];
const REPOSITORIES = [
  aRepository(1, { name: 'acme/till', language: 'Go', stars: 5, starsGained90: 1, description: 'Sells offline' }),
  aRepository(2, { name: 'acme/ledger', language: 'Rust', stars: null, topics: ['money'] }),
  aRepository(3, { name: 'acme/Anchor', stars: 40, starsGained90: -2, isArchived: true }),
];
const ROWS = repositoryRows({
  repositories: REPOSITORIES,
  tables: tablesOf(RECORDS),
  effectsOf: new Map(),
  outsideOf: new Map([[1, 3]]),
});

const names = (rows: readonly RepositoryRow[]): readonly string[] => rows.map(({ facts }) => facts.name);
const shown = (filter: Partial<typeof NO_REPOSITORY_FILTER>, column: RepositoryColumn = 'name', descending = false) =>
  names(shownRepositories(ROWS, { filter: { ...NO_REPOSITORY_FILTER, ...filter }, sort: { column, descending } }));

describe('rows of repositories', () => {
  it('know their link by number or by name, and its team', () => {
    expect(ROWS.map(({ link }) => link?.id ?? null)).toEqual(['repoLink_1', 'repoLink_2', null]);
    expect(ROWS.map(({ team }) => team?.name ?? null)).toEqual(['Payments', null, null]);
    expect(ROWS.map(({ outside }) => outside)).toEqual([3, null, null]);
  });

  it('are sorted both ways, and what has nothing stands last either way', () => {
    expect(shown({}, 'stars')).toEqual(['acme/till', 'acme/Anchor', 'acme/ledger']);
    expect(shown({}, 'stars', true)).toEqual(['acme/Anchor', 'acme/till', 'acme/ledger']);
    expect(shown({}, 'name')).toEqual(['acme/Anchor', 'acme/ledger', 'acme/till']);
    expect(shown({}, 'language', true)).toEqual(['acme/ledger', 'acme/till', 'acme/Anchor']);
  });

  it.each([
    [{ text: 'OFFLINE till' }, ['acme/till']],
    [{ text: 'money' }, ['acme/ledger']],
    [{ text: 'payments' }, ['acme/till']],
    [{ languages: new Set(['Rust', '']) }, ['acme/Anchor', 'acme/ledger']],
    [{ teams: new Set(['']) }, ['acme/Anchor', 'acme/ledger']],
    [{ teams: new Set(['team_pay']) }, ['acme/till']],
    [{ purposes: new Set(['Service']) }, ['acme/ledger']],
    [{ archived: 'without' as const }, ['acme/ledger', 'acme/till']],
    [{ archived: 'only' as const }, ['acme/Anchor']],
  ])('are filtered by %o', (filter, left) => expect(shown(filter)).toEqual(left));

  it('are grouped, those without at the end, with sums over what is known', () => {
    const groups = groupsOf(ROWS, 'purpose');
    expect(groups.map(({ value, rows }) => [value, rows.length])).toEqual([
      ['Library', 1],
      ['Service', 1],
      [null, 1],
    ]);
    expect(groupsOf(ROWS, 'team')[0]).toMatchObject({ value: 'Payments', teamId: 'team_pay' });
    expect(sumsOf(ROWS)).toEqual({ stars: 45, gained: -1, forks: null, outside: 3 });
  });
});
