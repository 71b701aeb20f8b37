/** What reading has done and where it goes on: kept with every page, so that a reading that was killed continues. */
import type { Database } from './database.ts';

/** Whom a piece of work is about. */
export type Subject = `source:${number}` | `repository:${number}` | `package:${string}` | 'all';

export interface WorkState {
  /** When the stage was last done for the subject; null when never. */
  readonly doneAt: string | null;
  /** Where to go on within the stage; null at its begin. */
  readonly cursor: string | null;
  /** Which of several ways of asking is the right one for the subject. */
  readonly variant: string | null;
  /** Whatever else the stage remembers. */
  readonly note: string | null;
}

export interface Work {
  of(subject: Subject, stage: string): WorkState;
  /** All subjects that a stage knows something of. */
  ofStage(stage: string): ReadonlyMap<Subject, WorkState>;
  /** Change what is known; what is left out stays. */
  set(subject: Subject, stage: string, state: Partial<WorkState>): void;
  /** Forget where a stage stood, or all stages: they begin anew. */
  clear(stage?: string): void;
  /** The reading that is under way, as it was last written; null when none is. It outlives the program. */
  run(): string | null;
  setRun(run: string | null): void;
}

interface Row {
  readonly subject: Subject;
  readonly done_at: string | null;
  readonly cursor: string | null;
  readonly variant: string | null;
  readonly note: string | null;
}

const NOTHING: WorkState = { doneAt: null, cursor: null, variant: null, note: null };
const RUN = 'run';

const workState = (row: Row): WorkState => ({
  doneAt: row.done_at,
  cursor: row.cursor,
  variant: row.variant,
  note: row.note,
});

export function workIn(database: Database): Work {
  const of = (subject: Subject, stage: string): WorkState => {
    const row = database.first<Row>('SELECT * FROM work WHERE subject = ? AND stage = ?', subject, stage);
    return row === null ? NOTHING : workState(row);
  };
  return {
    of,
    ofStage: (stage) =>
      new Map(
        database.all<Row>('SELECT * FROM work WHERE stage = ?', stage).map((row) => [row.subject, workState(row)]),
      ),
    set: (subject, stage, state) => {
      const { doneAt, cursor, variant, note } = { ...of(subject, stage), ...state };
      database.run(
        'INSERT OR REPLACE INTO work (subject, stage, done_at, cursor, variant, note) VALUES (?, ?, ?, ?, ?, ?)',
        subject,
        stage,
        doneAt,
        cursor,
        variant,
        note,
      );
    },
    clear: (stage) => {
      if (stage === undefined) database.run('DELETE FROM work');
      else database.run('DELETE FROM work WHERE stage = ?', stage);
    },
    run: () => database.first<{ value: string }>('SELECT value FROM setting WHERE name = ?', RUN)?.value ?? null,
    setRun: (run) => {
      if (run === null) database.run('DELETE FROM setting WHERE name = ?', RUN);
      else database.run('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', RUN, run);
    },
  };
}
