/** Keys of actions: recorded as pressed, refused with a reason, never with two actions at once. */
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../renderer/actions/action.ts';
import { allKeysOf, canvasKeysOf, keysOf, type Bound } from '../../../../renderer/actions/bindings.ts';
import { chordOf, isSameChord, ownerOf, refusalOfChord } from '../../../../renderer/actions/chords.ts';
import { acceleratorOf, keysForPeople } from '../../../../renderer/actions/keys.ts';
import { withDefaultKeys, withKeys, withoutKeys } from '../../../../renderer/actions/rebinding.ts';
import { DEFAULT_SETTINGS, settingsFrom } from '../../../../shared/contract/settings.ts';

const action = (id: string, keys: readonly string[], canvasKey?: string): Action => ({
  id,
  label: 'action.undo',
  section: 'edit',
  group: 1,
  keys,
  ...(canvasKey === undefined ? {} : { canvasKey }),
  run: () => undefined,
});

const find = action('find', ['mod+F']);
const add = action('add', ['mod+arrowdown'], 'p');
const [leave, clear] = [action('leave', [], 'Escape'), action('clear', [], 'Escape')];
const actions = [find, add, leave, clear];
const bound = (keys: Bound['settings']['keys'] = {}): Bound => ({
  host: null,
  settings: { ...DEFAULT_SETTINGS, keys },
});
const among = (keys?: Bound['settings']['keys']) => ({ actions, bound: bound(keys) });

const press = (key: string, code: string, held: string = '') => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
});

describe('keys as they are pressed', () => {
  it.each([
    [press('f', 'KeyF', 'c'), 'mod+F'],
    [press('F', 'KeyF', 'cs'), 'mod+shift+F'],
    [press('а', 'KeyF', 'c'), 'mod+F'],
    [press('!', 'Digit1', 's'), 'shift+Digit1'],
    [press('p', 'KeyP'), 'p'],
    [press('ArrowUp', 'ArrowUp', 'as'), 'alt+shift+arrowup'],
    [press('F7', 'F7'), 'F7'],
    [press('Shift', 'ShiftLeft', 's'), null],
  ])('%o', (pressed, keys) => expect(chordOf(pressed, false)).toBe(keys));

  it('with Cmd on a Mac', () => expect(chordOf(press('f', 'KeyF', 'm'), true)).toBe('mod+F'));

  it.each([
    ['arrowup', 'keys.kept'],
    ['shift+Enter', 'keys.kept'],
    ['mod+alt+Q', 'keys.altGr'],
    ['mod+shift+T', 'keys.ofBrowser'],
    ['ß', 'keys.notWritable'],
    ['mod+G', null],
    ['F9', null],
    ['q', null],
  ])('%s', (keys, reason) => expect(refusalOfChord(keys, null)).toBe(reason));

  it('read as people write them, also of keys that only a person gave', () => {
    expect(keysForPeople('mod+shift+Digit7', false)).toBe('Ctrl Shift 7');
    expect(acceleratorOf('mod+BracketLeft')).toBe('CmdOrCtrl+[');
  });
});

describe('keys that are given', () => {
  it('are added, and taken from the other action', () => {
    const keys = withKeys(add, 'mod+F', among());
    expect(keys).toEqual({ find: [], add: ['mod+arrowdown', 'p', 'mod+F'] });
    expect(ownerOf('mod+F', find, { actions, bound: bound(keys) })).toBe(add);
    expect(isSameChord('shift+mod+F', 'mod+shift+f')).toBe(true);
  });

  it('work on the canvas alone when nothing is held with them', () => {
    const now = bound(withKeys(find, 'q', among()));
    expect([keysOf(find, now), canvasKeysOf(find, now)]).toEqual([['mod+F'], ['q']]);
  });

  it('come back to their action by its reset, and nowhere else', () => {
    const keys = withKeys(add, 'mod+F', among());
    const after = withDefaultKeys(find, among(keys));
    expect(after).toEqual({ add: ['mod+arrowdown', 'p'] });
    expect(allKeysOf(find, bound(after))).toEqual(['mod+F']);
  });

  it('can be taken away; those that are shared from the start stay shared', () => {
    expect(withoutKeys(find, 'mod+F', among())).toEqual({ find: [] });
    expect(withDefaultKeys(leave, among({ leave: [] }))).toEqual({});
  });

  it('are looked at when they come from disk', () => {
    const stored = { keys: { find: ['mod+G'], add: ['mod+<script>'], leave: 'q', clear: [] } };
    expect(settingsFrom(stored).keys).toEqual({ find: ['mod+G'], clear: [] });
    expect(settingsFrom({ keys: 7 }).keys).toEqual({});
  });
});
