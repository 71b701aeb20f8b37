/** The command line as a user runs it: a process with arguments in a folder of its own. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newPlan } from '../../shared/file/new-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import type { AnOrg } from './an-org.ts';
import { CLI } from './cli-path.ts';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CommandLine {
  readonly orgwright: (...args: readonly string[]) => Promise<Ended>;
  /** A path in the folder. */
  readonly at: (name: string) => string;
  /** Write a plan into the folder; gives its path. */
  readonly writePlan: (name: string, org: AnOrg) => string;
  readonly end: () => void;
}

export function commandLine(): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'orgwright-cli-'));
  const at = (name: string): string => join(folder, name);
  return {
    at,
    orgwright: (...args) =>
      new Promise((resolve) => {
        execFile(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' }, (error, out, err) => {
          resolve({ code: error === null ? 0 : Number(error.code), out, err });
        });
      }),
    writePlan(name, org) {
      writeFileSync(at(name), serializePlan(newPlan({ docId: 'plan_test', name: 'Test', tables: org.tables() })));
      return at(name);
    },
    end: () => rmSync(folder, { recursive: true }),
  };
}
