/** What ties people, positions and teams to open source: the words of inspector and cards. Loaded with them. */
import type { WithoutPlural } from './en.ts';
import { addTexts } from './later.ts';

const OPEN_SOURCE_TEXTS = {
  'inspector.skills': 'Skills',
  'inspector.skillsHint': 'Such as Go or Kotlin',
  'inspector.skillsOfSome': 'Some have more: {{skills}}',

  'openSource.section': 'Open source',
  'openSource.add': 'Logins and survey answers',
  'openSource.logins': 'GitHub logins',
  'openSource.loginsHint': 'The main one first',
  'openSource.survey': 'Asked when hired',
  'openSource.aware': 'Knew of it',
  'openSource.aware.unasked': 'Not asked',
  'openSource.aware.yes': 'Yes',
  'openSource.aware.no': 'No',
  'openSource.influence': 'Influence',
  'openSource.influence.unasked': 'Not asked',
  'openSource.influence.0': '0 · none',
  'openSource.influence.1': '1 · little',
  'openSource.influence.2': '2 · some',
  'openSource.influence.3': '3 · much',
  'openSource.influence.4': '4 · it decided',
  'openSource.heardVia': 'Heard of us via',
  'openSource.repositories': 'Repositories they named',
  'openSource.noRepositories': 'Link repositories to the plan first',

  'card.repositories_one': '{{count}} repo',
  'card.repositories_other': '{{count}} repos',
  'card.reach': 'Recruits {{recruits}}, credibility {{credibility}}, leverage {{leverage}}, community {{community}}',

  'teamRepositories.title': 'Repositories',
  'teamRepositories.of': 'Repositories of {{team}}',
  'teamRepositories.open': 'Open {{name}} in the portfolio',
  'teamRepositories.more': '{{count}} more',
  'teamRepositories.none': 'No repository is linked to this team.',
  'teamRepositories.toPortfolio': 'Link repositories in the portfolio',

  'maintainers.title': 'Repositories that lose their maintainers',
  'maintainers.reading': 'Reading who contributed',
  'maintainers.noneLinked':
    'No repository is linked to a team. Link some in the portfolio, and they are looked at here.',
  'maintainers.none_one': 'None of {{count}} from {{from}} to {{to}}',
  'maintainers.none_other': 'None of {{count}} from {{from}} to {{to}}',
  'maintainers.noneHere_one': 'None of {{count}}.',
  'maintainers.noneHere_other': 'None of {{count}}.',
  'maintainers.found_one': '{{found}} of {{count}} from {{from}} to {{to}}',
  'maintainers.found_other': '{{found}} of {{count}} from {{from}} to {{to}}',
  'maintainers.teamsOnly':
    'Teams alone are looked at: who contributes is kept only with the people view, an option of the portfolio',
  'maintainers.how':
    'Contributors are matched to people by their GitHub logins. The absence factor is the fewest people who made half of the contributions of the last year; afterwards, the fewest that may still go until half of them are gone.',
} as const;

addTexts(OPEN_SOURCE_TEXTS);

/** A key of these words; plural forms count as one key. */
export type OpenSourceTextKey = WithoutPlural<keyof typeof OPEN_SOURCE_TEXTS>;
