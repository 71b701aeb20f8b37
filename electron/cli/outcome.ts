/** What a subcommand came to. Bugs are exceptions; everything a user can cause ends here. */
export interface Outcome {
  /** 1 when the user has something to mend. */
  readonly exitCode: 0 | 1;
  /** For stdout with `--json`; null when nothing was done. */
  readonly json: object | null;
  /** For stdout without it. */
  readonly text: string;
  /** One sentence for stderr; empty when all is well. */
  readonly complaint: string;
  /** For stdout as it is, in place of text and JSON. */
  readonly content?: string | Uint8Array;
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

/** Not done, and why. */
export const refused = (complaint: string): Outcome => ({ exitCode: 1, json: null, text: '', complaint });

/** Done, with what was made for stdout. */
export const printed = (content: string | Uint8Array, complaint: string | null): Outcome => ({
  exitCode: complaint === null ? 0 : 1,
  json: null,
  text: '',
  complaint: complaint ?? '',
  content,
});
