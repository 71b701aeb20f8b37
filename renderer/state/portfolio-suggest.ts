/** Teams that are suggested for repositories without one: shown beside them, and taken only when somebody confirms. */
import type { RepositoryFacts } from '../../shared/contract/portfolio.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { suggestLink, type TeamSuggestion } from '../../shared/recruiting/suggest-links.ts';
import { dispatch } from './dispatch.ts';
import type { RepositoryRow } from './portfolio-rows.ts';
import { getState } from './store.ts';

interface Suggested {
  readonly team: Tables['team'];
  readonly best: TeamSuggestion | null;
}

const known = new WeakMap<RepositoryFacts, Suggested>();

/** The likeliest team of a repository that has none; null where nothing points to one. */
export function suggestedTeam({ facts, team }: RepositoryRow): TeamSuggestion | null {
  const tables = getState().document?.tables;
  if (team !== null || tables === undefined) return null;
  let found = known.get(facts);
  if (found?.team !== tables.team) {
    found = { team: tables.team, best: suggestLink(tables, facts).teams[0] ?? null };
    known.set(facts, found);
  }
  return found.best;
}

/** Take the suggested teams of these, as one step; gives back how many there were. */
export function takeSuggestedTeams(rows: readonly RepositoryRow[]): number {
  const links = rows.flatMap((row) => {
    const suggested = suggestedTeam(row);
    const { name, repositoryId } = row.facts;
    return suggested === null ? [] : [{ repository: name, repositoryId, edit: { team: { id: suggested.teamId } } }];
  });
  if (links.length > 0) dispatch('linkRepositories', { links });
  return links.length;
}
