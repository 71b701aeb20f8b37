/** Every text of the page with its key, whenever it is loaded. */
import { SCREEN_TEXTS } from '../../renderer/i18n/en.ts';
import { PORTFOLIO_TEXTS } from '../../renderer/i18n/portfolio/portfolio-texts.ts';
import { TEXTS } from '../../shared/texts/en.ts';

export const CATALOGUE = { ...TEXTS, ...SCREEN_TEXTS, ...PORTFOLIO_TEXTS } as const;
