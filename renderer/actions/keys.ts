/** How shortcuts are written for people and for native menus. */
const SIGNS: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  Equal: '=',
  Minus: '-',
  Comma: ',',
  Period: '.',
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
};

const digitOf = (part: string): string | undefined => /^Digit(\d)$/.exec(part)?.[1];

/** `mod+shift+Z` as it stands in a menu: `Ctrl Shift Z`, or `⌘ ⇧ Z` on a Mac. */
export function keysForPeople(keys: string, isMac: boolean): string {
  const names: Readonly<Record<string, string>> = isMac
    ? { mod: '⌘', shift: '⇧', alt: '⌥' }
    : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
  return keys
    .split('+')
    .map((part) => names[part] ?? SIGNS[part] ?? digitOf(part) ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** `mod+shift+Z` as Electron writes accelerators. */
export function acceleratorOf(keys: string): string {
  const names: Readonly<Record<string, string>> = {
    mod: 'CmdOrCtrl',
    shift: 'Shift',
    alt: 'Alt',
    arrowup: 'Up',
    arrowdown: 'Down',
    arrowleft: 'Left',
    arrowright: 'Right',
    Equal: 'Plus',
    Minus: '-',
    Comma: ',',
    Period: '.',
    Slash: '/',
    BracketLeft: '[',
    BracketRight: ']',
  };
  return keys
    .split('+')
    .map((part) => names[part] ?? digitOf(part) ?? part)
    .join('+');
}

/** Digits, brackets and signs move about between keyboard layouts; these are matched by the physical key. */
export const isPhysicalKey = (keys: string): boolean =>
  /(Digit\d|Equal|Minus|Comma|Period|Slash|BracketLeft|BracketRight)$/.test(keys);
