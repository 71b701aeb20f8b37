/** Which keys run an action here and now: its own, or those that the person has given it. */
import type { AppState } from '../state/app-state.ts';
import type { Action } from './action.ts';

export type Bound = Pick<AppState, 'host' | 'settings'>;

/** The keys an action comes with where the page runs. */
export const defaultKeys = ({ keys = [], desktopKeys = [], canvasKey }: Action, host: AppState['host']) => [
  ...keys,
  ...(host?.kind === 'electron' ? desktopKeys : []),
  ...(canvasKey === undefined ? [] : [canvasKey]),
];

/** Every key of an action, whatever it works on. */
export const allKeysOf = (action: Action, { host, settings }: Bound): readonly string[] =>
  settings.keys[action.id] ?? defaultKeys(action, host);

/** Whether a key works only where positions are shown: a key alone types in a field, and letters are spoken there. */
const isCanvasKey = (action: Action, keys: string): boolean =>
  keys === action.canvasKey || !(keys.includes('+') || /^F\d+$/.test(keys));

/** The shortcuts of an action that work on the whole page. */
export const keysOf = (action: Action, bound: Bound): readonly string[] =>
  allKeysOf(action, bound).filter((keys) => !isCanvasKey(action, keys));

/** The keys of an action that work only on the canvas, the outline and the table. */
export const canvasKeysOf = (action: Action, bound: Bound): readonly string[] =>
  allKeysOf(action, bound).filter((keys) => isCanvasKey(action, keys));

/** The shortcut that menus show. */
export const shownKeyOf = (action: Action, bound: Bound): string | undefined =>
  keysOf(action, bound)[0] ?? canvasKeysOf(action, bound)[0];
