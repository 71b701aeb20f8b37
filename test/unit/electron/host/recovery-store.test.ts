import { readdir, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecoveryStore, type SnapshotToKeep } from '../../../../electron/host/recovery-store.ts';
import { expired } from '../../../../electron/host/retention.ts';
import { hasUnixFiles } from '../../../support/platform.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const ID = 'doc_0123456789';
const MINUTE = 60_000;

const unsaved = (text: string): SnapshotToKeep => ({
  kind: 'unsaved',
  documentId: ID,
  name: 'Acme',
  path: null,
  base: null,
  text,
});

/** A store with a clock that goes on by a minute with every look. */
async function aStore() {
  const folder = join(await tempFolder(), 'recovery');
  let time = Date.parse('2026-11-20T08:00:00Z');
  const now = (): Date => new Date((time += MINUTE));
  return { folder, store: await openRecoveryStore({ folder, now }), now };
}

const filesOf = async (folder: string): Promise<readonly string[]> => (await readdir(join(folder, ID))).toSorted();

describe('recovery', () => {
  it('gives back the newest snapshot of each document', async () => {
    const { store } = await aStore();
    await store.keep(unsaved('one'));
    await store.keep(unsaved('two'));
    await store.keep({ ...unsaved('other'), documentId: 'doc_other00000' });
    expect(await store.newestUnsaved(ID)).toMatchObject({ text: 'two', name: 'Acme', at: '2026-11-20T08:02:00.000Z' });
    expect((await store.allUnsaved()).map(({ text }) => text).toSorted()).toEqual(['other', 'two']);
  });

  it.runIf(hasUnixFiles)('is for its owner only', async () => {
    const { folder } = await aStore();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['cut off', (path: string) => truncate(path, 250)],
    ['empty', (path: string) => truncate(path, 0)],
    ['filled with NUL bytes', (path: string) => writeFile(path, Buffer.alloc(300))],
    ['without its first line', (path: string) => writeFile(path, '{"name":"Acme"}')],
    [
      'changed in one letter',
      async (path: string) => writeFile(path, (await readFile(path, 'utf8')).replace(/two$/, 'tWo')),
    ],
  ])('takes one that is %s for none, and the one before it instead', async (_, damage) => {
    const { store, folder } = await aStore();
    await store.keep(unsaved('one'.padStart(100, '.')));
    await store.keep(unsaved('two'.padStart(100, '.')));
    await damage(join(folder, ID, (await filesOf(folder)).at(-1) ?? ''));
    expect((await store.newestUnsaved(ID))?.text).toBe('one'.padStart(100, '.'));
  });

  it('does not lend one document the work of another', async () => {
    const { store, folder } = await aStore();
    await store.keep(unsaved('mine'));
    const [name = ''] = await filesOf(folder);
    await writeFile(
      join(folder, ID, name),
      (await readFile(join(folder, ID, name), 'utf8')).replace(ID, 'doc_another000'),
    );
    expect(await store.newestUnsaved(ID)).toBeNull();
  });

  it('forgets what was saved, and nothing that came later or was replaced by a save', async () => {
    const { store, now } = await aStore();
    await store.keep(unsaved('before'));
    await store.keep({ ...unsaved('previous version'), kind: 'replaced' });
    const saving = now();
    await store.keep(unsaved('typed while saving'));
    await store.discardUnsaved(ID, saving);
    expect((await store.newestUnsaved(ID))?.text).toBe('typed while saving');
    await store.discardUnsaved(ID);
    expect(await store.newestUnsaved(ID)).toBeNull();
  });

  it('keeps the 20 newest of a day of work', async () => {
    const { store, folder } = await aStore();
    for (let edit = 0; edit < 30; edit += 1) await store.keep(unsaved(`edit ${edit}`));
    expect(await filesOf(folder)).toHaveLength(20);
    expect((await store.newestUnsaved(ID))?.text).toBe('edit 29');
  });

  it('sweeps temporary files of programs that died an hour ago', async () => {
    const { store, folder } = await aStore();
    await store.keep(unsaved('one'));
    const temp = join(folder, ID, '.orgwright-0123.tmp');
    const fresh = join(folder, ID, '.orgwright-4567.tmp');
    await Promise.all([temp, fresh].map((path) => writeFile(path, 'half a snaps')));
    await utimes(temp, new Date(0), new Date(0));
    await openRecoveryStore({ folder, now: () => new Date() });
    expect((await filesOf(folder)).filter((name) => name.endsWith('.tmp'))).toEqual(['.orgwright-4567.tmp']);
  });
});

describe('what is kept', () => {
  const names = Array.from({ length: 60 }, (_, day) =>
    ['0900', '1700'].map((hour) => {
      const date = new Date(Date.UTC(2026, 8, 22 + day)).toISOString().slice(0, 10).replaceAll('-', '');
      return `${date}T${hour}`;
    }),
  ).flat();

  it('is the 20 newest, and the last of each day for 30 days', () => {
    const gone = new Set(expired(names, (name) => name.slice(0, 8), new Date('2026-11-20T18:00:00Z')));
    const kept = names.filter((name) => !gone.has(name));
    expect(kept.slice(-20)).toEqual(names.slice(-20));
    expect(kept.slice(0, -20).every((name) => name.endsWith('T1700'))).toBe(true);
    expect(kept[0]).toBe('20261021T1700');
    expect(kept).toHaveLength(20 + 21);
  });

  it('is everything while there is little', () => {
    expect(expired(names.slice(0, 20), (name) => name.slice(0, 8), new Date('2030-01-01'))).toEqual([]);
  });
});
