/** Names as people type them and as attackers do; every one is well-formed text that a plan must carry unharmed. */
import type { Random } from '../../build/sample/seeded-random.ts';

const NAMES = [
  'Ana',
  'Budi Hartanto',
  'Łukasz Wójcik',
  '王小明',
  'مريم',
  "O'Brien",
  'Zoë "Zed" Ní Bhriain',
  '=1+1',
  '<b>Bold</b>',
  'two\nlines',
  'tab\there',
  'back\\slash',
  'right\u202Eto left',
  '👩🏽‍💻',
  'é (composed) é (decomposed)',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '0',
  ' padded ',
  '\u0000 and \u001F',
  'x'.repeat(300),
] as const;

/** A name that is not empty. */
export const randomName = (random: Random): string => random.pick(NAMES);

/** A day between 2020 and 2029. */
export const randomDay = (random: Random): string =>
  `${2020 + random.below(10)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
