/** What a subcommand came to. Bugs are exceptions; everything a user can cause ends here. */
export interface Outcome {
  /** 1 when the user has something to mend; 3 when it was stopped before the end and the same command goes on from there. */
  readonly exitCode: 0 | 1 | 3;
  /** For stdout with `--json`; null when nothing was done. */
  readonly json: object | null;
  /** For stdout without it. */
  readonly text: string;
  /** One sentence for stderr; empty when all is well. */
  readonly complaint: string;
  /** For stdout as it is, in place of text and JSON; what is long in pieces. */
  readonly content?: string | Uint8Array | readonly Uint8Array[];
}

export const done = (json: object, text: string): Outcome => ({ exitCode: 0, json, text, complaint: '' });

/** Done, but with something left that needs the user. */
export const doneButFor = (complaint: string, json: object, text: string): Outcome => ({
  exitCode: 1,
  json,
  text,
  complaint,
});

/** Done, with what is left for the user when there is something. */
export const doneWith = (complaint: string | null, json: object, text: string): Outcome =>
  complaint === null ? done(json, text) : doneButFor(complaint, json, text);

/** Begun, stopped, and to be gone on with by the same command. */
export const stopped = (complaint: string, json: object, text: string): Outcome => ({
  exitCode: 3,
  json,
  text,
  complaint,
});

/** Not done, and why. */
export const refused = (complaint: string): Outcome => ({ exitCode: 1, json: null, text: '', complaint });

/** Done, with what was made for stdout. */
export const printed = (content: NonNullable<Outcome['content']>, complaint: string | null): Outcome => ({
  exitCode: complaint === null ? 0 : 1,
  json: null,
  text: '',
  complaint: complaint ?? '',
  content,
});
