/** The frame of the portfolio's screen: its parts, and the states in which there is nothing to show. */
export const PORTFOLIO_FRAME_TEXTS = {
  'portfolio.parts': 'Parts of the portfolio',
  'portfolio.part.repositories': 'Repositories',
  'portfolio.part.pipeline': 'Pipeline',
  'portfolio.part.events': 'Events',
  'portfolio.back': 'All repositories',
  'portfolio.sync.open': 'Sources and synchronisation',
  'portfolio.sync.close': 'Close sources and synchronisation',
  'portfolio.sync.resize': 'Width of sources and synchronisation',
  'portfolio.sync.notSample':
    'The portfolio of the sample is made up and cannot be read anew. Open a plan of your own to read yours.',
  'portfolio.unavailable.title': 'No portfolio here',
  'portfolio.failed.title': 'The portfolio could not be read',
  'portfolio.failed.again': 'Try again',
  'portfolio.loading': 'Reading what is stored …',
} as const;
