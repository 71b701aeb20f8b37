/** Unsaved work and its program: two on one data folder leave each other's alone, and a save is never lost to it. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startTestHost, type TestHost } from '../../../support/test-host.ts';

async function twoHosts(): Promise<readonly [TestHost, TestHost]> {
  const first = await startTestHost();
  const second = await startTestHost({}, first.folders);
  onTestFinished(async () => {
    await Promise.all([first.running.stop(), second.running.stop()]);
    await first.folders.remove();
    expect([...first.bugs, ...second.bugs]).toEqual([]);
  });
  return [first, second];
}

/** The first has the plan open and unsaved work on it, the second has it open for reading. */
async function oneWritesOneReads() {
  const [first, second] = await twoHosts();
  await mkdir(first.folders.plansFolder, { recursive: true });
  const path = join(first.folders.plansFolder, 'Acme.orgwright');
  await writeFile(path, '[]');
  const documentId = await first.running.openPath(path);
  const { identity } = await first.host.call('documents.open', { documentId });
  expect((await second.host.call('documents.open', { documentId })).readOnlyBecause).not.toBeNull();
  const work = { documentId, name: 'Acme', base: identity, text: '[1]' };
  await first.host.call('documents.snapshot', work);
  return { first, second, work, path };
}

const offered = async ({ host }: TestHost) => (await host.call('recovery.list')).map(({ documentId }) => documentId);

describe('unsaved work of two programs on one plan', () => {
  it('is offered by the one that writes, and not by the one that reads', async () => {
    const { first, second, work } = await oneWritesOneReads();
    expect(await offered(first)).toEqual([work.documentId]);
    expect(await offered(second)).toEqual([]);
  });

  it('is not mixed: the one that reads cannot keep its own under the same plan', async () => {
    const { first, second, work } = await oneWritesOneReads();
    const refused = second.host.call('documents.snapshot', { ...work, text: '[2]' });
    await expect(refused).rejects.toMatchObject({
      code: 'in-use',
      message: expect.stringContaining('copy') as unknown,
    });
    const [entry] = await first.host.call('recovery.list');
    expect(await first.host.call('recovery.read', { recoveryId: entry?.recoveryId ?? '' })).toMatchObject({
      text: '[1]',
    });
  });

  it.each(['a save as another', 'closing', 'the list'])('survives what the reader does by %s', async (way) => {
    const { first, second, work } = await oneWritesOneReads();
    const { documentId } = work;
    const [entry] = await first.host.call('recovery.list');
    if (way === 'a save as another') {
      expect(await second.host.call('documents.saveAs', { documentId, name: 'Mine', text: '[2]' })).toMatchObject({
        status: 'saved',
      });
    }
    if (way === 'closing') await second.host.call('documents.close', { documentId, discard: true });
    if (way === 'the list') {
      const discarding = second.host.call('recovery.discard', { recoveryId: entry?.recoveryId ?? '' });
      await expect(discarding).rejects.toMatchObject({ code: 'in-use' });
    }
    expect(await offered(first)).toEqual([documentId]);
  });

  it('comes back after the writer died, although the reader closes without saving', async () => {
    const { first, second, work } = await oneWritesOneReads();
    await first.running.stop();
    expect(await offered(second)).toEqual([work.documentId]);
    await second.host.call('documents.close', { documentId: work.documentId, discard: true });
    expect(await offered(second)).toEqual([work.documentId]);
  });

  it('without a file is brought back by one program only', async () => {
    const [first, second] = await twoHosts();
    const before = await startTestHost({}, first.folders);
    const { documentId } = await before.host.call('documents.create', { name: 'Draft' });
    await before.host.call('documents.snapshot', { documentId, name: 'Draft', base: null, text: '[1]' });
    await before.running.stop();
    // Both show the offer before either takes it.
    const [entry] = await first.host.call('recovery.list');
    const recoveryId = entry?.recoveryId ?? '';
    expect(await offered(second)).toEqual([documentId]);
    expect(await first.host.call('recovery.read', { recoveryId })).toMatchObject({ text: '[1]' });
    await expect(second.host.call('recovery.read', { recoveryId })).rejects.toMatchObject({
      code: 'in-use',
      message: expect.stringContaining('Go on with it there') as unknown,
    });
    await expect(second.host.call('recovery.discard', { recoveryId })).rejects.toMatchObject({ code: 'in-use' });
    expect(await offered(second)).toEqual([]);
    await first.host.call('documents.close', { documentId, discard: false });
    expect(await second.host.call('recovery.read', { recoveryId })).toMatchObject({ documentId });
  });
});

describe('saving twice', () => {
  it('makes one file of a new plan', async () => {
    const [{ host, folders }] = await twoHosts();
    const { documentId } = await host.call('documents.create', { name: 'Plan' });
    const save = () => host.call('documents.save', { documentId, base: null, text: '[1]' });
    expect(await Promise.all([save(), save()])).toMatchObject([
      { status: 'saved', documentId, name: 'Plan' },
      { status: 'saved', documentId, name: 'Plan' },
    ]);
    expect(await readdir(folders.plansFolder)).toEqual(['Plan.orgwright']);
  });

  it('confirms a text that is on disk already, whatever it was made from', async () => {
    const { first, work, path } = await oneWritesOneReads();
    const save = () => first.host.call('documents.save', work);
    const once = await save();
    expect(await save()).toMatchObject({ status: 'saved', identity: once.status === 'saved' ? once.identity : '' });
    expect(await readFile(path, 'utf8')).toBe('[1]');
  });
});

describe('a save whose unsaved copies cannot be removed', () => {
  it('is a save all the same', async () => {
    const test = await startTestHost();
    const { host, folders, bugs } = test;
    const { documentId } = await host.call('documents.create', { name: 'Plan' });
    await host.call('documents.snapshot', { documentId, name: 'Plan', base: null, text: '[1]' });
    const kept = join(folders.dataFolder, 'recovery', documentId);
    // A folder by the name of a snapshot is more than removing a file can do.
    await mkdir(join(kept, '20260101T000000000Z-00000000.unsaved'));
    const saved = await host.call('documents.save', { documentId, base: null, text: '[1]' });
    expect(saved.status).toBe('saved');
    expect(bugs.map(({ where }) => where)).toEqual(['removing unsaved work after a save']);
    await test.running.stop();
    await folders.remove();
  });
});
