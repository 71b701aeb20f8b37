/**
 * The page that lets this user's browser in: a file nobody else can read, that leads to the app with a one-time code.
 * A code on a command line or in a terminal could be read by others; a file in a folder of mode 0700 cannot.
 */
import { chmod, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { saveFile } from '../host/save-file.ts';

/** Milliseconds between codes; below a code's lifetime, so that the one in the file is always good. */
const RENEW_EVERY = 20_000;
/** Milliseconds after which a launch file belongs to a program that was killed. */
const STALE_AFTER = 24 * 60 * 60 * 1000;

export interface LaunchFile {
  readonly path: string;
  /** Go on putting fresh codes into the file. */
  renew(): Promise<void>;
  /** The page is here: no code is needed. */
  rest(): void;
  remove(): Promise<void>;
}

export interface LaunchFileOptions {
  /** Absolute path of a folder for launch files only. */
  readonly folder: string;
  /** A part of the name that differs from that of other running hosts. */
  readonly id: string;
  /** The address of the app with a fresh code. */
  readonly address: () => string;
  readonly onBug: (where: string, error: unknown) => void;
}

/** Writes the file; it is ready when this resolves. Throws `HostFailure`. */
export async function createLaunchFile({ folder, id, address, onBug }: LaunchFileOptions): Promise<LaunchFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  await sweep(folder);
  const path = join(folder, `orgwright-${id}.html`);
  const write = (): Promise<void> => saveFile(path, pageLeadingTo(address()));

  let resting = new AbortController();
  const keepFresh = async ({ signal }: AbortController): Promise<void> => {
    while (!signal.aborted) {
      // Being told to rest ends the wait as an error, which is no news here.
      await sleep(RENEW_EVERY, undefined, { ref: false, signal }).catch(() => undefined);
      if (!signal.aborted) await write();
    }
  };
  const renew = async (): Promise<void> => {
    resting = new AbortController();
    await write();
    keepFresh(resting).catch((error: unknown) => onBug('renewing the launch file', error));
  };
  await renew();

  return {
    path,
    renew,
    rest: () => resting.abort(),
    async remove() {
      resting.abort();
      await rm(path, { force: true });
    },
  };
}

/** The address holds only characters that mean nothing in HTML: digits, letters, and `:/.#=_-`. */
const pageLeadingTo = (address: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}">
<title>Orgwright</title>
<p>Opening Orgwright … <a href="${address}">Open it now</a></p>
</html>
`;

async function sweep(folder: string): Promise<void> {
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  for (const path of paths) {
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > STALE_AFTER) await rm(path, { force: true });
  }
}
