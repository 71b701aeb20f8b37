/** What may be said of repositories, by their code owners, names, topics, languages and, where they are kept, contributors. */
import { useMemo } from 'react';
import type { RepositoryFacts } from '../../../../shared/contract/portfolio.ts';
import { linkOf } from '../../../../shared/analysis/repo-links.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { skillKey } from '../../../../shared/recruiting/skills.ts';
import { suggestLink, type LinkSuggestions } from '../../../../shared/recruiting/suggest-links.ts';
import { useAllContributors } from '../../../state/portfolio-supply.ts';

export interface Suggested extends LinkSuggestions {
  readonly facts: RepositoryFacts;
}

/** For each repository what is not said yet; a team is suggested only where there is none. */
export function useSuggestions(tables: Tables, repositories: readonly RepositoryFacts[]): readonly Suggested[] {
  const { value } = useAllContributors();
  const contributors = value?.contributors ?? null;
  return useMemo(() => {
    const byRepository = Map.groupBy(contributors ?? [], ({ repositoryId }) => repositoryId);
    return repositories.map((facts) => {
      const found = suggestLink(tables, { ...facts, contributors: byRepository.get(facts.repositoryId) ?? [] });
      const link = linkOf(tables, { repository: facts.name, repositoryId: facts.repositoryId });
      const known = new Set(link?.skills.map(skillKey));
      return {
        facts,
        teams: link?.teamId === undefined ? found.teams : [],
        skills: found.skills.filter(({ skill }) => !known.has(skillKey(skill))),
      };
    });
  }, [tables, repositories, contributors]);
}
