/** The words of the portfolio, in English. They are loaded with its screen: whoever shows one imports this file. */
import { PORTFOLIO_TEXTS as SENTENCES } from '../../../shared/texts/portfolio-texts.ts';
import type { WithoutPlural } from '../en.ts';
import { addTexts } from '../later.ts';
import { PORTFOLIO_BEHIND_TEXTS } from './behind-texts.ts';
import { PORTFOLIO_FRAME_TEXTS } from './frame-texts.ts';
import { PORTFOLIO_HEADER_TEXTS } from './header-texts.ts';
import { EVENTS_TEXTS } from './events-texts.ts';
import { LINKING_TEXTS } from './linking-texts.ts';
import { METRIC_TEXTS } from './metric-texts.ts';
import { REPOSITORY_TEXTS } from './repository-texts.ts';
import { PIPELINE_TEXTS } from './pipeline-texts.ts';
import { SYNC_TEXTS } from './sync-texts.ts';
import { PORTFOLIO_TABLE_TEXTS } from './table-texts.ts';

export const PORTFOLIO_TEXTS = {
  ...PORTFOLIO_FRAME_TEXTS,
  ...EVENTS_TEXTS,
  ...LINKING_TEXTS,
  ...PIPELINE_TEXTS,
  ...METRIC_TEXTS,
  ...REPOSITORY_TEXTS,
  ...SYNC_TEXTS,
  ...PORTFOLIO_TABLE_TEXTS,
  ...PORTFOLIO_BEHIND_TEXTS,
  ...PORTFOLIO_HEADER_TEXTS,
} as const;

addTexts(PORTFOLIO_TEXTS);
addTexts(SENTENCES);

/** A key of the portfolio's words; plural forms count as one key. */
export type PortfolioTextKey = WithoutPlural<keyof typeof PORTFOLIO_TEXTS>;
