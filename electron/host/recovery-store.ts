/** Copies of documents outside the user's own folders: work that was never saved, and versions a save replaced. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256, type DiskIdentity } from './disk-identity.ts';
import { expired } from './retention.ts';
import { saveFile } from './save-file.ts';
import { joinSnapshot, parseSnapshot, type Snapshot } from './snapshot.ts';
import { systemErrorCode } from './system-failure.ts';
import { sweepTempFiles } from './temp-files.ts';

/** `unsaved` is offered again after a crash; `replaced` is the version before a save. */
export type SnapshotKind = 'unsaved' | 'replaced';

export interface SnapshotToKeep {
  readonly kind: SnapshotKind;
  readonly documentId: string;
  readonly name: string;
  /** Absolute path of the document; null for one without a file. */
  readonly path: string | null;
  /** The state of the file this work was made from. */
  readonly base: DiskIdentity | null;
  readonly text: string;
}

export interface KeptSnapshot extends Snapshot {
  /** Names this snapshot for the page. */
  readonly recoveryId: string;
}

export interface RecoveryStore {
  /** Keep a copy; it is on disk when this resolves. Throws `HostFailure`. */
  keep(snapshot: SnapshotToKeep): Promise<Date>;
  /** The newest readable unsaved snapshot of a document; null when there is none. */
  newestUnsaved(documentId: string): Promise<KeptSnapshot | null>;
  /** The newest readable unsaved snapshot of every document. */
  allUnsaved(): Promise<readonly KeptSnapshot[]>;
  /** Remove unsaved snapshots of a document taken before `before`, or all. */
  discardUnsaved(documentId: string, before?: Date): Promise<void>;
}

const FILE_NAME = /^(\d{8}T\d{9}Z)-([0-9a-f]{8})\.(unsaved|replaced)$/;

export interface RecoveryOptions {
  /** Absolute path; made when missing, for this user only. One folder a document inside. */
  readonly folder: string;
  readonly now: () => Date;
}

export async function openRecoveryStore({ folder, now }: RecoveryOptions): Promise<RecoveryStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const documentId of await readFolder(folder)) await sweepTempFiles(join(folder, documentId), now());

  const newestUnsaved = async (documentId: string): Promise<KeptSnapshot | null> => {
    for (const name of (await namesOf(documentId, 'unsaved')).toReversed()) {
      // One that was cut off or changed is no snapshot; the one before it may still be whole.
      const snapshot = parseSnapshot(await readFile(join(folder, documentId, name)));
      if (snapshot?.documentId === documentId) return { ...snapshot, recoveryId: recoveryIdOf(documentId, name) };
    }
    return null;
  };

  const namesOf = async (documentId: string, kind: SnapshotKind): Promise<readonly string[]> =>
    (await readFolder(join(folder, documentId))).filter((name) => FILE_NAME.exec(name)?.[3] === kind).toSorted();

  const remove = (documentId: string, names: readonly string[]): Promise<unknown> =>
    Promise.all(names.map((name) => rm(join(folder, documentId, name), { force: true })));

  return {
    newestUnsaved,
    async keep({ kind, documentId, name, path, base, text }) {
      const at = now();
      const snapshot = { documentId, name, path, base, at: at.toISOString(), sha256: sha256(text), text };
      const documentFolder = join(folder, documentId);
      await mkdir(documentFolder, { recursive: true, mode: 0o700 });
      await saveFile(
        join(documentFolder, `${stamp(at)}-${snapshot.sha256.slice(0, 8)}.${kind}`),
        joinSnapshot(snapshot),
      );
      const names = await namesOf(documentId, kind);
      await remove(
        documentId,
        expired(names, (file) => file.slice(0, 8), at),
      );
      return at;
    },
    async allUnsaved() {
      const found = await Promise.all((await readFolder(folder)).map(newestUnsaved));
      return found.filter((snapshot) => snapshot !== null);
    },
    async discardUnsaved(documentId, before) {
      const names = await namesOf(documentId, 'unsaved');
      await remove(documentId, before === undefined ? names : names.filter((name) => name < stamp(before)));
    },
  };
}

/** `20261120T142436123Z`: sorts as text in the order of time and is a file name everywhere. */
const stamp = (time: Date): string => time.toISOString().replaceAll(/[-:.]/g, '');

const recoveryIdOf = (documentId: string, fileName: string): string =>
  `rec_${sha256(`${documentId}/${fileName}`).slice(0, 32)}`;

async function readFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT' || systemErrorCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}
