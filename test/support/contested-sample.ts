/** The sample after its baseline moved on under its scenarios: a title that one of them changes too, and somebody who left. */
import { apply } from '../../shared/change/change.ts';
import { removeRecords } from '../../shared/change/remove-record.ts';
import { transact } from '../../shared/change/transaction.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import type { Tables } from '../../shared/model/tables.ts';

const seatOf = ({ person, position }: Tables, name: string) => {
  const holder = [...person.values()].find((one) => one.name === name);
  const seat = [...position.values()].find(({ personId }) => personId === holder?.id);
  if (holder === undefined || seat === undefined) throw new Error(`Nobody is called ${name}`);
  return { personId: holder.id, positionId: seat.id };
};

/** As the text of a file. `One platform` has a conflict, `Split Orders` moves somebody who is gone. */
export function contestedSample(sample: string): string {
  const opened = openPlan(sample);
  if (!opened.ok) throw new Error('The sample does not open.');
  const { plan } = opened.value;
  const gone = seatOf(plan.tables, 'Maria Tambunan');
  const change = transact(plan.tables, (tx) => {
    tx.update(seatOf(plan.tables, 'Gurpreet Dhaliwal').positionId, { title: 'Head of Platform' });
    removeRecords(tx, [gone.positionId, gone.personId]);
  });
  return serializePlan({ ...plan, tables: apply(plan.tables, change) });
}
