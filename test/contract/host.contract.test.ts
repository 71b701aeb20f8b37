/** One suite for every door: a page must not be able to tell which host it has, except by what that host can do. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../../shared/contract/client.ts';
import { HostFailure } from '../../shared/contract/errors.ts';
import { METHODS } from '../../shared/contract/methods.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/settings.ts';
import { DOORS, type Door } from './doors.ts';

const PLAN = '{"format":"orgwright.plan","name":"Ünïcode 🌍"}\n';
const EDITED = `${PLAN} `;

/** Past the type check, as a page that was tampered with would call. */
const callRaw = (host: Host, method: string, input: unknown): Promise<unknown> =>
  host.call(method as 'documents.open', input as { documentId: string });

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => null,
    (failure: unknown) => failure,
  );
  if (!(error instanceof HostFailure)) throw new Error(`Expected a refusal, got ${String(error)}`);
  expect(error.message).toMatch(/^[A-Z"].*[.]$/su);
  return error.code;
};

describe.each(Object.entries(DOORS))('host behind the door "%s"', (_, open) => {
  let door: Door;
  afterEach(() => door.close());

  const opened = async (): Promise<Door> => {
    door = await open();
    return door;
  };

  const savedDocument = async () => {
    const { host } = await opened();
    const { documentId } = await host.call('documents.create', { name: 'Acme' });
    const saved = await host.call('documents.save', { documentId, base: null, text: PLAN });
    if (saved.status !== 'saved') throw new Error(saved.status);
    return { host, saved, documentId: saved.documentId };
  };

  it('says what it is and what it can', async () => {
    const { host } = await opened();
    const hello = await host.call('host.hello');
    expect(['electron', 'loopback', 'memory']).toContain(hello.kind);
    expect(hello.openFirst).toBeNull();
  });

  it('writes a new document, lists it, and opens it again letter by letter', async () => {
    const { host, saved, documentId } = await savedDocument();
    expect(saved.name).toBe('Acme');
    expect(await door.readOnDisk(saved)).toBe(PLAN);
    const list = await host.call('documents.list');
    expect(list.map((entry) => [entry.documentId, entry.name, entry.missing])).toEqual([[documentId, 'Acme', false]]);
    const reopened = await host.call('documents.open', { documentId });
    expect(reopened).toMatchObject({ name: 'Acme', text: PLAN, identity: saved.identity, readOnlyBecause: null });
  });

  it('takes a text in pieces, whatever is in it', async () => {
    const { host, saved, documentId } = await savedDocument();
    const pieces = ['\uFEFF{"a":\r\n', '', '"Ünïcode 🌍 \u2028\0"', '}\n\n'].map((text) => ({ text }));
    const text = pieces.map((piece) => piece.text).join('');
    // The second time a host may know some of them already.
    for (const sent of [pieces, [...pieces, { text: ' ' }]]) {
      await host.send('documents.snapshot', { documentId, name: 'Acme', base: saved.identity }, sent);
    }
    const [entry] = await host.call('recovery.list');
    const kept = await host.call('recovery.read', { recoveryId: entry?.recoveryId ?? '' });
    expect(kept.text).toBe(`${text} `);
    const again = await host.send('documents.save', { documentId, base: saved.identity }, pieces);
    expect(again.status).toBe('saved');
    expect(await door.readOnDisk(saved)).toBe(text);
  });

  it('gives a second document of the same name a name of its own', async () => {
    const { host } = await savedDocument();
    const { documentId } = await host.call('documents.create', { name: 'Acme' });
    expect(await host.call('documents.save', { documentId, base: null, text: PLAN })).toMatchObject({ name: 'Acme 2' });
  });

  it('saves over the state it read, and over nothing else', async () => {
    const { host, saved, documentId } = await savedDocument();
    const second = await host.call('documents.save', { documentId, base: saved.identity, text: EDITED });
    expect(second.status).toBe('saved');
    const stale = await host.call('documents.save', { documentId, base: saved.identity, text: PLAN });
    expect(stale).toEqual({ status: 'changed-on-disk', identity: second.status === 'saved' ? second.identity : null });
    expect(await door.readOnDisk(saved)).toBe(EDITED);
  });

  it('confirms a save again whose answer was lost', async () => {
    const { host, saved, documentId } = await savedDocument();
    const again = await host.call('documents.save', { documentId, base: null, text: PLAN });
    expect(again).toMatchObject({ status: 'saved', documentId, name: 'Acme', identity: saved.identity });
  });

  it('tells of a change by another program, and does not save over it', async () => {
    const { host, saved, documentId } = await savedDocument();
    await host.call('documents.open', { documentId });
    const told = new Promise((resolve) => host.on('documents.changedOnDisk', resolve));
    await door.writeOnDisk(saved, EDITED);
    expect(await told).toMatchObject({ documentId });
    const onDisk = await host.call('documents.readDisk', { documentId });
    expect(onDisk.text).toBe(EDITED);
    expect(await host.call('documents.diskIdentity', { documentId })).toBe(onDisk.identity);
    const result = await host.call('documents.save', { documentId, base: saved.identity, text: `${PLAN}\n` });
    expect(result).toEqual({ status: 'changed-on-disk', identity: onDisk.identity });
    expect(await door.readOnDisk(saved)).toBe(EDITED);
  });

  it('writes a deleted file again only when asked to', async () => {
    const { host, saved, documentId } = await savedDocument();
    await door.writeOnDisk(saved, null);
    expect(await host.call('documents.diskIdentity', { documentId })).toBeNull();
    expect(await host.call('documents.save', { documentId, base: saved.identity, text: EDITED })).toEqual({
      status: 'changed-on-disk',
      identity: null,
    });
    expect(await door.readOnDisk(saved)).toBeNull();
    expect(await host.call('documents.save', { documentId, base: null, text: EDITED })).toMatchObject({
      status: 'saved',
    });
    expect(await door.readOnDisk(saved)).toBe(EDITED);
  });

  it('shows a document whose file is gone as missing, and forgets it when told', async () => {
    const { host, saved, documentId } = await savedDocument();
    await door.writeOnDisk(saved, null);
    expect(await host.call('documents.list')).toMatchObject([{ documentId, missing: true, savedAt: null }]);
    expect(await codeOf(host.call('documents.open', { documentId }))).toBe('not-found');
    await host.call('documents.forget', { documentId });
    expect(await host.call('documents.list')).toEqual([]);
  });

  it('goes on under another name after "save as", and leaves the first file alone', async () => {
    const { host, saved, documentId } = await savedDocument();
    const other = await host.call('documents.saveAs', { documentId, name: 'Plan B', text: EDITED });
    if (other.status !== 'saved') throw new Error(other.status);
    expect(other.documentId).not.toBe(documentId);
    expect(other.name).toBe('Plan B');
    expect(await door.readOnDisk(saved)).toBe(PLAN);
    expect(await door.readOnDisk(other)).toBe(EDITED);
    const again = await host.call('documents.save', {
      documentId: other.documentId,
      base: other.identity,
      text: PLAN,
    });
    expect(again.status).toBe('saved');
  });

  it('puts a copy beside the document without touching it', async () => {
    const { host, saved, documentId } = await savedDocument();
    const label = 'conflict, laptop, 2026-11-20 1430';
    const copy = await host.call('documents.saveCopy', { documentId, label, text: EDITED });
    expect(copy.name).toBe('Acme (conflict, laptop, 2026-11-20 1430)');
    expect(await door.readOnDisk({ documentId: '', name: copy.name }).catch(() => EDITED)).toBe(EDITED);
    expect(await door.readOnDisk(saved)).toBe(PLAN);
    expect((await host.call('documents.list')).map(({ name }) => name).toSorted()).toEqual(['Acme', copy.name]);
  });

  it('offers unsaved work again, with the state it was made from, until it is saved', async () => {
    const { host, saved, documentId } = await savedDocument();
    await host.call('documents.snapshot', { documentId, name: 'Acme', base: saved.identity, text: EDITED });
    const [entry, ...others] = await host.call('recovery.list');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ documentId, name: 'Acme' });
    const kept = await host.call('recovery.read', { recoveryId: entry?.recoveryId ?? '' });
    expect(kept).toEqual({ documentId, name: 'Acme', text: EDITED, base: saved.identity });
    await host.call('documents.save', { documentId, base: saved.identity, text: EDITED });
    expect(await host.call('recovery.list')).toEqual([]);
  });

  it('keeps unsaved work of a document without a file, and saves it as that document', async () => {
    const { host } = await opened();
    const { documentId } = await host.call('documents.create', { name: 'Draft' });
    await host.call('documents.snapshot', { documentId, name: 'Draft', base: null, text: PLAN });
    const [entry] = await host.call('recovery.list');
    expect(entry).toMatchObject({ documentId, name: 'Draft', savedAt: null });
    const saved = await host.call('documents.save', { documentId, base: null, text: PLAN });
    expect(saved).toMatchObject({ status: 'saved', name: 'Draft' });
    expect(await host.call('recovery.list')).toEqual([]);
  });

  it('throws unsaved work away when told, on closing and from the list', async () => {
    const { host, saved, documentId } = await savedDocument();
    const snapshot = { documentId, name: 'Acme', base: saved.identity, text: EDITED };
    await host.call('documents.snapshot', snapshot);
    await host.call('documents.close', { documentId, discard: false });
    expect(await host.call('recovery.list')).toHaveLength(1);
    await host.call('documents.close', { documentId, discard: true });
    expect(await host.call('recovery.list')).toEqual([]);
    await host.call('documents.snapshot', snapshot);
    const [entry] = await host.call('recovery.list');
    await host.call('recovery.discard', { recoveryId: entry?.recoveryId ?? '' });
    expect(await host.call('recovery.list')).toEqual([]);
    expect(await door.readOnDisk(saved)).toBe(PLAN);
  });

  it('keeps preferences', async () => {
    const { host } = await opened();
    expect(await host.call('settings.read')).toEqual({ settings: DEFAULT_SETTINGS, notice: null });
    const settings = { ...DEFAULT_SETTINGS, colorScheme: 'dark' as const };
    await host.call('settings.write', { settings });
    expect((await host.call('settings.read')).settings).toEqual(settings);
  });

  it('drops a mapping it cannot keep, and keeps the other preferences', async () => {
    const { host } = await opened();
    const kept = { name: 'Full name' };
    const importMappings = { good: kept, 'header too long': { name: 'x'.repeat(501) }, ['y'.repeat(201)]: kept };
    await host.call('settings.write', { settings: { ...DEFAULT_SETTINGS, colorScheme: 'dark', importMappings } });
    const { settings } = await host.call('settings.read');
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, colorScheme: 'dark', importMappings: { good: kept } });
  });

  it('never gives a token back', async () => {
    const { host } = await opened();
    const canary = 'github_pat_canary_0123456789';
    const set = host.call('portfolio.setToken', { token: canary, allowFile: false, evenIfItCanWrite: false });
    const answer = await set.catch((error: HostFailure) => ({ code: error.code, message: error.message }));
    expect(JSON.stringify(answer)).not.toContain('canary');
  });

  it('opens https addresses only', async () => {
    const { host } = await opened();
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'http://example.com/', 'smb://host/share', '']) {
      expect(await codeOf(host.call('shell.openExternal', { url }))).toBe('not-allowed');
    }
  });

  it('refuses what needs a desktop program, with a sentence', async () => {
    const { host, documentId } = await savedDocument();
    expect(await codeOf(host.call('documents.pick'))).toBe('not-supported');
    expect(await codeOf(host.call('files.export', { name: 'people.csv', text: 'a', encoding: 'utf8' }))).toBe(
      'not-supported',
    );
    expect(await codeOf(host.call('documents.revealInFolder', { documentId }))).toBe('not-supported');
    expect(await codeOf(host.call('menu.set', { menu: [] }))).toBe('not-supported');
  });

  it('answers requests that are not in the contract with a code', async () => {
    const { host } = await opened();
    for (const method of ['toString', '__proto__', 'constructor', 'documents.readFile', '']) {
      await expect(callRaw(host, method, null)).rejects.toMatchObject({ code: 'unknown-method' });
    }
    for (const documentId of ['../../etc/passwd', '/etc/passwd', 'doc_', 'doc_../x', `doc_${'a'.repeat(99)}`]) {
      await expect(callRaw(host, 'documents.open', { documentId })).rejects.toMatchObject({ code: 'bad-input' });
    }
    await expect(callRaw(host, 'documents.open', null)).rejects.toMatchObject({ code: 'bad-input' });
    expect(await codeOf(host.call('documents.open', { documentId: 'doc_neverseen00' }))).toBe('not-found');
    expect(await codeOf(host.call('recovery.read', { recoveryId: 'rec_neverseen00' }))).toBe('not-found');
  });

  it('has an answer to every method of the contract', async () => {
    const { host } = await opened();
    for (const method of Object.keys(METHODS)) {
      const outcome: unknown = await callRaw(host, method, 'not an input').catch((error: unknown) => error);
      expect(outcome instanceof HostFailure ? outcome.code : 'answered').not.toMatch(/unknown-method|failed|bad-reply/);
    }
  });

  it('carries a plan of several megabytes whole', async () => {
    const { host, saved, documentId } = await savedDocument();
    const text = `${JSON.stringify({ people: Array.from({ length: 40_000 }, (_, index) => `person "${index}" é\n`) })}\n`;
    await host.call('documents.save', { documentId, base: saved.identity, text });
    expect((await host.call('documents.open', { documentId })).text === text).toBe(true);
  });
});
