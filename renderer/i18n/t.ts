/** The text of a key in the language of the page. */
import { t as translate } from 'i18next';
import type { TextKey } from '../../shared/texts/en.ts';
import type { ScreenTextKey } from './en.ts';
import type { OpenSourceTextKey } from './open-source-texts.ts';
import type { PortfolioTextKey } from './portfolio/portfolio-texts.ts';

/** With plural forms (`…_one`, `…_other`) the value `count` chooses. The type knows every key, not every value. */
export const t = (
  key: ScreenTextKey | TextKey | OpenSourceTextKey | PortfolioTextKey,
  values: Readonly<Record<string, string | number>> = {},
): string => (translate as (key: string, values: object) => string)(key, values);
