/** Runs the command line as a user does: a process with arguments, two streams and an exit code. */
import { execFile } from 'node:child_process';
import { CLI } from './cli-path.ts';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** `orgwright` started in a folder, with more in its environment than this process has. */
export const orgwrightIn =
  (folder: string, env: Readonly<Record<string, string>> = {}) =>
  (...args: readonly string[]): Promise<Ended> =>
    new Promise((resolve) => {
      const options = {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, ...env },
      } as const;
      execFile(process.execPath, [CLI, ...args], options, (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code), out, err });
      });
    });
