/** A host without a disk: the whole contract in memory, for tests of the page and for a demonstration. */
import { connect, type Host } from '../../shared/contract/client.ts';
import { createDispatcher } from '../../shared/contract/dispatcher.ts';
import type { Handlers } from '../../shared/contract/methods.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/settings.ts';
import { HostFailure } from '../../shared/contract/errors.ts';
import { memoryDocuments, type MemoryDisk } from './memory-documents.ts';
import { memoryPortfolio } from './memory-portfolio.ts';
import { memoryWire } from './memory-transport.ts';

export interface MemoryHost {
  readonly host: Host;
  /** What other programs can do to the files of this host. */
  readonly disk: MemoryDisk;
}

export function memoryHost(now: () => Date = () => new Date()): MemoryHost {
  const wire = memoryWire();
  const { handlers: documents, disk } = memoryDocuments({ emit: wire.emit, now });
  const dispatch = createDispatcher({ ...documents, ...surroundings(), ...memoryPortfolio() }, (method, error) => {
    throw new Error(`The memory host has a bug in ${method}.`, { cause: error });
  });
  return { host: connect(wire.transport(dispatch)), disk };
}

type SurroundingMethods = Exclude<keyof Handlers, `documents.${string}` | `recovery.${string}` | `portfolio.${string}`>;

function surroundings(): Pick<Handlers, SurroundingMethods> {
  let settings = DEFAULT_SETTINGS;
  const notHere = (what: string) => async (): Promise<never> => {
    throw new HostFailure('not-supported', `${what} needs the desktop program of Orgwright.`);
  };
  return {
    'host.hello': async () => ({
      kind: 'memory',
      version: '0.0.0',
      platform: 'linux',
      can: { nativeDialogs: false, nativeMenu: false, revealInFolder: false },
      plansFolder: 'memory',
      openFirst: null,
    }),
    'files.export': notHere('Exporting to a chosen folder'),
    'settings.read': async () => ({ settings, notice: null }),
    'settings.write': async (input) => {
      settings = input.settings;
      return null;
    },
    'shell.openExternal': async ({ url }) => {
      if (!url.startsWith('https://')) throw new HostFailure('not-allowed', 'Only https:// addresses can be opened.');
      return null;
    },
    'menu.set': notHere('A native menu'),
    'window.setState': async () => null,
    'window.close': async () => null,
  };
}
