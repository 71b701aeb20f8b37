/** The three ways a page reaches a host, each as a test can use it. */
import { serveIpc, isOurPage, type CallEvent, type CallReceiver } from '../../electron/main/ipc.ts';
import { createHost } from '../../electron/host/create-host.ts';
import { electronTransport } from '../../renderer/host/electron-transport.ts';
import { loopbackTransport } from '../../renderer/host/loopback-transport.ts';
import { memoryHost } from '../../renderer/host/memory-host.ts';
import { connect, type Host } from '../../shared/contract/client.ts';
import type { Reply } from '../../shared/contract/dispatcher.ts';
import { readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testFolders, testPorts, type TestFolders } from '../support/test-host.ts';
import { startTestLoopback } from '../support/test-loopback.ts';

export interface Door {
  readonly host: Host;
  /** What another program does to the file of a document: new text, or null to delete it. */
  writeOnDisk(document: { readonly documentId: string; readonly name: string }, text: string | null): Promise<void>;
  readOnDisk(document: { readonly documentId: string; readonly name: string }): Promise<string | null>;
  close(): Promise<void>;
}

export const DOORS: Readonly<Record<string, () => Promise<Door>>> = {
  memory: openMemoryDoor,
  loopback: openLoopbackDoor,
  electron: openElectronDoor,
};

async function openMemoryDoor(): Promise<Door> {
  const { host, disk } = memoryHost();
  return {
    host,
    writeOnDisk: ({ documentId }, text) => disk.write(documentId, text),
    readOnDisk: async ({ documentId }) => disk.read(documentId),
    close: async () => host.close(),
  };
}

async function openLoopbackDoor(): Promise<Door> {
  const { origin, folders, fetchAsPage, newToken, end } = await startTestLoopback();
  const host = connect(loopbackTransport({ origin, token: await newToken(), fetch: fetchAsPage }));
  return {
    host,
    ...onDisk(folders),
    async close() {
      host.close();
      await end();
    },
  };
}

/** Electron's channels, copying as they do, around the real wiring of both ends. */
async function openElectronDoor(): Promise<Door> {
  const folders = await testFolders();
  const listeners = new Set<(event: unknown, payload: unknown) => void>();
  const running = await createHost(
    testPorts(folders, {
      kind: 'electron',
      emit: (event, payload) => {
        const copy = structuredClone(payload);
        queueMicrotask(() => listeners.forEach((listen) => listen(event, copy)));
      },
    }),
  );
  const contents = {};
  let answer: (event: CallEvent, method: unknown, input: unknown) => Promise<Reply> = () => Promise.reject(new Error());
  const ipcMain: CallReceiver = { handle: (_, handler) => (answer = handler) };
  serveIpc(ipcMain, running.dispatch, (event) => isOurPage(event, contents));
  const event: CallEvent = {
    sender: contents,
    senderFrame: { url: 'app://orgwright/index.html', parent: null, detached: false },
  };
  const host = connect(
    electronTransport({
      call: async (method, input) => structuredClone(await answer(event, method, structuredClone(input))),
      onEvent(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    }),
  );
  return {
    host,
    ...onDisk(folders),
    async close() {
      host.close();
      await running.stop();
      await folders.remove();
    },
  };
}

function onDisk({ plansFolder }: TestFolders): Pick<Door, 'writeOnDisk' | 'readOnDisk'> {
  const pathOf = (name: string): string => join(plansFolder, `${name}.orgwright`);
  return {
    writeOnDisk: ({ name }, text) => (text === null ? unlink(pathOf(name)) : writeFile(pathOf(name), text)),
    async readOnDisk({ name }) {
      const names = await readdir(plansFolder);
      return names.includes(`${name}.orgwright`) ? readFile(pathOf(name), 'utf8') : null;
    },
  };
}
