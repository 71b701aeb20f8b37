/**
 * What the reach model says (warnings beside scores, why an input is missing, why no effect can be measured), and what is
 * wrong with imported histories. Loaded later: whoever says one of these imports this file.
 */
import { addSentences } from './later.ts';

export const PORTFOLIO_TEXTS = {
  'reach.stars.review':
    '{{share}} % of all its stars came within {{days}} days. Look at what happened then before you show the number.',
  'reach.stars.suspicious':
    '{{share}} % of all its stars came within {{days}} days, and the {{tailDays}} days after brought {{tail}} % as many. That is how bought stars look. Nothing was taken from the score.',

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

  'history.refused.empty': 'There are no rows in this file.',
  'history.refused.tooMany': 'There are more than {{limit}} rows in this file. Split it and import the parts.',
  'history.refused.noDays': 'No column has days, and none is in the file’s name. Name a column “date”.',
  'history.refused.noNumbers':
    'No column has numbers that can be kept: {{columns}}. It takes “date” and one of “stars”, “forks”, “open_issues”, “views_total”, “clones_total” or “downloads”, and “repo” where the file is about several.',
  'history.refused.referrers': 'Referrers and paths are not kept. Import the file of views and clones.',
  'history.refused.noEvents':
    'A list of events needs the columns “date” and “title”, and may have “kind”, “url”, “reach” and “repositories”.',
  'history.problem.badDate_one': 'Line {{lines}}: “{{example}}” is not a day; left out.',
  'history.problem.badDate_other':
    '{{count}} lines without a day that can be read, such as “{{example}}”, were left out: {{lines}}.',
  'history.problem.tooEarly_one': 'Line {{lines}}: {{example}} is too long ago to be true; left out.',
  'history.problem.tooEarly_other':
    '{{count}} lines with days too long ago to be true, such as {{example}}, were left out: {{lines}}.',
  'history.problem.future_one': 'Line {{lines}}: {{example}} is yet to come; left out.',
  'history.problem.future_other':
    '{{count}} lines with days yet to come, such as {{example}}, were left out: {{lines}}.',
  'history.problem.badRepository_one': 'Line {{lines}}: “{{example}}” is not a repository; left out. Write owner/name.',
  'history.problem.badRepository_other':
    '{{count}} lines name no repository as owner/name, such as “{{example}}”, and were left out: {{lines}}.',
  'history.problem.badRepositoryOfEvent_one':
    'Line {{lines}}: “{{example}}” is not a repository; the event stays without it.',
  'history.problem.badRepositoryOfEvent_other':
    '{{count}} repositories that are not owner/name, such as “{{example}}”; their events stay without them: {{lines}}.',
  'history.problem.badNumber_one': 'Line {{lines}}: “{{example}}” is not a whole number; left out.',
  'history.problem.badNumber_other':
    '{{count}} cells without a whole number, such as “{{example}}”, were left out: {{lines}}.',
  'history.problem.badMetric_one': 'Line {{lines}}: “{{example}}” is nothing that is measured here; left out.',
  'history.problem.badMetric_other':
    '{{count}} lines are about nothing that is measured here, such as “{{example}}”, and were left out: {{lines}}.',
  'history.problem.otherWindow_one': 'Line {{lines}}: {{example}} days are not those this is counted over; left out.',
  'history.problem.otherWindow_other':
    '{{count}} lines look back over other days than are counted here, such as {{example}}, and were left out: {{lines}}.',
  'history.problem.negative_one': 'Line {{lines}}: {{example}} is below nought; left out.',
  'history.problem.negative_other': '{{count}} numbers below nought, such as {{example}}, were left out: {{lines}}.',
  'history.problem.twice_one':
    'Line {{lines}}: {{example}} was there before with another number; the later line counts.',
  'history.problem.twice_other':
    '{{count}} days were there before with another number, such as {{example}}; the later lines count: {{lines}}.',
  'history.problem.repeated_one': 'Line {{lines}}: {{example}} was there before with the same number.',
  'history.problem.repeated_other':
    '{{count}} days were there before with the same number, such as {{example}}: {{lines}}.',
  'history.problem.width_one':
    'Line {{lines}} has {{example}} cells, not as many as there are columns; what is there was read.',
  'history.problem.width_other':
    '{{count}} lines do not have as many cells as there are columns; what is there was read: {{lines}}.',
  'history.problem.noTitle_one': 'Line {{lines}} has no title; left out.',
  'history.problem.noTitle_other': '{{count}} lines without a title were left out: {{lines}}.',
  'history.problem.eventTwice_one': 'Line {{lines}}: “{{example}}” is there twice on one day; it counts once.',
  'history.problem.eventTwice_other':
    '{{count}} events are there twice on one day, such as “{{example}}”; each counts once: {{lines}}.',
  'history.problem.badKind_one': 'Line {{lines}}: “{{example}}” is no kind of event; taken as an article.',
  'history.problem.badKind_other':
    '{{count}} kinds of event are not known, such as “{{example}}”; taken as articles: {{lines}}.',
  'history.problem.badAddress_one': 'Line {{lines}}: “{{example}}” is no web address; the event stays without one.',
  'history.problem.badAddress_other':
    '{{count}} web addresses cannot be read, such as “{{example}}”; their events stay without one: {{lines}}.',
  'history.problem.cut_one': 'Line {{lines}}: title or note is too long and was cut.',
  'history.problem.cut_other': '{{count}} titles or notes are too long and were cut: {{lines}}.',
  'history.note.unknownColumns': 'Columns that mean nothing here were left out: {{columns}}.',
  'history.note.dayFirst': 'Days could be meant either way round; the day was read before the month.',
  'history.note.onlyKept': 'The file counts what was still there when it was made, not what there was on each day.',
  'history.note.rankingIssues':
    'Until 2021-08-20 this source counted pull requests among open issues; those days are kept apart.',
  'history.note.restIssues': 'Open issues are taken to include pull requests, as GitHub’s REST interface counts them.',
} as const;

addSentences(PORTFOLIO_TEXTS);
