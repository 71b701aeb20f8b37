/** A made-up language that shows which texts come from the catalogue: accents on every vowel, brackets around every text. */
const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

/** The text in the pseudo language; placeholders such as `{{name}}` stay as they are. */
export function pseudoText(text: string): string {
  const accented = text
    .split(/(\{\{.*?\}\})/)
    .map((part) =>
      part.startsWith('{{') ? part : part.replaceAll(/[aeiouAEIOU]/g, (vowel) => ACCENTS[vowel] ?? vowel),
    );
  return `[${accented.join('')}]`;
}

/** A whole catalogue in the pseudo language. */
export const pseudoCatalogue = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudoText(text)]));
