/** Where a damaged file breaks, for every way in which the parser refuses it. */
import { describe, expect, it } from 'vitest';
import { locateJsonError } from '../../../../shared/file/json-error.ts';

function placeOf(text: string) {
  try {
    JSON.parse(text);
  } catch (error) {
    return locateJsonError(text, error);
  }
  throw new Error('This text is JSON');
}

describe('the place of a JSON error', () => {
  it.each([
    ['a character that fits nowhere', '{\n "a": x}', 2, 7],
    ['a bracket that closes nothing', '[1,\n}', 2, 1],
    ['a bracket instead of a value', '{"a":}', 1, 6],
    ['a word cut short inside', '[tru]', 1, 5],
    ['a missing quote', '{"a": 1, b: 2}', 1, 10],
    ['a missing comma', '{"a": 1 "b": 2}', 1, 9],
    ['a comma too many', '{"a": 1,}', 1, 9],
    ['something after the end', '{"a": 1}\n]', 2, 1],
    ['a raw line break in a text', '{"a": "one\ntwo"}', 1, 11],
    ['an unknown escape', '{"a": "\\q"}', 1, 9],
    ['a text that talks of the end of things', '{"a": "the end of", "b": x}', 1, 26],
    ['a text that talks of a position', '{"a": " in JSON at position 3", "b": x}', 1, 38],
  ])('is that of %s', (_, text, line, column) => {
    expect(placeOf(text)).toEqual({ line, column, atEnd: false });
  });

  it('is right when the same surroundings occur many times', () => {
    const rows = Array.from({ length: 500 }, () => '{"id": 1}');
    rows[321] = '{"id": #}';
    expect(placeOf(`[\n${rows.join(',\n')}\n]`)).toEqual({ line: 323, column: 8, atEnd: false });
  });

  it('is the end for every text that was cut short', () => {
    const whole = '{"a": [1, -2.5e+3, true, null, "x\\u00e9\\n"], "b": {"c": false}}';
    for (let length = 1; length < whole.length; length++) {
      const head = whole.slice(0, length);
      expect(placeOf(head), head).toEqual({ line: 1, column: length + 1, atEnd: true });
    }
  });
});
