/** One running program per data folder: the first one holds a file with its process id, the others tell it and go. */
import { mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type HearSecond = (args: readonly string[], workingFolder: string) => void;

/** True for the first program of `folder`; a later one leaves its arguments for `hearSecond` and gets false. */
export function lockInstance(folder: string, args: readonly string[], hearSecond: HearSecond): boolean {
  const lock = join(folder, 'instance.lock');
  const messages = join(folder, 'instances');
  mkdirSync(messages, { recursive: true });
  if (isHeld(lock)) {
    writeFileSync(join(messages, `${process.pid}.json`), JSON.stringify({ args, workingFolder: process.cwd() }));
    return false;
  }
  writeFileSync(lock, String(process.pid));
  process.once('exit', () => rmSync(lock, { force: true }));
  watch(messages, () => takeMessages(messages, hearSecond)).unref();
  return true;
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

function takeMessages(folder: string, hearSecond: HearSecond): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    // Written and read at once: an unfinished message comes with the next change.
    if (!text.endsWith('}')) continue;
    rmSync(path);
    const { args, workingFolder } = JSON.parse(text) as { args: readonly string[]; workingFolder: string };
    hearSecond(args, workingFolder);
  }
}
