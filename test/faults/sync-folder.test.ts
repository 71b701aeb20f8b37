/** What sync programs, editors and people do to a file while it is open: nothing of theirs is overwritten unasked. */
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasUnixFiles } from '../support/platform.ts';
import { startTestHost, type TestHost } from '../support/test-host.ts';
import { MAX_PLAN_BYTES } from '../../shared/util/limits.ts';

const OURS = '{"name":"Acme","people":[1,2,3]}\n';
const THEIRS = '{"name":"Acme","people":[1,2,9]}\n';
const EDITED = '{"name":"Acme","people":[1,2,3,4]}\n';

interface Case {
  readonly title: string;
  readonly happen: (path: string) => Promise<unknown>;
  /** Whether the file holds other bytes than we know afterwards. */
  readonly isOther: boolean;
}

const replaceWith = async (path: string, text: string): Promise<void> => {
  await writeFile(`${path}.sync-temp`, text);
  await rename(`${path}.sync-temp`, path);
};

const CASES: readonly Case[] = [
  { title: 'replaced by another version', happen: (path) => replaceWith(path, `${THEIRS}more`), isOther: true },
  { title: 'truncated to nothing', happen: (path) => truncate(path, 0), isOther: true },
  { title: 'cut in half', happen: (path) => truncate(path, 15), isOther: true },
  { title: 'deleted', happen: unlink, isOther: true },
  { title: 'edited in place to the same size', happen: (path) => writeFile(path, THEIRS), isOther: true },
  { title: 'replaced by the same size', happen: (path) => replaceWith(path, THEIRS), isOther: true },
  {
    title: 'edited to the same size with its old time put back',
    happen: async (path) => {
      const { atime, mtime } = await stat(path);
      await writeFile(path, THEIRS);
      await utimes(path, atime, mtime);
    },
    isOther: true,
  },
  { title: 'filled with NUL bytes', happen: (path) => writeFile(path, Buffer.alloc(OURS.length)), isOther: true },
  {
    title: 'replaced by a folder',
    happen: async (path) => {
      await unlink(path);
      await mkdir(path);
    },
    isOther: true,
  },
  { title: 'grown beyond every plan', happen: (path) => truncate(path, MAX_PLAN_BYTES + 1), isOther: true },
  ...linkCases(),
  { title: 'touched', happen: (path) => utimes(path, new Date(0), new Date(0)), isOther: false },
  { title: 'written again with the same bytes', happen: (path) => replaceWith(path, OURS), isOther: false },
  {
    title: 'joined by a conflicted copy',
    happen: (path) => writeFile(path.replace('Acme', 'Acme (conflicted copy 2026-11-20)'), THEIRS),
    isOther: false,
  },
];

let harmless = 0;
let protectedFiles = 0;
afterAll(() => {
  console.log(
    `sync folder: ${protectedFiles} changes by others seen and not overwritten, ${harmless} harmless ones let pass`,
  );
});

describe('a file in a sync folder', () => {
  let test: TestHost;
  let documentId = '';
  let identity = '';
  let path = '';

  beforeEach(async () => {
    test = await startTestHost();
    ({ documentId } = await test.host.call('documents.create', { name: 'Acme' }));
    const saved = await test.host.call('documents.save', { documentId, base: null, text: OURS });
    if (saved.status !== 'saved') throw new Error(saved.status);
    ({ identity } = saved);
    path = join(test.folders.plansFolder, 'Acme.orgwright');
  });
  afterEach(async () => {
    await test.running.stop();
    await test.folders.remove();
    expect(test.bugs).toEqual([]);
  });

  it.each(CASES.filter(({ isOther }) => isOther))('$title: nothing is overwritten', async ({ happen }) => {
    const told = new Promise((resolve) => test.host.on('documents.changedOnDisk', resolve));
    await happen(path);
    const before = await content(path);
    const result = await test.host.call('documents.save', { documentId, base: identity, text: EDITED });
    expect(result.status).toBe('changed-on-disk');
    expect(await content(path)).toEqual(before);
    const now = await test.host.call('documents.diskIdentity', { documentId });
    expect(now).not.toBe(identity);
    // Asked again after the page knows, a change that was told once is not told twice.
    await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 400))]);
    expect(test.events.length).toBeLessThanOrEqual(1);
    protectedFiles += 1;
  });

  it.each(CASES.filter(({ isOther }) => !isOther))('$title: saving goes on', async ({ happen }) => {
    await happen(path);
    expect(await test.host.call('documents.diskIdentity', { documentId })).toBe(identity);
    const result = await test.host.call('documents.save', { documentId, base: identity, text: EDITED });
    expect(result.status).toBe('saved');
    expect(await readFile(path, 'utf8')).toBe(EDITED);
    harmless += 1;
  });

  it('tells the page of a change that comes while it only looks', async () => {
    const told = new Promise((resolve) => test.host.on('documents.changedOnDisk', resolve));
    await replaceWith(path, THEIRS);
    const disk = await test.host.call('documents.readDisk', { documentId: await told.then(() => documentId) });
    expect(disk.text).toBe(THEIRS);
    expect(test.events).toEqual([
      { event: 'documents.changedOnDisk', payload: { documentId, identity: disk.identity } },
    ]);
  });

  it('lists a conflicted copy as a document of its own', async () => {
    await writeFile(join(test.folders.plansFolder, 'Acme (conflicted copy).orgwright'), THEIRS);
    const list = await test.host.call('documents.list');
    expect(list.map(({ name }) => name).toSorted()).toEqual(['Acme', 'Acme (conflicted copy)']);
    expect(new Set(list.map((entry) => entry.documentId)).size).toBe(2);
  });

  it('keeps the version a save replaces', async () => {
    await test.host.call('documents.save', { documentId, base: identity, text: EDITED });
    const folder = join(test.folders.dataFolder, 'recovery', documentId);
    const [kept] = await readdir(folder);
    expect((await readFile(join(folder, kept ?? ''), 'utf8')).endsWith(OURS)).toBe(true);
    await rm(folder, { recursive: true });
  });
});

/** Links that anyone may make exist on Unix only. */
function linkCases(): readonly Case[] {
  if (!hasUnixFiles) return [];
  return [
    {
      title: 'replaced by a link to another file',
      happen: async (path) => {
        await rename(path, `${path}.moved`);
        await writeFile(`${path}.other`, THEIRS);
        await symlink(`${path}.other`, path);
      },
      isOther: true,
    },
  ];
}

/** What lies at a path, to compare before and after. */
const content = (path: string): Promise<unknown> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => error.code ?? 'unreadable');
