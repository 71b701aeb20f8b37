/** Binds the shortcuts of the action registry to the keyboard. */
import { useHotkeys, type HotkeyItem } from '@mantine/hooks';
import { isPhysicalKey } from '../actions/keys.ts';
import { ACTIONS } from '../actions/index.ts';
import { runAction } from './run-action.ts';

/** In a text field these keys belong to the field. */
const FIELD_KEYS = new Set(['mod+Z', 'mod+shift+Z', 'mod+Y', 'mod+arrowdown']);
const FIELDS = ['INPUT', 'TEXTAREA', 'SELECT'];

const bindings = ACTIONS.flatMap((action) => (action.keys ?? []).map((keys) => ({ action, keys })));

const hotkeys = (inFields: boolean): HotkeyItem[] =>
  bindings
    .filter(({ keys }) => (keys.includes('mod') && !FIELD_KEYS.has(keys)) === inFields)
    .map(({ action, keys }) => [keys, () => runAction(action.id), { usePhysicalKeys: isPhysicalKey(keys) }]);

const EVERYWHERE = hotkeys(true);
const OUTSIDE_FIELDS = hotkeys(false);

export function Keyboard() {
  useHotkeys(EVERYWHERE, []);
  useHotkeys(OUTSIDE_FIELDS, FIELDS);
  return null;
}
