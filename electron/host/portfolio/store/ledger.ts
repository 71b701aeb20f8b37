/** Every request that was made, the newest kept. */
import { LEDGER_SIZE } from '../../../../shared/contract/ledger-size.ts';
import type { LedgerEntry } from '../../../../shared/contract/portfolio.ts';
import { cleanInstant, linesOf, storedLines } from './clean.ts';
import type { Database } from './database.ts';

export type NewLedgerEntry = Omit<LedgerEntry, 'entryId'>;

export interface Ledger {
  add(entry: NewLedgerEntry): void;
  /** The newest first; `before` is an entry's number, `total` how many are kept. */
  page(before: number | null, limit: number): { readonly entries: LedgerEntry[]; readonly total: number };
}

interface Row extends Omit<LedgerEntry, 'entryId' | 'fields' | 'isAnonymous'> {
  readonly entry_id: number;
  readonly fields: string;
  readonly is_anonymous: number;
}

export function ledgerIn(database: Database, size: number = LEDGER_SIZE): Ledger {
  return {
    add: (entry) =>
      database.inTransaction(() => {
        const entryId = database.insert(
          `INSERT INTO ledger (at, host, request, purpose, fields, status, points, milliseconds, is_anonymous, failure)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          cleanInstant(entry.at) ?? '',
          entry.host.slice(0, 500),
          entry.request.slice(0, 2_000),
          entry.purpose.slice(0, 500),
          storedLines(entry.fields),
          entry.status,
          entry.points,
          Math.max(0, entry.milliseconds),
          Number(entry.isAnonymous),
          entry.failure?.slice(0, 1_000) ?? null,
        );
        database.run('DELETE FROM ledger WHERE entry_id <= ?', entryId - size);
      }),
    page(before, limit) {
      const rows = database.all<Row>(
        'SELECT * FROM ledger WHERE entry_id < ? ORDER BY entry_id DESC LIMIT ?',
        before ?? Number.MAX_SAFE_INTEGER,
        limit,
      );
      const entries = rows.map(({ entry_id, fields, is_anonymous, ...entry }) => ({
        entryId: entry_id,
        ...entry,
        fields: linesOf(fields),
        isAnonymous: is_anonymous === 1,
      }));
      return { entries, total: database.first<{ n: number }>('SELECT count(*) AS n FROM ledger')?.n ?? 0 };
    },
  };
}
