/** What a rectangle selects: replaced, added or taken away, from what was selected when it began. */
import { describe, expect, it } from 'vitest';
import { boundsOf, isSameSet, marqueeMode, selectedBy } from '../../../../renderer/canvas/marquee.ts';
import { id } from './reporting.ts';

const ids = (...names: string[]) => new Set(names.map(id));

describe('a marquee', () => {
  it('spans its two corners whichever way it was drawn', () => {
    const expected = { left: 10, top: 20, right: 30, bottom: 60 };
    expect(boundsOf({ from: { x: 30, y: 20 }, to: { x: 10, y: 60 } })).toEqual(expected);
    expect(boundsOf({ from: { x: 10, y: 60 }, to: { x: 30, y: 20 } })).toEqual(expected);
  });

  it('adds with Shift, takes away with Alt, and begins anew with neither', () => {
    expect(marqueeMode({ shiftKey: false, altKey: false })).toBe('replace');
    expect(marqueeMode({ shiftKey: true, altKey: false })).toBe('add');
    expect(marqueeMode({ shiftKey: true, altKey: true })).toBe('subtract');
    const base = ids('a', 'b');
    expect(selectedBy({ mode: 'replace', base }, [id('c')])).toEqual(ids('c'));
    expect(selectedBy({ mode: 'add', base }, [id('b'), id('c')])).toEqual(ids('a', 'b', 'c'));
    expect(selectedBy({ mode: 'subtract', base }, [id('b'), id('c')])).toEqual(ids('a'));
    expect(base).toEqual(ids('a', 'b'));
  });

  it('knows when nothing has changed', () => {
    expect(isSameSet(ids('a', 'b'), ids('b', 'a'))).toBe(true);
    expect(isSameSet(ids('a', 'b'), ids('a', 'c'))).toBe(false);
    expect(isSameSet(ids('a'), ids('a', 'b'))).toBe(false);
  });
});
