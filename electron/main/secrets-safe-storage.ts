/** Secrets sealed by the system's key store, or kept in memory where the system cannot seal anything. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { z } from '../../shared/util/zod.ts';
import type { SecretsPort, SecretState } from '../host/ports.ts';

/** Chromium's mark for a key that is a constant of its source text: it hides nothing. */
const HARDCODED_KEY_MARK = 'v10';
const UNPROTECTED_BACKENDS: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

const sealedSchema = z.object({ v: z.literal(1), backend: z.string(), ciphertext: z.string() });
const openSchema = z.object({ v: z.literal(1), backend: z.literal('none'), secret: z.string() });

export interface SafeStorageOptions {
  readonly safeStorage: Pick<
    SafeStorage,
    'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
  >;
  readonly platform: 'mac' | 'windows' | 'linux';
  /** Absolute path of the folder for the sealed secrets, one file each. */
  readonly folder: string;
  /** Writes a file for this user only, whole or not at all. */
  readonly save: (path: string, text: string) => Promise<unknown>;
}

/**
 * Secrets as the system can keep them. Where it cannot, a secret lives in memory until the program ends, unless the
 * person allowed a readable file. A secret that cannot be read any more is forgotten: it is asked for again.
 */
export function secretsInSafeStorage({ safeStorage, platform, folder, save }: SafeStorageOptions): SecretsPort {
  const inMemory = new Map<string, string>();
  const fileOf = (name: string): string => join(folder, `${name}.secret`);
  const backend = (): string => (platform === 'linux' ? safeStorage.getSelectedStorageBackend() : platform);

  const canProtect = async (): Promise<boolean> => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
    if (platform !== 'linux') return true;
    if (UNPROTECTED_BACKENDS.has(backend())) return false;
    // The backend is guessed from the desktop's name; only a trial tells whether a keyring answered.
    const trial = await safeStorage.encryptStringAsync('trial');
    return !trial.toString('latin1').startsWith(HARDCODED_KEY_MARK);
  };

  const seal = async (name: string, secret: string): Promise<void> => {
    const ciphertext = (await safeStorage.encryptStringAsync(secret)).toString('base64');
    await save(fileOf(name), JSON.stringify({ v: 1, backend: backend(), ciphertext }));
  };

  const unseal = async (name: string, sealed: z.output<typeof sealedSchema>): Promise<string | null> => {
    // Another desktop's key store is another key: reading would fail, or hang on a prompt nobody expects.
    if (sealed.backend !== backend()) return forget(name);
    try {
      const bytes = Buffer.from(sealed.ciphertext, 'base64');
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(bytes);
      if (shouldReEncrypt) await seal(name, result);
      return result;
    } catch (error) {
      // A key store that is locked for the moment opens again; anything else never will.
      const isTemporary = error instanceof Error && error.message.includes('temporarily unavailable');
      return isTemporary ? null : forget(name);
    }
  };

  const forget = async (name: string): Promise<null> => {
    inMemory.delete(name);
    await rm(fileOf(name), { force: true });
    return null;
  };

  const state = async (name: string): Promise<SecretState> => {
    const protects = await canProtect();
    if (inMemory.has(name)) return { stored: true, protection: 'memory', canProtect: protects };
    const stored = await readStored(fileOf(name));
    if (stored === null) return { stored: false, protection: protects ? 'system' : 'memory', canProtect: protects };
    return { stored: true, protection: 'secret' in stored ? 'file' : 'system', canProtect: protects };
  };

  return {
    state,
    async set(name, secret, allowFile) {
      await forget(name);
      if (await canProtect()) await seal(name, secret);
      else if (allowFile) await save(fileOf(name), JSON.stringify({ v: 1, backend: 'none', secret }));
      else inMemory.set(name, secret);
      return state(name);
    },
    async clear(name) {
      await forget(name);
    },
    async use(name) {
      const kept = inMemory.get(name);
      if (kept !== undefined) return kept;
      const stored = await readStored(fileOf(name));
      if (stored === null) return null;
      return 'secret' in stored ? stored.secret : unseal(name, stored);
    },
  };
}

/** What the file holds; null when there is no file, or none of ours. */
async function readStored(path: string): Promise<z.output<typeof openSchema | typeof sealedSchema> | null> {
  try {
    return z.union([openSchema, sealedSchema]).parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
