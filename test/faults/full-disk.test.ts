/** Real file systems without room: the old document stays as it was, and the person is told. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startTestHost, testFolders, type TestFolders } from '../support/test-host.ts';
import { documentText } from '../support/faults/document-text.ts';

const OLD_SIZE = 4_100_000;
const NEW_SIZE = 10_300_000;

interface Disk {
  readonly title: string;
  /** Mounts the disk on an empty folder; `scratch` is a folder for what it needs besides. */
  readonly mount: (mountPoint: string, scratch: string) => void;
}

const TMPFS: Disk = {
  title: 'tmpfs of 10 MB',
  mount: (point) => execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=10m', 'tmpfs', point], { stdio: 'pipe' }),
};
const EXT4: Disk = {
  title: 'ext4 of 14 MB',
  mount(point, scratch) {
    const image = join(scratch, 'disk.img');
    execFileSync('truncate', ['-s', '14M', image]);
    execFileSync('mkfs.ext4', ['-q', image], { stdio: 'pipe' });
    execFileSync('mount', ['-o', 'loop', image, point], { stdio: 'pipe' });
  },
};

/** Runs `work` on the disk and takes it away again, whatever happens. */
async function onDisk(disk: Disk, work: (folder: string) => Promise<void>): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'orgwright-disk-'));
  const folder = join(scratch, 'mounted');
  try {
    await mkdir(folder);
    disk.mount(folder, scratch);
    try {
      await work(folder);
    } finally {
      execFileSync('umount', [folder]);
    }
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function reasonToSkip(disk: Disk): Promise<string | null> {
  if (process.platform !== 'linux') return 'small disks are made with mount, on Linux';
  if (process.getuid?.() !== 0) return 'only root may mount a small disk';
  try {
    await onDisk(disk, () => Promise.resolve());
    return null;
  } catch (error) {
    return `this system does not let us mount one (${(error as Error).message.split('\n')[0]})`;
  }
}

/** A test on a small disk; where none can be mounted it is skipped, and says why. */
async function itOnDisk(title: string, disk: Disk, test: (folder: string, folders: TestFolders) => Promise<void>) {
  const reason = await reasonToSkip(disk);
  if (reason !== null) console.log(`${title}: SKIPPED, ${reason}`);
  it.skipIf(reason !== null)(title, async () => {
    const folders = await testFolders();
    await onDisk(disk, (folder) => test(folder, folders));
    await folders.remove();
  });
}

for (const disk of [TMPFS, EXT4]) {
  await itOnDisk(`a full ${disk.title} keeps the old document`, disk, async (folder, folders) => {
    const { host, running } = await startTestHost({}, { ...folders, plansFolder: folder });
    const old = documentText(1, OLD_SIZE);
    const path = join(folder, 'Plan.orgwright');
    await writeFile(path, old);
    const documentId = await running.openPath(path);
    const opened = await host.call('documents.open', { documentId });
    const save = (text: string) => host.call('documents.save', { documentId, base: opened.identity, text });

    await expect(save(documentText(2, NEW_SIZE))).rejects.toMatchObject({
      code: 'disk-full',
      message: expect.stringMatching(/no room left for "Plan\.orgwright".*Free some space/),
    });
    expect((await readFile(path, 'utf8')) === old).toBe(true);
    const left = (await readdir(folder)).filter((name) => name !== 'lost+found');
    expect(left).toEqual(['Plan.orgwright']);
    // What fits is saved as ever.
    expect((await save(documentText(3, 1_000_000))).status).toBe('saved');
    await running.stop();
    console.log(`full ${disk.title}: 10.3 MB over 4.1 MB refused as "disk-full", old document whole, 0 files left`);
  });
}

await itOnDisk('a full data folder does not keep a plan from being read and saved', TMPFS, async (folder, folders) => {
  await mkdir(folders.plansFolder, { recursive: true });
  const path = join(folders.plansFolder, 'Plan.orgwright');
  await writeFile(path, '[]');
  const { host, running } = await startTestHost({}, { ...folders, dataFolder: folder });
  const documentId = await running.openPath(path);
  await host.call('documents.open', { documentId });
  await expect(writeFile(join(folder, 'ballast'), Buffer.alloc(20_000_000))).rejects.toThrow('ENOSPC');

  const { text, identity } = await host.call('documents.open', { documentId });
  expect(text).toBe('[]');
  const snapshot = { documentId, name: 'Plan', base: identity, text: '[1]' };
  await expect(host.call('documents.snapshot', snapshot)).rejects.toMatchObject({ code: 'disk-full' });
  expect((await host.call('documents.save', { documentId, base: identity, text: '[1]' })).status).toBe('saved');
  expect(await readFile(path, 'utf8')).toBe('[1]');
  await running.stop();
});
