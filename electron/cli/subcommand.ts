/** What every subcommand is: its words for the help, what it takes, and what it does. */
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Outcome } from './outcome.ts';

export interface Subcommand {
  readonly name: string;
  /** What it takes, as the help writes it. */
  readonly usage: string;
  readonly summary: string;
  /** Further lines of its own help. */
  readonly help: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  /** Names of the files it needs, in order. */
  readonly operands: readonly string[];
  readonly run: (call: Call) => Promise<Outcome>;
}

export interface Call {
  /** As many as there are names of operands. */
  readonly operands: readonly string[];
  /** The option's text; empty when it was not given. */
  readonly text: (option: string) => string;
  readonly texts: (option: string) => readonly string[];
  readonly isSet: (option: string) => boolean;
  /** The path as it is meant from where the user stands. */
  readonly path: (text: string) => string;
}
