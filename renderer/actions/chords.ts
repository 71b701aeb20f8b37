/** Shortcuts as the person presses them, and which of them can be given to an action. */
import type { ScreenTextKey } from '../i18n/en.ts';
import type { AppState } from '../state/app-state.ts';
import type { Action } from './action.ts';
import { allKeysOf, type Bound } from './bindings.ts';

interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const MODIFIERS = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift']);
/** Keys that move about between layouts are taken by where they are. */
const BY_PLACE = /^(?:Digit\d|Equal|Minus|Comma|Period|Slash|BracketLeft|BracketRight)$/;

/** `mod+shift+Z` of a key press; null while only modifiers are held. */
export function chordOf(press: Press, isMac: boolean): string | null {
  if (MODIFIERS.has(press.key)) return null;
  const parts = [
    ...((isMac ? press.metaKey : press.ctrlKey) ? ['mod'] : []),
    ...(press.altKey ? ['alt'] : []),
    ...(press.shiftKey ? ['shift'] : []),
  ];
  const key = mainKey(press);
  // A letter alone is written small, as it is typed on the canvas.
  return parts.length === 0 ? (/^[A-Z]$/.test(key) ? key.toLowerCase() : key) : [...parts, key].join('+');
}

function mainKey({ key, code }: Press): string {
  if (BY_PLACE.test(code)) return code;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  // Another alphabet: the letter that is printed beside it.
  if (/^Key[A-Z]$/.test(code)) return code.slice(3);
  return key.startsWith('Arrow') ? key.toLowerCase() : key === ' ' ? 'Space' : key;
}

/** Two ways of writing the same keys. */
const sorted = (keys: string): string => keys.toLowerCase().split('+').sort().join('+');

export const isSameChord = (one: string, other: string): boolean => sorted(one) === sorted(other);

/** Keys with which one walks and types: no action may take them. */
const KEPT =
  /^(?:shift\+)?(?:arrow(?:up|down|left|right)|Enter|Tab|Space|Home|End|PageUp|PageDown|Backspace|BracketLeft|BracketRight)$/;
const WRITABLE =
  /^(?:[a-z]|F(?:[1-9]|1[0-2])|Delete|Insert|(?:(?:mod|alt|shift)\+)+(?:[A-Z]|Digit\d|F(?:[1-9]|1[0-2])|Equal|Minus|Comma|Period|Slash|BracketLeft|BracketRight|arrow(?:up|down|left|right)|Enter|Delete|Insert|Home|End|PageUp|PageDown))$/;
/** What the browser does itself and no page can take from it. */
const OF_BROWSER = ['mod+N', 'mod+T', 'mod+W', 'mod+shift+N', 'mod+shift+T', 'mod+shift+W', 'F11', 'F12'];

/** Why these keys cannot be given to an action; null when they can. */
export function refusalOfChord(keys: string, host: AppState['host']): ScreenTextKey | null {
  const isMac = host?.platform === 'mac';
  if (KEPT.test(keys)) return 'keys.kept';
  if (!isMac && keys.startsWith('mod+alt+')) return 'keys.altGr';
  if (host?.kind !== 'electron' && OF_BROWSER.some((one) => isSameChord(one, keys))) return 'keys.ofBrowser';
  // With Shift alone a letter is typed in capitals: only away from fields, as on the canvas.
  return WRITABLE.test(keys) ? null : 'keys.notWritable';
}

/** Another action that these keys run now; null when they are free. */
export function ownerOf(
  keys: string,
  action: Action,
  { actions, bound }: { readonly actions: readonly Action[]; readonly bound: Bound },
): Action | null {
  const hasThem = (other: Action): boolean => allKeysOf(other, bound).some((one) => isSameChord(one, keys));
  return actions.find((other) => other !== action && hasThem(other)) ?? null;
}
