/** The plan with only the memberships and relations that are in force on a day. */
import type { Table } from '../model/table.ts';
import type { Tables } from '../model/tables.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { isInForce } from './presence.ts';

interface Dated {
  readonly id: string;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

const days = new WeakMap<Tables, { readonly day: IsoDate; readonly shown: Tables }>();

/** The tables themselves where all of them are in force, and without a day. The same tables on the same day in a row give the same object. */
export function tablesOnDay(tables: Tables, day: IsoDate | null): Tables {
  if (day === null) return tables;
  const known = days.get(tables);
  if (known?.day === day) return known.shown;
  const membership = inForce(tables.membership, day);
  const relation = inForce(tables.relation, day);
  const isSame = membership === tables.membership && relation === tables.relation;
  const shown = isSame ? tables : { ...tables, membership, relation };
  days.set(tables, { day, shown });
  return shown;
}

const boundsOf = new WeakMap<object, readonly Dated[]>();
const shownOf = new WeakMap<object, Map<IsoDate, unknown>>();

/** Few records have days at all: only those are looked at again for another day. */
function inForce<R extends Dated>(table: Table<R>, day: IsoDate): Table<R> {
  const dated =
    boundsOf.get(table) ?? [...table.values()].filter(({ from, until }) => from !== undefined || until !== undefined);
  boundsOf.set(table, dated);
  const gone = dated.filter((record) => !isInForce(record, day));
  if (gone.length === 0) return table;
  const made = shownOf.get(table) ?? new Map<IsoDate, unknown>();
  shownOf.set(table, made);
  const shown = (made.get(day) as Table<R> | undefined) ?? table.with(gone.map(({ id }) => [id, undefined] as const));
  made.set(day, shown);
  return shown;
}
