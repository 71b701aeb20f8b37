import { chmod, lstat, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveFile } from '../../../../electron/host/save-file.ts';
import { hasUnixFiles } from '../../../support/platform.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('saving a file', () => {
  it.runIf(hasUnixFiles)('makes a file that only its owner can read, and nothing beside it', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'Plan.orgwright');
    await saveFile(path, 'Grüße\n');
    expect(await readFile(path, 'utf8')).toBe('Grüße\n');
    expect(await modeOf(path)).toBe(0o600);
    expect(await readdir(folder)).toEqual(['Plan.orgwright']);
  });

  it.runIf(hasUnixFiles)('keeps the mode of the file it replaces', async () => {
    const path = join(await tempFolder(), 'Plan.orgwright');
    await writeFile(path, 'old');
    await chmod(path, 0o664);
    await saveFile(path, new TextEncoder().encode('new'));
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await modeOf(path)).toBe(0o664);
  });

  it.runIf(hasUnixFiles)('writes through a link and leaves the link', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'shared'));
    const target = join(folder, 'shared', 'real.orgwright');
    const link = join(folder, 'link.orgwright');
    await writeFile(target, 'old');
    await symlink(target, link);
    await saveFile(link, 'new');
    expect(await readlink(link)).toBe(target);
    expect(await readFile(target, 'utf8')).toBe('new');
  });

  it.runIf(hasUnixFiles)('makes the missing target of a link', async () => {
    const folder = await tempFolder();
    const link = join(folder, 'link.orgwright');
    await symlink('gone.orgwright', link);
    await saveFile(link, 'new');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'gone.orgwright'), 'utf8')).toBe('new');
  });

  it('is always one of two saves at once, never a mixture', async () => {
    const path = join(await tempFolder(), 'Plan.orgwright');
    const texts = Array.from({ length: 8 }, (_, index) => String(index).repeat(300_000));
    await Promise.all(texts.map((text) => saveFile(path, text)));
    expect(texts).toContain(await readFile(path, 'utf8'));
  });

  it('says in a sentence what stands in the way', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'Folder'));
    const refused = (path: string) => expect(saveFile(join(folder, path), 'x')).rejects;
    await refused('Folder').toMatchObject({
      code: 'not-a-file',
      message: expect.stringMatching(/folder of that name/),
    });
    await refused('none/Plan.orgwright').toMatchObject({ code: 'not-found' });
    await refused('x'.repeat(300)).toMatchObject({ code: 'bad-input', message: expect.stringMatching(/too long/) });
    expect(await readdir(folder)).toEqual(['Folder']);
  });

  it.runIf(hasUnixFiles && process.getuid?.() !== 0)('does not replace a file protected against writing', async () => {
    const path = join(await tempFolder(), 'Plan.orgwright');
    await writeFile(path, 'old');
    await chmod(path, 0o444);
    await expect(saveFile(path, 'new')).rejects.toMatchObject({ code: 'no-permission' });
    expect(await readFile(path, 'utf8')).toBe('old');
  });
});
