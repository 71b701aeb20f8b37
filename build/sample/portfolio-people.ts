/** Logins of the sample. None is anybody's: all end in `-example`. */
import { NAMES } from './names.ts';
import type { Random } from './seeded-random.ts';

export const OWNER = 'tallyquay-example';

/** The login of somebody in the plan. */
export const loginOf = (name: string): string =>
  `${name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')}-example`;

const COLOURS = ['amber', 'brisk', 'cobalt', 'dusty', 'early', 'frosty', 'gentle', 'hazel', 'ivory', 'jolly', 'keen'];
const CREATURES = [
  'auk',
  'bittern',
  'curlew',
  'dipper',
  'egret',
  'fulmar',
  'gannet',
  'heron',
  'ibis',
  'jackdaw',
  'kittiwake',
  'lapwing',
  'martin',
  'nightjar',
  'osprey',
  'plover',
  'quail',
  'rook',
  'sandpiper',
  'teal',
];

/** Everybody from outside who may turn up. */
const COMMUNITY: readonly string[] = COLOURS.flatMap((colour) =>
  CREATURES.map((creature) => `${colour}-${creature}-example`),
);

/** Somebody from outside, perhaps known from another repository. */
export const outsider = (random: Random): string => random.pick(COMMUNITY);

const INSIDE = new Set(Object.values(NAMES).flatMap((names) => names.map((name) => loginOf(name))));
export const isInside = (login: string): boolean => INSIDE.has(login);

/** Two thirds of those from outside were looked at by somebody, who said that they are. */
export const isConfirmed = (login: string): boolean => COMMUNITY.indexOf(login) % 3 !== 0;
