/** Makes the keys of the catalogue part of the type of `t`. */
import 'i18next';
import type { CATALOGUE } from './set-up.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    keySeparator: false;
    nsSeparator: false;
    resources: { translation: typeof CATALOGUE };
  }
}
