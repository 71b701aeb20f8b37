/** Damages files as disks, networks, editors and attackers do. */
import type { Random } from '../../build/sample/seeded-random.ts';

/** Pieces of text that have broken readers before. */
const HOSTILE = [
  '"__proto__":{"polluted":true},',
  '"constructor":{"prototype":{"polluted":true}},',
  '"\\u005f_proto__":{"polluted":true},',
  '1e999',
  '-1e999',
  '123456789012345678901234567890',
  '-0',
  'null',
  'true',
  '[]',
  '{}',
  '""',
  '"\\ud800"',
  '\\u0000',
  '\u0000',
  '"2026-02-30"',
  '"position_"',
  '"formatVersion":2,',
  '"minReader":99,',
  '"people":{},',
  '"id":"person_1",',
  '['.repeat(40),
  '}]',
  ',',
  '\\',
  '"',
  '\uFEFF',
  '<script>',
] as const;

type Mutate = (random: Random, bytes: Buffer, other: Buffer) => Buffer;

function someRange(random: Random, { length }: Buffer, longest: number): readonly [from: number, to: number] {
  const from = random.below(length + 1);
  return [from, Math.min(length, from + random.below(longest + 1))];
}

const insert = (bytes: Buffer, at: number, piece: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);

function withByte(random: Random, bytes: Buffer, change: (byte: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  const at = random.below(Math.max(1, copy.length));
  copy[at] = change(copy[at] ?? 0);
  return copy;
}

const MUTATIONS: readonly Mutate[] = [
  (random, bytes) => withByte(random, bytes, () => random.below(256)),
  (random, bytes) => withByte(random, bytes, (byte) => byte ^ (1 << random.below(8))),
  (random, bytes) => withByte(random, bytes, () => random.pick([0, 34, 44, 48, 58, 91, 92, 93, 123, 125])),
  (random, bytes) => bytes.subarray(0, random.below(bytes.length + 1)),
  (random, bytes) => {
    const [from, to] = someRange(random, bytes, 200);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (random, bytes) => {
    const [from, to] = someRange(random, bytes, 600);
    return insert(bytes, to, bytes.subarray(from, to));
  },
  (random, bytes) => {
    const [from, to] = someRange(random, bytes, 600);
    return insert(bytes, random.below(bytes.length + 1), bytes.subarray(from, to));
  },
  (random, bytes, other) => {
    const [from, to] = someRange(random, other, 600);
    return insert(bytes, random.below(bytes.length + 1), other.subarray(from, to));
  },
  (random, bytes) => insert(bytes, random.below(bytes.length + 1), Buffer.from(random.pick(HOSTILE))),
  replaceValue,
  replaceKey,
  replaceValue,
  (random, bytes) => {
    const [from, to] = someRange(random, bytes, 4096);
    return Buffer.from(bytes).fill(0, from, to);
  },
];

/** One JSON value replaced by something a field does not expect, so that the damage gets past the parser. */
function replaceValue(random: Random, bytes: Buffer): Buffer {
  return replaceMatch(random, bytes, {
    pattern: /: ("[^"\n]*"|[\d.]+|null|true)/g,
    replacement: (value) => `: ${value}`,
  });
}

/** One key renamed to a hostile or another one. */
function replaceKey(random: Random, bytes: Buffer): Buffer {
  const keys = [
    '__proto__',
    'constructor',
    'id',
    'name',
    'toString',
    '\\ud800',
    '\\u005f_proto__',
    'managerPositionId',
  ];
  return replaceMatch(random, bytes, { pattern: /"[A-Za-z]+":/g, replacement: () => `"${random.pick(keys)}":` });
}

function replaceMatch(
  random: Random,
  bytes: Buffer,
  { pattern, replacement }: { pattern: RegExp; replacement: (hostile: string) => string },
): Buffer {
  const text = bytes.toString();
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return bytes;
  const { index, 0: found } = random.pick(matches);
  const other = random.chance(0.5) ? random.pick(matches)[0].replace(/^: /, '') : random.pick(HOSTILE);
  return Buffer.from(text.slice(0, index) + replacement(other) + text.slice(index + found.length));
}

/** The bytes with one to three pieces of damage; `other` lends foreign pieces. */
export function mutated(random: Random, bytes: Buffer, other: Buffer): Buffer {
  let damaged = bytes;
  const times = 1 + random.below(3);
  for (let count = 0; count < times; count++) damaged = random.pick(MUTATIONS)(random, damaged, other);
  return damaged;
}
