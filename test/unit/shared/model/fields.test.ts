/** What single fields take and refuse. */
import { describe, expect, it } from 'vitest';
import {
  clockTime,
  currency,
  idOf,
  idOfAny,
  isoDate,
  line,
  MAX_LINE,
  number,
  requiredLine,
  share,
  word,
} from '../../../../shared/model/fields.ts';
import type { z } from '../../../../shared/util/zod.ts';

const cases: readonly (readonly [
  name: string,
  schema: z.ZodType,
  taken: readonly unknown[],
  refused: readonly unknown[],
])[] = [
  ['a line', line, ['', 'x'.repeat(MAX_LINE)], ['x'.repeat(MAX_LINE + 1), 7, null]],
  ['a required line', requiredLine, ['Ana', ' padded '], ['', ' \t', null]],
  ['a number', number, [0, -1.5, 1e12], [1e13, Infinity, NaN, '7']],
  ['a share', share, [0, 0.1, 1.5], [-0.1, 11, null]],
  ['a day', isoDate, ['2026-12-01', '2028-02-29'], ['2026-02-29', '2026-13-01', '01.12.2026', '2026-12-01T00:00']],
  ['a time', clockTime, ['00:00', '09:30', '23:59', '24:00'], ['24:01', '9:30', '12:60']],
  ['a currency', currency, ['EUR', 'IDR'], ['eur', 'EURO', '€']],
  [
    'a reference',
    idOf('team'),
    ['team_k3f9'],
    ['person_k3f9', 'team_', 'team_a b', 'teamwork_1', `team_${'x'.repeat(81)}`, 7],
  ],
  ['a reference to one of two', idOfAny(['team', 'function']), ['team_1', 'function_1'], ['person_1', '']],
  ['a word', word(['ok']), ['ok', 'a word of a later version'], ['', 'x'.repeat(101), 1]],
];

describe.each(cases)('%s', (_, schema, taken, refused) => {
  it.each(taken)('can be %j', (value) => expect(schema.safeParse(value).success).toBe(true));
  it.each(refused)('cannot be %j', (value) => expect(schema.safeParse(value).success).toBe(false));
});
