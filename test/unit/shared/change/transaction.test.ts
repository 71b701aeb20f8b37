/** The edits of one command, collected and read back. */
import { describe, expect, it } from 'vitest';
import { removeRecords } from '../../../../shared/change/remove-record.ts';
import { transact, Transaction } from '../../../../shared/change/transaction.ts';
import { apply } from '../../../../shared/change/change.ts';
import { anOrg, idFor, personOf, positionOf } from '../../../support/an-org.ts';
import { danglingIds } from '../../../support/loose-ends.ts';

const payments = idFor('team', 'Payments');
const tables = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .team('Payments', ['Budi'], { leadPositionId: positionOf('Budi') })
  .with({ id: 'membership_1', positionId: positionOf('Ana'), groupId: payments, fteShare: 0.2 })
  .with({ id: 'placement_1', viewId: 'reporting', recordId: 'membership_1', x: 0, y: 0 })
  .with({
    id: 'rotation_1',
    name: 'On call',
    teamIds: [payments],
    seats: 1,
    hours: '24x7',
    maxShare: 0.25,
    minPerSite: 6,
  })
  .tables();

describe('transaction', () => {
  it('shows its own edits, and hides nothing else', () => {
    const tx = new Transaction(tables);
    tx.update(personOf('Ana'), { name: 'Anna' });
    tx.remove(personOf('Budi'));
    tx.put({ id: 'person_dewi', name: 'Dewi', employment: 'employee', skills: [] });
    expect(tx.get(personOf('Ana'))?.name).toBe('Anna');
    expect(tx.get(personOf('Budi'))).toBeUndefined();
    expect([...tx.all('person')].map(({ name }) => name).sort()).toEqual(['Anna', 'Dewi']);
    expect([...tables.person.values()].map(({ name }) => name)).toEqual(['Ana', 'Budi']);
  });

  it('leaves out a field that is set to undefined', () => {
    const change = transact(tables, (tx) => tx.update(positionOf('Budi'), { teamId: undefined }));
    expect(change[0]?.after).not.toHaveProperty('teamId');
  });

  it('reports nothing for edits that cancel out', () => {
    const change = transact(tables, (tx) => {
      tx.update(personOf('Ana'), { name: 'Anna' });
      tx.update(personOf('Ana'), { name: 'Ana' });
      tx.put({ id: 'person_dewi', name: 'Dewi', employment: 'employee', skills: [] });
      tx.remove('person_dewi');
    });
    expect(change).toEqual([]);
  });

  it('takes an edit of a missing record for a bug', () => {
    expect(() => transact(tables, (tx) => tx.update('person_gone', { name: 'x' }))).toThrow('person_gone');
  });
});

describe('removing a record', () => {
  it('takes along what cannot be without it, and clears every other reference', () => {
    const after = apply(
      tables,
      transact(tables, (tx) => removeRecords(tx, [payments])),
    );
    expect(after.membership.size).toBe(0);
    expect(after.placement.size).toBe(0);
    expect(after.rotation.get('rotation_1')?.teamIds).toEqual([]);
    expect(after.position.get(positionOf('Budi'))).not.toHaveProperty('teamId');
    expect(danglingIds(after)).toEqual([]);
  });
});
