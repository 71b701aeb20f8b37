/** Defects of an imported file: every one is counted, and those of one kind are one sentence. */
import type { TextKey } from '../../texts/en.ts';
import { message, type Message } from '../../texts/message.ts';
import '../../texts/portfolio-texts.ts';

export interface HistoryProblem {
  /** What is wrong, and what was done about it. */
  readonly message: Message;
  /** `warning`: the file is wrong there. `note`: worth knowing, nothing is wrong. */
  readonly severity: 'warning' | 'note';
  /** How often. */
  readonly count: number;
  /** Every line it concerns; none where it is about the whole file. */
  readonly lines: readonly number[];
}

export type ProblemKind = TextKey extends infer Key
  ? Key extends `history.problem.${infer Name}`
    ? Name
    : never
  : never;

/** Things that are as they should be, and still worth a word. */
export type NoteKind = TextKey extends infer Key ? (Key extends `history.note.${infer Name}` ? Name : never) : never;

/** Lines that a sentence names. */
const NAMED_LINES = 5;

/** Collects what is found while a file is read. */
export class Problems {
  private readonly found = new Map<string, { kind: ProblemKind; example: string; lines: number[] }>();
  private readonly notes: HistoryProblem[] = [];

  /** A defect in a line; `example` is what stands there. */
  add(kind: ProblemKind, line: number, example = ''): void {
    const same = this.found.get(kind);
    if (same === undefined) this.found.set(kind, { kind, example, lines: [line] });
    else same.lines.push(line);
  }

  note(kind: NoteKind, values: Message['values'] = {}): void {
    this.notes.push({ message: message(`history.note.${kind}`, values), severity: 'note', count: 1, lines: [] });
  }

  /** What was found: defects first, the most frequent first. */
  all(): readonly HistoryProblem[] {
    const defects = [...this.found.values()].map(({ kind, example, lines }): HistoryProblem => ({
      message: message(`history.problem.${kind}`, { count: lines.length, example, lines: linesIn(lines) }),
      severity: 'warning',
      count: lines.length,
      lines,
    }));
    return [...defects.sort((a, b) => b.count - a.count), ...this.notes];
  }
}

function linesIn(lines: readonly number[]): string {
  const named = lines.slice(0, NAMED_LINES).join(', ');
  return lines.length > NAMED_LINES ? `${named}, …` : named;
}
