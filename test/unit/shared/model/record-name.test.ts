/** What people call a record. */
import { expect, it } from 'vitest';
import { positionName, recordName } from '../../../../shared/model/record-name.ts';
import type { AnyRecord } from '../../../../shared/model/schemas.ts';
import { find } from '../../../../shared/model/tables.ts';
import { anOrg, idFor, positionOf } from '../../../support/an-org.ts';

const tables = anOrg().manager('Ana').opening('Ana', 'Data Engineer').opening('Ana', '').team('Payments').tables();

it('a position is called after who holds it, an open one after its title', () => {
  const named = (name: string): string => {
    const position = find(tables, positionOf(name));
    return position === undefined ? 'missing' : positionName(tables, position);
  };
  expect([named('Ana'), named('Data Engineer'), named('')]).toEqual(['Ana', 'Data Engineer', 'Unnamed position']);
});

it('a record is called by its name, else by its id', () => {
  const team = find(tables, idFor('team', 'Payments'));
  const nameless: AnyRecord = { id: 'dependency_1', fromTeamId: 'team_1', toTeamId: 'team_2', state: 'ok' };
  expect(team === undefined ? 'missing' : recordName(tables, team)).toBe('Payments');
  expect(recordName(tables, nameless)).toBe('dependency_1');
});
