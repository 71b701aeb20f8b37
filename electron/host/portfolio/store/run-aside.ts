/** Runs long statements on a database file in a thread of its own, so that the host answers meanwhile. */
import { Worker } from 'node:worker_threads';
import type { Value } from './database.ts';
import { asStoreFailure } from './sqlite-failure.ts';

export interface Statement {
  readonly sql: string;
  readonly values?: readonly Value[];
}

export interface AsideJob {
  /** Absolute path. */
  readonly path: string;
  readonly statements: readonly Statement[];
  readonly isReadOnly?: boolean;
  /** A statement that fails is passed over. */
  readonly goesOn?: boolean;
}

export type AsideRow = Readonly<Record<string, Value>>;

/** As text, because a release holds each program in one file, and a thread would need another. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { DatabaseSync } = require('node:sqlite');
function answer({ path, statements, isReadOnly, goesOn }) {
  let database;
  try {
    database = new DatabaseSync(path, { readOnly: isReadOnly === true, timeout: 10_000 });
    let rows = [];
    for (const { sql, values = [] } of statements) {
      try {
        rows = database.prepare(sql).all(...values);
      } catch (error) {
        if (goesOn !== true) throw error;
      }
    }
    return { rows: rows.map((row) => ({ ...row })) };
  } catch (error) {
    return { errcode: error.errcode ?? null, message: error.message };
  } finally {
    database?.close();
  }
}
parentPort.postMessage(answer(workerData));`;

type Answer = { readonly rows: readonly AsideRow[] } | { readonly errcode: number | null; readonly message: string };

/** The rows of the last statement. Throws as the store does. */
export async function runAside(job: AsideJob): Promise<readonly AsideRow[]> {
  const answer = await new Promise<Answer>((resolve, reject) => {
    const worker = new Worker(THREAD, { eval: true, workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended without an answer.')));
  });
  if ('rows' in answer) return answer.rows;
  const error = new Error(answer.message);
  throw asStoreFailure(answer.errcode === null ? error : Object.assign(error, { errcode: answer.errcode }));
}
