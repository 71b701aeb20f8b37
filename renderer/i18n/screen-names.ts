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
} as const;
