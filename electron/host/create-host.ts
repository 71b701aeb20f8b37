/** A whole host: bytes, files and safety behind the contract, whatever door the page comes in by. */
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { createDispatcher, type Dispatch } from '../../shared/contract/dispatcher.ts';
import { HostFailure } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/methods.ts';
import { documentHandlers } from './document-handlers.ts';
import { checkedExternalUrl } from './external-url.ts';
import { exportFileName, tilde } from './file-names.ts';
import { knownDocuments } from './known-documents.ts';
import { openDocuments } from './open-documents.ts';
import { encodePlan } from './plan-file.ts';
import { portfolioService } from './portfolio/portfolio-service.ts';
import { connectNetwork } from './portfolio/sync/connect-network.ts';
import type { HostPorts } from './ports.ts';
import { recoveryHandlers } from './recovery-handlers.ts';
import { openRecoveryStore } from './recovery-store.ts';
import { registerPath } from './register-path.ts';
import { saveFile } from './save-file.ts';
import { serialQueue } from './serial-queue.ts';
import type { Services } from './services.ts';
import { onFile } from './system-failure.ts';
import { sweepTempFiles } from './temp-files.ts';

export interface RunningHost {
  readonly dispatch: Dispatch;
  /** Register a file named by the launcher or the system. The first one is what the page opens first. */
  openPath(path: string): Promise<string>;
  /** Let go of every document and of the portfolio. */
  stop(): Promise<void>;
}

/** Throws `HostFailure` when the data folder cannot be used. */
export async function createHost(ports: HostPorts): Promise<RunningHost> {
  const services = await startServices(ports);
  const portfolio = portfolioService(ports, connectNetwork({ env: process.env }));
  let openFirst: string | null = null;
  const handlers: Handlers = {
    ...documentHandlers(services),
    ...recoveryHandlers(services),
    ...portfolio.handlers,
    ...doorHandlers(ports),
    'host.hello': async () => ({
      kind: ports.kind,
      version: ports.version,
      platform: ports.platform,
      can: {
        nativeDialogs: ports.dialogs !== null,
        nativeMenu: ports.menu !== null,
        revealInFolder: ports.revealInFolder !== null,
      },
      plansFolder: ports.dialogs === null ? tilde(ports.plansFolder, services.home) : null,
      openFirst,
    }),
  };
  return {
    dispatch: createDispatcher(handlers, ports.onBug),
    async openPath(path) {
      const documentId = await registerPath(services, path);
      openFirst ??= documentId;
      return documentId;
    },
    async stop() {
      await Promise.all([services.open.releaseAll(), portfolio.stop()]);
    },
  };
}

async function startServices(ports: HostPorts): Promise<Services> {
  const { dataFolder, plansFolder, now, randomText, emit, onBug } = ports;
  await onFile(dataFolder, () => mkdir(dataFolder, { recursive: true, mode: 0o700 }));
  await Promise.all([dataFolder, plansFolder].map((folder) => sweepTempFiles(folder, now())));
  const inTurn = serialQueue();
  const locksFolder = join(dataFolder, 'locks');
  return {
    ports,
    known: knownDocuments({ folder: dataFolder, now, randomText }),
    open: openDocuments({ locksFolder, inTurn, emit, onBug }),
    recovery: await openRecoveryStore({ folder: join(dataFolder, 'recovery'), now }),
    inTurn,
    locksFolder,
    home: homedir(),
  };
}

type DoorMethods = Exclude<
  keyof Handlers,
  `documents.${string}` | `recovery.${string}` | `portfolio.${string}` | 'host.hello'
>;

/** Requests that the door itself answers: files, preferences, browser, menu, window. */
function doorHandlers(ports: HostPorts): Pick<Handlers, DoorMethods> {
  const { dialogs, settings, window } = ports;
  return {
    'files.export': async ({ name, text, encoding }) => {
      if (dialogs === null) throw new HostFailure('not-supported', 'Here, files are exported by the page.');
      const path = await dialogs.saveExportAs(exportFileName(name));
      if (path === null) return { status: 'cancelled', name: null };
      await saveFile(path, encoding === 'base64' ? Buffer.from(text, 'base64') : encodePlan(text));
      return { status: 'saved', name: basename(path) };
    },
    'settings.read': () => settings.read(),
    'settings.write': async (input) => {
      await settings.write(input.settings);
      return null;
    },
    'shell.openExternal': async ({ url }) => {
      await ports.openExternal(checkedExternalUrl(url));
      return null;
    },
    'menu.set': async ({ menu }) => {
      if (ports.menu === null) throw new HostFailure('not-supported', 'There is no native menu here.');
      ports.menu(menu);
      return null;
    },
    'window.setState': async ({ title, edited }) => {
      window.setState(title, edited);
      return null;
    },
    'window.close': async () => {
      window.close();
      return null;
    },
  };
}
