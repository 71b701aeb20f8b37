import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveFile } from '../../../../electron/host/save-file.ts';
import { secretsInSafeStorage, type SafeStorageOptions } from '../../../../electron/main/secrets-safe-storage.ts';

const TOKEN = 'ghp_canary0123456789';

/** A key store as a machine has it: turning letters round stands for sealing. */
interface Machine {
  platform: SafeStorageOptions['platform'];
  backend: ReturnType<SafeStorageOptions['safeStorage']['getSelectedStorageBackend']>;
  isAvailable: boolean;
  /** What its ciphertexts begin with; Chromium writes `v10` for the key everybody knows. */
  mark: string;
  failure: string | null;
  shouldReEncrypt: boolean;
}

const keyring: Machine = {
  platform: 'linux',
  backend: 'gnome_libsecret',
  isAvailable: true,
  mark: 'v11',
  failure: null,
  shouldReEncrypt: false,
};
const noKeyring: Machine = { ...keyring, backend: 'basic_text', mark: 'v10' };

const turned = (text: string): string => text.split('').reverse().join('');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgwright-secrets-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The secrets as one run of the program sees them; a second call is the next run. */
function secretsOn(machine: Machine) {
  return secretsInSafeStorage({
    platform: machine.platform,
    folder,
    save: saveFile,
    safeStorage: {
      isAsyncEncryptionAvailable: async () => machine.isAvailable,
      getSelectedStorageBackend: () => machine.backend,
      encryptStringAsync: async (text) => Buffer.from(machine.mark + turned(text)),
      decryptStringAsync: async (sealed) => {
        if (machine.failure !== null) throw new Error(machine.failure);
        const result = turned(sealed.toString().slice(machine.mark.length));
        return { result, shouldReEncrypt: machine.shouldReEncrypt };
      },
    },
  });
}

const filesText = async (): Promise<string> =>
  (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join('\n');

/** On which machines a secret can be sealed. */
const machines: readonly (readonly [string, Machine, boolean])[] = [
  ['macOS', { ...keyring, platform: 'mac', mark: 'v10' }, true],
  ['Windows', { ...keyring, platform: 'windows', mark: 'v10' }, true],
  ['macOS without a keychain', { ...keyring, platform: 'mac', isAvailable: false }, false],
  ['Linux with a keyring', keyring, true],
  ['Linux with KWallet', { ...keyring, backend: 'kwallet6' }, true],
  ['Linux without a keyring', noKeyring, false],
  ['Linux of an unknown desktop', { ...keyring, backend: 'unknown' }, false],
  ['Linux whose keyring did not answer', { ...keyring, mark: 'v10' }, false],
  ['Linux without any encryptor', { ...keyring, isAvailable: false }, false],
];

describe('sealing', () => {
  it.each(machines)('%s', async (_, machine, canProtect) => {
    const secrets = secretsOn(machine);
    expect(await secrets.state('github')).toMatchObject({ stored: false, canProtect });
    const state = await secrets.set('github', TOKEN, false);
    expect(state).toEqual({ stored: true, protection: canProtect ? 'system' : 'memory', canProtect });
    expect(await secrets.use('github')).toBe(TOKEN);
    expect(await filesText()).not.toContain(TOKEN);
    expect(await secretsOn(machine).use('github')).toBe(canProtect ? TOKEN : null);
  });

  it('names its backend beside the sealed text', async () => {
    await secretsOn(keyring).set('github', TOKEN, false);
    const stored: unknown = JSON.parse(await filesText());
    expect(stored).toEqual({ v: 1, backend: 'gnome_libsecret', ciphertext: expect.any(String) as unknown });
  });

  it('is done again when the system has a better key', async () => {
    await secretsOn(keyring).set('github', TOKEN, false);
    const before = await filesText();
    const newer = { ...keyring, mark: 'v12', shouldReEncrypt: true };
    expect(await secretsOn(newer).use('github')).toBe(TOKEN);
    expect(await filesText()).not.toBe(before);
  });
});

describe('without protection', () => {
  it('a readable file is made only when the person says so, for this user alone', async () => {
    const state = await secretsOn(noKeyring).set('github', TOKEN, true);
    expect(state).toEqual({ stored: true, protection: 'file', canProtect: false });
    const [name] = await readdir(folder);
    expect((await stat(join(folder, name ?? ''))).mode & 0o777).toBe(0o600);
    expect(await secretsOn(noKeyring).use('github')).toBe(TOKEN);
  });

  it('going back to memory takes the file away', async () => {
    const secrets = secretsOn(noKeyring);
    await secrets.set('github', TOKEN, true);
    await secrets.set('github', 'ghp_other', false);
    expect(await readdir(folder)).toEqual([]);
    expect(await secrets.use('github')).toBe('ghp_other');
  });
});

describe('a secret that cannot be read', () => {
  beforeEach(() => secretsOn(keyring).set('github', TOKEN, false));

  it('is forgotten when the desktop has changed its key store', async () => {
    expect(await secretsOn({ ...keyring, backend: 'kwallet6' }).use('github')).toBeNull();
    expect(await secretsOn(keyring).use('github')).toBeNull();
  });

  it('is forgotten when it does not open', async () => {
    expect(await secretsOn({ ...keyring, failure: 'Decryption failed' }).use('github')).toBeNull();
    expect(await secretsOn(keyring).state('github')).toMatchObject({ stored: false });
  });

  it('is kept while the key store is locked', async () => {
    const locked = { ...keyring, failure: 'Encryption is temporarily unavailable' };
    expect(await secretsOn(locked).use('github')).toBeNull();
    expect(await secretsOn(keyring).use('github')).toBe(TOKEN);
  });

  it.each(['', '{', '{"v":2}', 'null', '\u0000'])('is none when its file holds %j', async (content) => {
    const [name] = await readdir(folder);
    await writeFile(join(folder, name ?? ''), content);
    expect(await secretsOn(keyring).use('github')).toBeNull();
    expect(await secretsOn(keyring).set('github', TOKEN, false)).toMatchObject({ stored: true, protection: 'system' });
  });

  it('goes when it is cleared', async () => {
    await secretsOn(keyring).clear('github');
    expect(await secretsOn(keyring).use('github')).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });
});
