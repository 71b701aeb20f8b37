/** The command line as a user runs it: a process with arguments in a folder of its own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tables } from '../../shared/model/tables.ts';
import { textOf } from './plan-text.ts';
import { orgwrightIn, type Ended } from './run-cli.ts';

export interface CommandLine {
  readonly orgwright: (...args: readonly string[]) => Promise<Ended>;
  /** A path in the folder. */
  readonly at: (name: string) => string;
  /** Write a plan into the folder; gives its path. */
  readonly writePlan: (name: string, tables: Tables) => string;
  /** The text of a file in the folder. */
  readonly read: (name: string) => string;
  readonly end: () => void;
}

/** `env` is what its environment has besides this process's own. */
export function commandLine(env: Readonly<Record<string, string>> = {}): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'orgwright-cli-'));
  const at = (name: string): string => join(folder, name);
  return {
    at,
    orgwright: orgwrightIn(folder, env),
    writePlan(name, tables) {
      writeFileSync(at(name), textOf(tables));
      return at(name);
    },
    read: (name) => readFileSync(at(name), 'utf8'),
    end: () => rmSync(folder, { recursive: true }),
  };
}
