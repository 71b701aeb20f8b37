/** Giving keys to actions: what the person's own keys are afterwards. Two actions never hold the same keys by this. */
import type { Action } from './action.ts';
import { allKeysOf, defaultKeys, type Bound } from './bindings.ts';
import { isSameChord } from './chords.ts';

export type OwnKeys = Bound['settings']['keys'];

interface Among {
  readonly actions: readonly Action[];
  readonly bound: Bound;
}

/** The keys added to an action, and taken from every other that has them. */
export function withKeys(action: Action, keys: string, among: Among): OwnKeys {
  const mine = allKeysOf(action, among.bound);
  return taking([keys], action, among, [...mine.filter((one) => !isSameChord(one, keys)), keys]);
}

/** The keys taken away from an action. */
export function withoutKeys(action: Action, keys: string, { bound }: Among): OwnKeys {
  const rest = allKeysOf(action, bound).filter((one) => one !== keys);
  return { ...bound.settings.keys, [action.id]: rest };
}

/** The action with the keys it comes with, taken back from whoever has them now. */
export function withDefaultKeys(action: Action, among: Among): OwnKeys {
  const { [action.id]: _, ...rest } = among.bound.settings.keys;
  const bound = { ...among.bound, settings: { ...among.bound.settings, keys: rest } };
  return taking(defaultKeys(action, bound.host), action, { ...among, bound }, null);
}

function taking(
  taken: readonly string[],
  action: Action,
  { actions, bound }: Among,
  mine: readonly string[] | null,
): OwnKeys {
  const own: Record<string, readonly string[]> = { ...bound.settings.keys };
  for (const other of actions) {
    if (other === action) continue;
    const theirs = allKeysOf(other, bound);
    // Keys that several share from the start, such as Escape, are shared on purpose.
    const rest = theirs.filter(
      (one) => !taken.some((keys) => isSameChord(one, keys)) || isSharedByDefault(one, action, other, bound),
    );
    if (rest.length < theirs.length) own[other.id] = rest;
  }
  if (mine !== null) own[action.id] = mine;
  return own;
}

function isSharedByDefault(keys: string, action: Action, other: Action, { host }: Bound): boolean {
  return [action, other].every((one) => defaultKeys(one, host).some((own) => isSameChord(own, keys)));
}
