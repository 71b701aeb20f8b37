/** What every subcommand is: its words for the help, what it takes, and what it does. */
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Outcome } from './outcome.ts';

export interface Subcommand {
  /** One word, or two: `scenario new`. */
  readonly name: string;
  /** What it takes, as the help writes it. */
  readonly usage: string;
  readonly summary: string;
  /** Further lines of its own help. */
  readonly help: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  /** What it needs, in order: files, names. */
  readonly operands: readonly string[];
  /** How many of the operands, from the end, may be left out; none when absent. */
  readonly optional?: number;
  readonly run: (call: Call) => Promise<Outcome>;
}

export interface Call {
  /** As many as there are names of operands, without the optional ones that were left out. */
  readonly operands: readonly string[];
  /** The option's text; empty when it was not given. */
  readonly text: (option: string) => string;
  readonly texts: (option: string) => readonly string[];
  readonly isSet: (option: string) => boolean;
  /** The path as it is meant from where the user stands. */
  readonly path: (text: string) => string;
}
