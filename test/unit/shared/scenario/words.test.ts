/** Records and values as people read them: names for ids, what lines connect, nothing for nothing. */
import { describe, expect, it } from 'vitest';
import { nameOfRecord, valueInWords } from '../../../../shared/scenario/words.ts';
import type { AnyRecord } from '../../../../shared/model/schemas.ts';
import { anOrg, idFor, personOf, positionOf } from '../../../support/an-org.ts';

const org = anOrg().manager('Ana').report('Ana', 'Budi').opening('Ana', 'Designer').team('Payments').team('Search');
const tables = org
  .with({
    id: 'function_security',
    name: 'Security',
    kind: 'security',
    coverage: { rule: 'at-least', n: 1, appliesTo: [] },
  })
  .tables();

describe('words', () => {
  it.each([
    ['a position by who holds it', positionOf('Budi'), 'Budi'],
    ['an open one by its title', positionOf('Designer'), 'Designer'],
    ['a person', personOf('Ana'), 'Ana'],
    ['a team', idFor('team', 'Payments'), 'Payments'],
    ['what is gone by its id', 'position_gone', 'position_gone'],
    ['a text as it is', 'L5', 'L5'],
    ['a text that only looks like an id', 'colour_red', 'colour_red'],
    ['a number', 0.5, '0.5'],
    ['zero, which is no nothing', 0, '0'],
    ['yes and no', false, 'false'],
    ['a list of ids', [idFor('team', 'Payments'), idFor('team', 'Search')], 'Payments, Search'],
    ['an object by what is in it', { amount: 10, currency: 'EUR' }, '10 EUR'],
    ['null', null, null],
    ['nothing', undefined, null],
    ['an empty text', '', null],
    ['an empty list', [], null],
  ] as const)('%s', (_what, value, expected) => {
    expect(valueInWords(tables, value)).toBe(expected);
  });

  it.each([
    [
      { id: 'membership_one', positionId: positionOf('Budi'), groupId: 'function_security', fteShare: 0.2 },
      'Budi · Security',
    ],
    [
      { id: 'relation_one', fromPositionId: positionOf('Budi'), toPositionId: positionOf('Ana'), type: 'dotted' },
      'Budi → Ana',
    ],
    [
      {
        id: 'interaction_one',
        providerTeamId: idFor('team', 'Payments'),
        consumerTeamId: idFor('team', 'Search'),
        mode: 'facilitating',
      },
      'Payments → Search',
    ],
    [{ id: 'team_new', name: 'Risk', topology: 'platform' }, 'Risk'],
    [{ id: 'requisition_one', positionId: positionOf('Designer') }, 'requisition_one'],
  ] as readonly (readonly [object, string])[])('%o is called %s', (record, name) => {
    expect(nameOfRecord(tables, record as AnyRecord)).toBe(name);
  });
});
