import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstNewerSource } from '../../../build/freshness.ts';

describe('whether to build', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const touch = (name: string, seconds: number): Promise<void> => utimes(at(name), seconds, seconds);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orgwright-fresh-'));
    await mkdir(at('src/deep'), { recursive: true });
    await writeFile(at('src/deep/a.ts'), '');
    await writeFile(at('lock.json'), '');
    await writeFile(at('stamp'), '');
    for (const name of ['src/deep/a.ts', 'src/deep', 'src', 'lock.json']) await touch(name, 1_000);
    await touch('stamp', 2_000);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const newer = (): string | null => firstNewerSource([at('src'), at('lock.json')], at('stamp'));

  it('not when nothing changed', () => {
    expect(newer()).toBeNull();
  });

  it('when a file deep inside changed', async () => {
    await touch('src/deep/a.ts', 3_000);
    expect(newer()).toBe(at('src/deep/a.ts'));
  });

  it('when a file went away', async () => {
    await rm(at('src/deep/a.ts'));
    expect(newer()).toBe(at('src/deep'));
  });

  it('when the lockfile changed', async () => {
    await touch('lock.json', 3_000);
    expect(newer()).toBe(at('lock.json'));
  });

  it('when it was never built', async () => {
    await rm(at('stamp'));
    expect(newer()).toBe(at('src'));
  });
});
