/** Binds the shortcuts of the action registry to the keyboard. */
import { useHotkeys, type HotkeyItem } from '@mantine/hooks';
import { useMemo } from 'react';
import { keysOf } from '../actions/action.ts';
import { isPhysicalKey } from '../actions/keys.ts';
import { ACTIONS } from '../actions/index.ts';
import type { AppState } from '../state/app-state.ts';
import { useApp } from '../state/store.ts';
import { runAction } from './run-action.ts';

/** In a text field these keys belong to the field. */
const FIELD_KEYS = new Set([
  'mod+Z',
  'mod+shift+Z',
  'mod+Y',
  'mod+A',
  'mod+shift+A',
  'mod+X',
  'mod+V',
  'mod+arrowdown',
  'mod+arrowright',
  'mod+D',
  'mod+shift+D',
]);
const FIELDS = ['INPUT', 'TEXTAREA', 'SELECT'];

function hotkeys(host: AppState['host'], inFields: boolean): HotkeyItem[] {
  const bindings = ACTIONS.flatMap((action) => keysOf(action, host).map((keys) => ({ action, keys })));
  return bindings
    .filter(({ keys }) => worksInFields(keys) === inFields)
    .map(({ action, keys }) => [keys, () => runAction(action.id), { usePhysicalKeys: isPhysicalKey(keys) }]);
}

/** What types nothing works in a field as well. */
const worksInFields = (keys: string): boolean =>
  (keys.includes('mod') && !FIELD_KEYS.has(keys)) || /(^|\+)F\d+$/.test(keys);

export function Keyboard() {
  const host = useApp((state) => state.host);
  const everywhere = useMemo(() => hotkeys(host, true), [host]);
  const outsideFields = useMemo(() => hotkeys(host, false), [host]);
  useHotkeys(everywhere, []);
  useHotkeys(outsideFields, FIELDS);
  return null;
}
