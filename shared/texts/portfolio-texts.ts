/** What the reach model says: warnings beside scores, why an input is missing, why no effect can be measured. */
export const PORTFOLIO_TEXTS = {
  'reach.stars.review':
    '{{share}} % of all its stars came within {{days}} days. Look at what happened then before you show the number.',
  'reach.stars.suspicious':
    '{{share}} % of all its stars came within {{days}} days, and the {{tailDays}} days after brought {{tail}} % as many. That is how bought stars look. Nothing was taken from the score.',
  'reach.countedTwice': 'Added up over repositories: whoever took part in two counts twice.',
  'reach.unclassified':
    '{{share}} % of the people of these {{days}} days count as outside because nobody has said who they are.',

  'reach.missing.recruits.starsAndForks': 'There are no two measurements of stars or forks some 90 days apart yet.',
  'reach.missing.recruits.participants':
    'Nobody could be told to be from outside: it takes a plan whose people have GitHub logins, and issues and pull requests that were read in the last {{days}} days.',
  'reach.missing.recruits.authors':
    'Nobody could be told to be from outside: it takes a plan whose people have GitHub logins, and pull requests that were read in the last {{days}} days.',
  'reach.missing.recruits.returning':
    'Nobody from outside had a pull request merged in the 90 days before, as far as is known.',
  'reach.missing.credibility.firstResponse': 'Nobody from outside opened anything in 90 days, as far as is known.',
  'reach.missing.credibility.closure': 'No pull request was opened in 90 days, as far as is known.',
  'reach.missing.credibility.releases': 'Its releases were not read in the last {{days}} days.',
  'reach.missing.credibility.licence': 'Whether it declares a licence was not read.',
  'reach.missing.credibility.scorecard': 'No OpenSSF Scorecard was imported.',
  'reach.missing.leverage.adopters': 'No team of the plan is said to use it.',
  'reach.missing.leverage.downloads': 'No package of it is known, or its registry is not read.',
  'reach.missing.leverage.dependents': 'Dependents are not read: that is switched on with ecosyste.ms.',
  'reach.missing.leverage.gift': 'No pull request was merged in 90 days, or nobody could be told to be from outside.',
  'reach.missing.leverage.labour': 'What the plan spends on it, or what came in return, is not known.',
  'reach.missing.community.absenceFactor': 'Commits and pull requests were not read in the last {{days}} days.',
  'reach.missing.community.outsideShare':
    'Nobody had a pull request merged in 90 days, or nobody could be told to be from outside.',
  'reach.missing.community.returning':
    'Nobody from outside had a pull request merged in the 90 days before, as far as is known.',
  'reach.missing.community.evangelists':
    'Nobody could be told to be from outside: it takes a plan whose people have GitHub logins, and comments that were read in the last {{days}} days.',
  'reach.missing.community.entryPoints': 'Issues for newcomers were not counted in the last {{days}} days.',
  'reach.missing.community.elephantFactor': 'Too few employers are confirmed. None is ever guessed.',

  'event.tooLittle.before': 'Too little data: the {{days}} days before are not all known.',
  'event.tooLittle.after': 'Too little data: the {{days}} days after are not all known.',
  'event.tooLittle.placebos_one':
    'Too little data: only {{count}} other day can be compared with, and it takes {{least}}.',
  'event.tooLittle.placebos_other':
    'Too little data: only {{count}} other days can be compared with, and it takes {{least}}.',
  'event.inseparable_one': 'Cannot be told apart from “{{title}}”, which is only {{count}} day away.',
  'event.inseparable_other': 'Cannot be told apart from “{{title}}”, which is only {{count}} days away.',
  'event.sameDay': 'Cannot be told apart from “{{title}}”, which is on the same day.',
  'event.withoutControl': 'There is nothing to compare with: it is before against after.',
} as const;
