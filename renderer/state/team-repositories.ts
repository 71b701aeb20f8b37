/** The repositories of a team as places one can go to: the inspector and the team's dialog list the same. */
import { linksOfTeamAndParts } from '../../shared/analysis/repo-links.ts';
import type { Id } from '../../shared/model/kinds.ts';
import type { Tables } from '../../shared/model/tables.ts';
import '../i18n/open-source-texts.ts';
import { t } from '../i18n/t.ts';
import { openRepository, showPortfolio } from './portfolio-view.ts';

export interface TeamRepository {
  readonly key: string;
  /** `owner/name`. */
  readonly name: string;
  /** The skills it shows. */
  readonly detail: string;
  readonly label: string;
  readonly onOpen: () => void;
}

/** Of the team and the teams that are part of it. */
export const teamRepositories = (
  tables: Pick<Tables, 'repoLink' | 'team'>,
  teamId: Id<'team'>,
): readonly TeamRepository[] =>
  linksOfTeamAndParts(tables, teamId).map(({ id, repository, repositoryId, skills }) => ({
    key: id,
    name: repository,
    detail: skills.join(', '),
    label: t('teamRepositories.open', { name: repository }),
    onOpen: () => (repositoryId === undefined ? showRepositories() : openRepository(repositoryId)),
  }));

export const showRepositories = (): void => showPortfolio({ type: 'repositories' });
