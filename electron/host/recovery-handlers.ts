/** What the page may ask about unsaved work of earlier runs. */
import { HostFailure } from '../../shared/contract/errors.ts';
import type { RecoveryEntry } from '../../shared/contract/documents.ts';
import type { Handlers } from '../../shared/contract/methods.ts';
import { identityOf } from './disk-identity.ts';
import { documentName, placeOf, tilde } from './file-names.ts';
import { lastSaved } from './list-documents.ts';
import { readDisk } from './read-disk.ts';
import type { KeptSnapshot } from './recovery-store.ts';
import type { Services } from './services.ts';
import { claim, isOthers } from './unsaved-work.ts';

type RecoveryHandlers = Pick<Handlers, Extract<keyof Handlers, `recovery.${string}`>>;

export function recoveryHandlers(services: Services): RecoveryHandlers {
  const { recovery, known, inTurn } = services;

  const find = async (recoveryId: string): Promise<KeptSnapshot> => {
    const found = (await recovery.allUnsaved()).find((snapshot) => snapshot.recoveryId === recoveryId);
    if (found === undefined) throw new HostFailure('not-found', 'This unsaved work is not there any more.');
    return found;
  };

  return {
    'recovery.list': async () => {
      const snapshots = await recovery.allUnsaved();
      const offered = await Promise.all(snapshots.map((snapshot) => entryOf(services, snapshot)));
      return offered.filter((entry) => entry !== null).toSorted((a, b) => b.at.localeCompare(a.at));
    },

    'recovery.read': async ({ recoveryId }) => {
      const { documentId, name, path, base, text } = await find(recoveryId);
      if (path !== null) await known.idsOf([path], documentId);
      // One with a file is held when that is opened; one without has nothing else to be held by.
      else await inTurn(documentId, () => claim(services, { documentId, name, path }, base));
      return { documentId, name: path === null ? name : documentName(path), text, base };
    },

    'recovery.discard': async ({ recoveryId }) => {
      const snapshot = await find(recoveryId);
      const { documentId } = snapshot;
      await inTurn(documentId, async () => {
        if (await isOthers(services, snapshot)) {
          throw new HostFailure('in-use', 'Another Orgwright works on this now. Close it there first.');
        }
        await recovery.discardUnsaved(documentId);
      });
      return null;
    },
  };
}

/** The offer to bring work back; null when the file holds it already, or another program works on it now. */
async function entryOf(services: Services, snapshot: KeptSnapshot): Promise<RecoveryEntry | null> {
  const { documentId, path, name, at, recoveryId } = snapshot;
  if (await isOthers(services, snapshot)) return null;
  const entry = { recoveryId, documentId, at };
  if (path === null) {
    return { ...entry, name, place: tilde(services.ports.plansFolder, services.home), savedAt: null };
  }
  const onDisk = await readDisk(path);
  if (onDisk?.identity === identityOf(new TextEncoder().encode(snapshot.text))) return null;
  return {
    ...entry,
    name: documentName(path),
    place: placeOf(path, services.home),
    savedAt: await lastSaved(path),
  };
}
