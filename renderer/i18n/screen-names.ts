/** What the screens of a plan are called, and the ways to them. */
export const SCREEN_NAMES = {
  'screen.organisation': 'Organisation',
  'screen.scenarios': 'Scenarios',
  'screen.compare': 'Compare',
  'screen.portfolio': 'Portfolio',
  'region.rail': 'Screens',
  'action.screen.organisation': 'Go to Organisation',
  'action.screen.scenarios': 'Go to Scenarios',
  'action.screen.compare': 'Go to Compare',
  'action.screen.portfolio': 'Go to Portfolio',
  'action.portfolio.read': 'Read the portfolio now',
  'action.portfolio.sources': 'Sources and synchronisation of the portfolio',
  'action.portfolio.repositories': 'Portfolio: repositories',
  'action.portfolio.pipeline': 'Portfolio: pipeline',
  'action.portfolio.events': 'Portfolio: events',
  'action.portfolio.compare': 'Compare the chosen repositories',
  'action.portfolio.export': 'Export repositories as CSV…',
} as const;
