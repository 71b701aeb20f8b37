/** Sets up the texts of the page: one catalogue, from shared/texts and the screen's own words. */
import { use as withModule, type FormatterModule } from 'i18next';
import { TEXTS } from '../../shared/texts/en.ts';
import { SCREEN_TEXTS } from './en.ts';
import { pseudoCatalogue } from './pseudo.ts';

export const CATALOGUE = { ...TEXTS, ...SCREEN_TEXTS } as const;

/** The code that browsers and tests use for a pseudo-locale. */
export const PSEUDO_LOCALE = 'en-XA';

const numbers = new Intl.NumberFormat('en');

/** Writes numbers inside sentences with their separators. */
const formatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown) => (typeof value === 'number' ? numbers.format(value) : String(value)),
};

/** Load the catalogue for a language; every language but the pseudo-locale is English for now. */
export async function setUpTexts(language: string): Promise<void> {
  const isPseudo = language === PSEUDO_LOCALE;
  await withModule(formatter).init({
    lng: isPseudo ? PSEUDO_LOCALE : 'en',
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    resources: { en: { translation: CATALOGUE }, [PSEUDO_LOCALE]: { translation: pseudoCatalogue(CATALOGUE) } },
    interpolation: {
      escapeValue: false,
      alwaysFormat: true,
    },
  });
}
