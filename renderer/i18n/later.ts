/**
 * Words that are loaded with the part of the screen they belong to, so that the start screen need not wait for them.
 * The part imports its catalogue, and the catalogue says `addTexts`.
 */
import i18next from 'i18next';
import { pseudoCatalogue } from './pseudo.ts';

/** The code that browsers and tests use for a pseudo-locale. */
export const PSEUDO_LOCALE = 'en-XA';

type Catalogue = Readonly<Record<string, string>>;

let known: Catalogue = {};

/** Everything that was added so far. */
export const textsAdded = (): Catalogue => known;

/** A catalogue in every language there is. */
export const inEveryLanguage = (texts: Catalogue): Readonly<Record<string, Catalogue>> => ({
  en: texts,
  [PSEUDO_LOCALE]: pseudoCatalogue(texts),
});

/** Add the words of a part; before the texts are set up they wait for it. */
export function addTexts(texts: Catalogue): void {
  known = { ...known, ...texts };
  if (!i18next.isInitialized) return;
  for (const [language, catalogue] of Object.entries(inEveryLanguage(texts)))
    i18next.addResourceBundle(language, 'translation', catalogue, false, true);
}
