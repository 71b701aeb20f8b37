/** Damages a file that stays JSON: wrong types, missing and repeated entries, ids of others. It gets past the parser. */
import type { Random } from '../../build/sample/seeded-random.ts';

const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  '',
  ' ',
  '2026-02-30',
  'position_gone',
  '\ud800',
  'toString',
  [],
  {},
  [null],
  [[]],
  { id: 'person_x' },
  'x'.repeat(10_001),
];

const AWKWARD_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'id',
  'name',
  '',
  '\ud800',
  'edits',
] as const;

/** A copy, because the next change may write into it. */
const hostile = (random: Random): unknown => structuredClone(random.pick(HOSTILE));

type Container = unknown[] | Record<string, unknown>;

/** The bytes of a plan after one to four changes of its JSON. */
export function mutatedJson(random: Random, bytes: Buffer): Buffer {
  const plan = JSON.parse(bytes.toString()) as Container;
  const times = 1 + random.below(4);
  for (let count = 0; count < times; count++) mutate(random, containersOf(plan));
  return Buffer.from(JSON.stringify(plan));
}

/** Every list and object of the tree, the root included. */
function containersOf(value: unknown): Container[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Container, ...Object.values(value).flatMap(containersOf)];
}

function mutate(random: Random, containers: readonly Container[]): void {
  const container = random.pick(containers);
  if (Array.isArray(container)) mutateList(random, container, containers);
  else mutateObject(random, container, containers);
}

function mutateList(random: Random, list: unknown[], containers: readonly Container[]): void {
  const at = random.below(list.length + 1);
  const piece = random.pick([list[at] ?? null, hostile(random), structuredClone(random.pick(containers))]);
  if (random.chance(0.3)) list.splice(at, 1);
  else list.splice(at, random.below(2), piece);
}

function mutateObject(random: Random, object: Record<string, unknown>, containers: readonly Container[]): void {
  const keys = Object.keys(object);
  const key = keys.length === 0 || random.chance(0.2) ? random.pick(AWKWARD_KEYS) : random.pick(keys);
  if (random.chance(0.15)) {
    delete object[key];
    return;
  }
  const others = containers.flatMap((other) => Object.values(other)).filter((value) => typeof value === 'string');
  const value = random.pick([hostile(random), others.length === 0 ? null : random.pick(others)]);
  // Defined, not assigned: `__proto__` must become a field of the file, not the prototype of this object.
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
