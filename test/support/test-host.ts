/** A real host on folders of its own, with doubles for the world around it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost, type RunningHost } from '../../electron/host/create-host.ts';
import type { HostPorts } from '../../electron/host/ports.ts';
import { randomText } from '../../electron/host/random-text.ts';
import { secretsInMemory } from '../../electron/host/secrets-in-memory.ts';
import { connect, type Host } from '../../shared/contract/client.ts';
import type { EventName, Payload } from '../../shared/contract/events.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings.ts';
import { memoryWire } from '../../renderer/host/memory-transport.ts';

export interface TestFolders {
  readonly dataFolder: string;
  readonly plansFolder: string;
  /** Removes both. */
  remove(): Promise<void>;
}

export interface TestHost {
  /** The page's side. */
  readonly host: Host;
  readonly running: RunningHost;
  readonly folders: TestFolders;
  /** Events so far, in order. */
  readonly events: readonly { readonly event: EventName; readonly payload: Payload<EventName> }[];
  /** Bugs the host told of: a test that expects none looks here. */
  readonly bugs: readonly { readonly where: string; readonly error: unknown }[];
}

/** Two fresh folders under the system's temporary folder. */
export async function testFolders(): Promise<TestFolders> {
  const root = await mkdtemp(join(tmpdir(), 'orgwright-test-'));
  return {
    dataFolder: join(root, 'data'),
    plansFolder: join(root, 'plans'),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Ports that do nothing outside `folders`; `changes` replaces some. */
export function testPorts(
  folders: Pick<TestFolders, 'dataFolder' | 'plansFolder'>,
  changes: Partial<HostPorts> = {},
): HostPorts {
  let settings: Settings = DEFAULT_SETTINGS;
  return {
    kind: 'loopback',
    version: '0.0.0-test',
    platform: 'linux',
    dataFolder: folders.dataFolder,
    plansFolder: folders.plansFolder,
    dialogs: null,
    settings: {
      read: async () => ({ settings, notice: null }),
      write: async (next) => {
        settings = next;
      },
    },
    secrets: secretsInMemory(),
    window: { setState: () => undefined, close: () => undefined },
    menu: null,
    openExternal: async () => undefined,
    revealInFolder: null,
    emit: () => undefined,
    now: () => new Date(),
    randomText,
    onBug: () => undefined,
    ...changes,
  };
}

/** Start a host; with `folders` it is a second program on the data of the first. */
export async function startTestHost(changes: Partial<HostPorts> = {}, folders?: TestFolders): Promise<TestHost> {
  const own = folders ?? (await testFolders());
  const wire = memoryWire();
  const events: TestHost['events'][number][] = [];
  const bugs: TestHost['bugs'][number][] = [];
  const running = await createHost(
    testPorts(own, {
      emit(event, payload) {
        events.push({ event, payload });
        wire.emit(event, payload);
      },
      onBug: (where, error) => bugs.push({ where, error }),
      ...changes,
    }),
  );
  return { host: connect(wire.transport(running.dispatch)), running, folders: own, events, bugs };
}
