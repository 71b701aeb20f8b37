/** Binds the shortcuts of the action registry to the keyboard. */
import '../i18n/en.ts';
import { useHotkeys, type HotkeyItem } from '@mantine/hooks';
import { useEffect, useMemo } from 'react';
import { keysOf, type Bound } from '../actions/bindings.ts';
import { isPhysicalKey } from '../actions/keys.ts';
import { ACTIONS } from '../actions/index.ts';
import { useApp } from '../state/store.ts';
import { runAction } from './run-action.ts';
import { watchTypeAhead } from './type-ahead.ts';

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
/** The page hears of these as events of the clipboard, which carry what is on it. */
const CLIPBOARD_KEYS = new Set(['mod+X', 'mod+C', 'mod+V']);
const FIELDS = ['INPUT', 'TEXTAREA', 'SELECT'];

function hotkeys(bound: Bound, inFields: boolean): HotkeyItem[] {
  const bindings = ACTIONS.flatMap((action) => keysOf(action, bound).map((keys) => ({ action, keys })));
  return bindings
    .filter(({ keys }) => worksInFields(keys, bound) === inFields && !CLIPBOARD_KEYS.has(keys))
    .map(({ action, keys }) => [keys, () => runAction(action.id), { usePhysicalKeys: isPhysicalKey(keys) }]);
}

/** What types nothing works in a field as well. */
const worksInFields = (keys: string, { host }: Bound): boolean =>
  (keys.includes('mod') && !FIELD_KEYS.has(keys)) ||
  /(^|\+)F\d+$/.test(keys) ||
  // On a Mac these write signs.
  (host?.platform !== 'mac' && /^alt\+shift\+(?:[A-Z]|Digit\d)$/.test(keys));

export function Keyboard() {
  const host = useApp((state) => state.host);
  const settings = useApp((state) => state.settings);
  const everywhere = useMemo(() => hotkeys({ host, settings }, true), [host, settings]);
  const outsideFields = useMemo(() => hotkeys({ host, settings }, false), [host, settings]);
  useEffect(watchTypeAhead, []);
  useHotkeys(everywhere, []);
  useHotkeys(outsideFields, FIELDS);
  return null;
}
