/** Key figures of repositories that stand beside each other. */
import type { Metric } from '../../../../shared/portfolio/metrics.ts';

export const COMPARED_FIGURES: readonly Metric[] = [
  'stars',
  'forks',
  'downloads30',
  'dependentRepositories',
  'outsideParticipants90',
  'outsideAuthors90',
  'newOutsideAuthors90',
  'firstResponseHours90',
  'unansweredShare90',
  'absenceFactor',
  'activeContributorsInYear',
  'releasesInYear',
  'openIssues',
];
