/** SQLite as the store uses it: statements kept by their text, transactions that may be nested, errors in words. */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { HostFailure } from '../../../../shared/contract/errors.ts';
import { asStoreFailure, meansDamage, READ_ONLY_SENTENCE } from './sqlite-failure.ts';

export type Value = null | number | string;

export interface Database {
  /** Nothing can be written: writing throws a sentence that says so. */
  readonly isReadOnly: boolean;
  /** Do something; gives back how many rows it changed. */
  run(sql: string, ...values: readonly Value[]): number;
  /** Insert a row; gives back its number. */
  insert(sql: string, ...values: readonly Value[]): number;
  /** The rows of a question, as objects. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- who asks knows the columns
  all<Row>(sql: string, ...values: readonly Value[]): readonly Row[];
  /** The first row of a question; null when there is none. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- who asks knows the columns
  first<Row>(sql: string, ...values: readonly Value[]): Row | null;
  /** The rows of a question as plain lists, which is quicker for many. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- who asks knows the columns
  lists<Row extends readonly Value[]>(sql: string, ...values: readonly Value[]): readonly Row[];
  /** Several statements without values. */
  script(sql: string): void;
  /** All of it or nothing, also when the program dies. Inside another transaction it is a part of that one. */
  inTransaction<Result>(work: () => Result): Result;
  /** Wait so many milliseconds for others that write; the host answers nobody meanwhile. */
  waitUpTo(milliseconds: number): void;
  isOpen(): boolean;
  close(): void;
}

export interface DatabaseOptions {
  /** A path, `:memory:`, or a `file:` address. */
  readonly location: string | URL;
  readonly isReadOnly?: boolean;
  /** Hears once that the file turned out to be damaged. */
  readonly onDamage?: () => void;
}

/** Milliseconds to wait for another program that writes; the host answers nobody meanwhile. */
export const PATIENCE = 1_000;

/** Open a database. Throws `HostFailure` with a sentence for what a person can do something about. */
export function openDatabase({ location, isReadOnly = false, onDamage }: DatabaseOptions): Database {
  const inWords = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (meansDamage(error)) onDamage?.();
      throw asStoreFailure(error);
    }
  };
  const connection = inWords(
    () => new DatabaseSync(location, { readOnly: isReadOnly, timeout: PATIENCE, defensive: true }),
  );
  const statements = new Map<string, StatementSync>();
  const lists = new Map<string, StatementSync>();
  let depth = 0;

  const prepared = (kept: Map<string, StatementSync>, sql: string): StatementSync => {
    let statement = kept.get(sql);
    if (statement === undefined) {
      statement = connection.prepare(sql);
      if (kept === lists) statement.setReturnArrays(true);
      kept.set(sql, statement);
    }
    return statement;
  };
  const write = (sql: string, values: readonly Value[]) => {
    if (isReadOnly) throw new HostFailure('read-only', READ_ONLY_SENTENCE);
    return inWords(() => prepared(statements, sql).run(...values));
  };
  const roll = (): void => {
    // SQLite has rolled back by itself after some errors, such as a full disk.
    if (connection.isTransaction) connection.exec('ROLLBACK');
  };

  return {
    isReadOnly,
    run: (sql, ...values) => Number(write(sql, values).changes),
    insert: (sql, ...values) => Number(write(sql, values).lastInsertRowid),
    // The caller knows the columns it asked for.
    all: (sql, ...values) => inWords(() => prepared(statements, sql).all(...values)) as never,
    first: (sql, ...values) => (inWords(() => prepared(statements, sql).get(...values)) ?? null) as never,
    lists: (sql, ...values) => inWords(() => prepared(lists, sql).all(...values)) as never,
    script: (sql) => inWords(() => connection.exec(sql)),
    inTransaction(work) {
      if (depth > 0) return work();
      if (isReadOnly) throw new HostFailure('read-only', READ_ONLY_SENTENCE);
      inWords(() => connection.exec('BEGIN IMMEDIATE'));
      depth += 1;
      try {
        const result = work();
        inWords(() => connection.exec('COMMIT'));
        return result;
      } catch (error) {
        roll();
        throw error;
      } finally {
        depth -= 1;
      }
    },
    waitUpTo: (milliseconds) => inWords(() => connection.exec(`PRAGMA busy_timeout = ${Math.round(milliseconds)}`)),
    isOpen: () => connection.isOpen,
    close() {
      statements.clear();
      lists.clear();
      if (connection.isOpen) connection.close();
    },
  };
}
