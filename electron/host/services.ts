/** What the handlers of a host share. */
import type { KnownDocuments } from './known-documents.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { HostPorts } from './ports.ts';
import type { RecoveryStore } from './recovery-store.ts';
import type { InTurn } from './serial-queue.ts';

export interface Services {
  readonly ports: HostPorts;
  readonly known: KnownDocuments;
  readonly open: OpenDocuments;
  readonly recovery: RecoveryStore;
  /** One thing at a time for each document. */
  readonly inTurn: InTurn;
  /** Absolute path. */
  readonly locksFolder: string;
  /** Absolute path of the user's home, to shorten places for reading. */
  readonly home: string;
}
