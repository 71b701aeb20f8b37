/** Suggestions that were ticked for many repositories at once. */
import type { LinkEdit } from '../../../../shared/commands/link-repositories.ts';
import type { Id } from '../../../../shared/model/kinds.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import type { Suggested } from './use-suggestions.ts';

export interface Taken {
  readonly teams: ReadonlyMap<RepositoryId, Id<'team'>>;
  readonly skills: ReadonlyMap<RepositoryId, readonly string[]>;
}

/** The edit of the form with what was ticked for one repository; a team chosen in the form goes before a ticked one. */
export function withTaken(form: LinkEdit, taken: Taken, repositoryId: RepositoryId): LinkEdit {
  const team = taken.teams.get(repositoryId);
  const skills = [...(form.addSkills ?? []), ...(taken.skills.get(repositoryId) ?? [])];
  return {
    ...(team === undefined ? {} : { team: { id: team } }),
    ...form,
    ...(skills.length === 0 ? {} : { addSkills: skills }),
  };
}

/** All that is suggested, the likeliest team of each. */
export function takeAll(suggested: readonly Suggested[]): Taken {
  const teams = new Map<RepositoryId, Id<'team'>>();
  const skills = new Map<RepositoryId, readonly string[]>();
  for (const { facts, teams: found, skills: shown } of suggested) {
    const [first] = found;
    if (first !== undefined) teams.set(facts.repositoryId, first.teamId);
    if (shown.length > 0)
      skills.set(
        facts.repositoryId,
        shown.map(({ skill }) => skill),
      );
  }
  return { teams, skills };
}

export function withTeam(taken: Taken, repositoryId: RepositoryId, teamId: Id<'team'> | null): Taken {
  const teams = new Map(taken.teams);
  if (teamId === null) teams.delete(repositoryId);
  else teams.set(repositoryId, teamId);
  return { ...taken, teams };
}

export function withSkills(taken: Taken, repositoryId: RepositoryId, list: readonly string[]): Taken {
  const skills = new Map(taken.skills);
  if (list.length === 0) skills.delete(repositoryId);
  else skills.set(repositoryId, list);
  return { ...taken, skills };
}
