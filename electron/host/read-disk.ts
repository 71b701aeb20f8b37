/** What lies at a document's place now, whatever it is. */
import { HostFailure } from '../../shared/contract/errors.ts';
import { identityOf, type DiskIdentity } from './disk-identity.ts';
import { readPlanBytes } from './plan-file.ts';

export interface OnDisk {
  readonly identity: DiskIdentity;
  /** Null for what is no plan: a folder, or far too large. */
  readonly bytes: Uint8Array | null;
}

/** The file's bytes and identity; null when there is none. Throws `HostFailure` when the system will not tell. */
export async function readDisk(path: string): Promise<OnDisk | null> {
  try {
    const bytes = await readPlanBytes(path);
    return { identity: identityOf(bytes), bytes };
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    if (error.code === 'not-found') return null;
    if (error.code === 'too-big' || error.code === 'not-a-file')
      return { identity: `no-plan:${error.code}`, bytes: null };
    throw error;
  }
}
