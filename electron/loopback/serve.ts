/** The whole loopback host: files, session, events and documents, for one page of this user's browser. */
import { join } from 'node:path';
import { createHost } from '../host/create-host.ts';
import type { HostPorts } from '../host/ports.ts';
import { randomText } from '../host/random-text.ts';
import { readStaticFiles } from '../host/static-files.ts';
import { eventStreams } from './event-streams.ts';
import { createLaunchFile } from './launch-file.ts';
import { secretsFromEnvironment } from './secrets-from-environment.ts';
import { listen } from './server.ts';
import { createSession } from './session.ts';
import { settingsInConf } from './settings-conf.ts';

/** Seconds without a page after which the host stops. */
const QUIT_AFTER = 60;

export interface LoopbackOptions {
  /** Absolute paths. */
  readonly dataFolder: string;
  readonly plansFolder: string;
  /** The built page. */
  readonly rendererFolder: string;
  /** Plans named on the command line. */
  readonly openPaths: readonly string[];
  readonly version: string;
  /** Null: go on without a page. Until the first page has come the host always waits. */
  readonly quitAfterSeconds?: number | null;
  /** Opens an https address in the user's browser. */
  readonly openExternal?: (url: string) => Promise<void>;
  readonly onBug?: (where: string, error: unknown) => void;
}

export interface RunningLoopback {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** Absolute path of the file that leads this user's browser to the app. */
  readonly launchFile: string;
  /** A fresh one-time code for the address `<origin>/#code=<code>`. */
  readonly code: () => string;
  /** Let go of all documents and end. */
  readonly stop: () => Promise<void>;
  /** Resolves when the host has ended, for whatever reason, with a sentence for the terminal. */
  readonly ended: Promise<string>;
}

const PLATFORMS: Readonly<Record<string, 'mac' | 'windows'>> = { darwin: 'mac', win32: 'windows' };

/** Throws `HostFailure` for a folder or file that cannot be used, and the system's error when the page was not built. */
export async function startLoopback(options: LoopbackOptions): Promise<RunningLoopback> {
  const { dataFolder, quitAfterSeconds = QUIT_AFTER, onBug = () => undefined } = options;
  const ending = Promise.withResolvers<string>();
  let quitTimer: NodeJS.Timeout | undefined;
  let stopping: Promise<void> | null = null;

  const files = await readStaticFiles(options.rendererFolder);
  const streams = eventStreams({
    onFirst() {
      clearTimeout(quitTimer);
      launch.rest();
    },
    onNone() {
      if (stopping !== null) return;
      launch.renew().catch((error: unknown) => onBug('renewing the launch file', error));
      if (quitAfterSeconds === null) return;
      quitTimer = setTimeout(() => void end('The page is closed, so Orgwright has stopped.'), quitAfterSeconds * 1000);
    },
  });
  const session = createSession({
    now: () => performance.now(),
    onGuessing: () => void end('Somebody tried to guess the key of this session, so Orgwright has stopped.'),
  });
  const host = await createHost(portsOf(options, streams.emit, onBug));
  for (const path of options.openPaths) await host.openPath(path);
  const server = await listen({ files, session, streams, dispatch: host.dispatch, onBug });
  const launch = await createLaunchFile({
    folder: join(dataFolder, 'launch'),
    id: randomText(8),
    address: () => `${server.origin}/#code=${session.newCode()}`,
    onBug,
  });

  const stopNow = async (): Promise<void> => {
    await server.close();
    await Promise.all([host.stop(), launch.remove()]);
    clearTimeout(quitTimer);
  };
  const end = async (sentence: string): Promise<void> => {
    stopping ??= stopNow();
    await stopping;
    ending.resolve(sentence);
  };

  return {
    origin: server.origin,
    launchFile: launch.path,
    code: () => session.newCode(),
    stop: () => end('Orgwright has stopped.'),
    ended: ending.promise,
  };
}

function portsOf(options: LoopbackOptions, emit: HostPorts['emit'], onBug: HostPorts['onBug']): HostPorts {
  const { dataFolder, plansFolder, version, openExternal } = options;
  return {
    kind: 'loopback',
    version,
    platform: PLATFORMS[process.platform] ?? 'linux',
    dataFolder,
    plansFolder,
    dialogs: null,
    settings: settingsInConf(dataFolder),
    secrets: secretsFromEnvironment(process.env),
    // The browser shows title and state itself, and closes its own tabs.
    window: { setState: () => undefined, close: () => undefined },
    menu: null,
    openExternal: openExternal ?? (async () => undefined),
    revealInFolder: null,
    emit,
    now: () => new Date(),
    randomText,
    onBug,
  };
}
