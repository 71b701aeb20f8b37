/** Sets up the texts of the page: shared/texts, the words of the start screen, and whatever parts have added. */
import { use as withModule, type FormatterModule } from 'i18next';
import { TEXTS } from '../../shared/texts/en.ts';
import { inEveryLanguage, PSEUDO_LOCALE, textsAdded } from './later.ts';
import { START_TEXTS } from './start-texts.ts';

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
  const texts = Object.entries(inEveryLanguage({ ...TEXTS, ...START_TEXTS, ...textsAdded() }));
  await withModule(formatter).init({
    lng: language === PSEUDO_LOCALE ? PSEUDO_LOCALE : 'en',
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    resources: Object.fromEntries(texts.map(([code, translation]) => [code, { translation }])),
    interpolation: {
      escapeValue: false,
      alwaysFormat: true,
    },
  });
}
