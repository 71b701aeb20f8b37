/** Labels of what can be done with the portfolio: the palette needs them before its screen is loaded. */
export const PORTFOLIO_ACTION_TEXTS = {
  'action.repository.open': 'Open the repository on GitHub',
  'action.repository.pin': 'Pin the repository',
  'action.repository.readAll': 'Read the repository’s whole history',
  'action.portfolio.importHistory': 'Import history of repositories…',
  'action.portfolio.addEvent': 'Add an event to the portfolio…',
  'action.portfolio.importEvents': 'Import events of the portfolio…',
  'action.portfolio.readAll': 'Read everything of the portfolio again',
  'action.portfolio.pause': 'Pause reading the portfolio',
  'action.portfolio.goOn': 'Go on reading the portfolio',
  'action.portfolio.cancel': 'Cancel reading the portfolio',
  'action.portfolio.show.sources': 'Portfolio: sources',
  'action.portfolio.show.token': 'Portfolio: token',
  'action.portfolio.show.options': 'Portfolio: what else may be read',
  'action.portfolio.show.requests': 'Portfolio: ledger of requests',
  'action.portfolio.show.privacy': 'Portfolio: privacy',
  'action.portfolio.forget': 'Forget a person in the portfolio…',
} as const;
