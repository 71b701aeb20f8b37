/** What the words of a status column, and the names that stand for nobody, mean for a position. */
import { foldText } from '../util/fold-text.ts';
import type { POSITION_STATUSES } from './position.ts';

/** The statuses that a list can say; plans of newer versions may know more. */
export type ListStatus = (typeof POSITION_STATUSES)[number];

export interface Standing {
  readonly status: ListStatus;
  readonly isContractor: boolean;
}

const WORDS: readonly (readonly [ListStatus, readonly string[]])[] = [
  [
    'filled',
    [
      'filled',
      'active',
      'yes',
      'y',
      'true',
      '1',
      'current',
      'employed',
      'employee',
      'occupied',
      'in post',
      'permanent',
      'regular',
      'full time',
      'part time',
      'full-time',
      'part-time',
      'fulltime',
      'parttime',
      'leave',
      'on leave',
      'paid leave',
      'unpaid leave',
      'parental leave',
      'aktiv',
      'besetzt',
      'angestellt',
      'vollzeit',
      'teilzeit',
      'festangestellt',
      'unbefristet',
      'befristet',
      'elternzeit',
    ],
  ],
  [
    'open',
    [
      'open',
      'vacant',
      'vacancy',
      'unfilled',
      'tbh',
      'tbd',
      'tba',
      'to be hired',
      'to hire',
      'hiring',
      'recruiting',
      'advertised',
      'planned',
      'offen',
      'vakant',
      'unbesetzt',
      'geplant',
    ],
  ],
  ['starting', ['starting', 'onboarding', 'hired', 'accepted', 'offer accepted', 'pre-hire', 'prehire', 'eingestellt']],
  ['leaving', ['leaving', 'notice', 'on notice', 'notice period', 'resigned', 'offboarding', 'gekündigt']],
  ['on-hold', ['on-hold', 'on hold', 'hold', 'paused', 'frozen', 'pausiert']],
  [
    'closed',
    [
      'closed',
      'eliminated',
      'abolished',
      'terminated',
      'inactive',
      'left',
      'former',
      'no',
      'n',
      'false',
      '0',
      'inaktiv',
      'ausgeschieden',
      'gestrichen',
    ],
  ],
];

const CONTRACTOR_WORDS = [
  'contractor',
  'contract',
  'freelance',
  'freelancer',
  'consultant',
  'extern',
  'external',
  'freiberufler',
];

const STANDINGS: ReadonlyMap<string, Standing> = new Map<string, Standing>([
  ...WORDS.flatMap(([status, words]) =>
    words.map((word) => [foldText(word), { status, isContractor: false }] as const),
  ),
  ...CONTRACTOR_WORDS.map((word) => [word, { status: 'filled', isContractor: true }] as const),
]);

/** What the word means, or null when it is not known. */
export const standingOf = (word: string): Standing | null => STANDINGS.get(foldText(word)) ?? null;

const VACANCY =
  /^(?:vacant|vacancy|open|unfilled|tb[hdac]|offen|vakant|unbesetzt|not in post)(?:$|\s*[-–—:(#.\d]|\s+(?:position|role|headcount|post|seat|req|stelle))/i;
const NOBODY = /^(?:n\. ?n\.?|to be (?:hired|determined|announced|confirmed))$/i;

/** Whether a name stands for a vacancy, such as `TBH`, `Vacant (was Jo)` or `Open position 3`. */
export const isNobody = (name: string): boolean => VACANCY.test(name) || NOBODY.test(name);
