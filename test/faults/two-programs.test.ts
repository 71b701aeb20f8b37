/** Two programs on one file: a lock lets one write at a time, and nobody's save is lost. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { startTestHost, testFolders } from '../support/test-host.ts';

const SAVES = 50;
const PROGRAM = join(import.meta.dirname, '../support/faults/save-in-company.ts');
const run = promisify(execFile);

interface Told {
  readonly saved: number;
  readonly readOnly: number;
  readonly conflicts: number;
  readonly bugs: readonly string[];
}

describe('two programs on one file', () => {
  it(`keep all of 2 x ${SAVES} saves`, { timeout: 120_000 }, async () => {
    const folders = await testFolders();
    await mkdir(folders.plansFolder, { recursive: true });
    const path = join(folders.plansFolder, 'Plan.orgwright');
    await writeFile(path, '[]');
    const told = await Promise.all(
      ['a', 'b'].map(async (name): Promise<Told> => {
        const args = [PROGRAM, folders.dataFolder, folders.plansFolder, path, name, String(SAVES)];
        return JSON.parse((await run(process.execPath, args)).stdout) as Told;
      }),
    );
    const kept = new Set(JSON.parse(await readFile(path, 'utf8')) as string[]);
    const sum = (of: (each: Told) => number): number => told.reduce((total, each) => total + of(each), 0);
    console.log(
      `two programs: ${sum(({ saved }) => saved)} saves confirmed, ${2 * SAVES - kept.size} lost; ` +
        `${sum(({ readOnly }) => readOnly)} times the second opened read-only, ${sum(({ conflicts }) => conflicts)} conflicts told`,
    );
    expect(told.flatMap(({ bugs }) => bugs)).toEqual([]);
    expect(kept.size).toBe(2 * SAVES);
    await folders.remove();
  });

  it('let the second read, tell it why it may not write, and let it write when the first has closed', async () => {
    const first = await startTestHost();
    const { documentId } = await first.host.call('documents.create', { name: 'Plan' });
    const saved = await first.host.call('documents.save', { documentId, base: null, text: '[]' });
    if (saved.status !== 'saved') throw new Error(saved.status);

    const second = await startTestHost({}, first.folders);
    const opened = await second.host.call('documents.open', { documentId });
    expect(opened.text).toBe('[]');
    expect(opened.readOnlyBecause).toMatch(/open in another Orgwright .*process \d+.*save yours as a copy/i);
    const refused = second.host.call('documents.save', { documentId, base: opened.identity, text: '[1]' });
    await expect(refused).rejects.toMatchObject({ code: 'in-use' });
    const copy = await second.host.call('documents.saveAs', { documentId, name: 'My plan', text: '[1]' });
    expect(copy).toMatchObject({ status: 'saved', name: 'My plan' });

    await first.host.call('documents.close', { documentId, discard: false });
    expect((await second.host.call('documents.open', { documentId })).readOnlyBecause).toBeNull();
    const late = await second.host.call('documents.save', { documentId, base: saved.identity, text: '[2]' });
    expect(late.status).toBe('saved');
    await Promise.all([first.running.stop(), second.running.stop()]);
    await first.folders.remove();
  });

  it('do not offer unsaved work that the other one is still working on', async () => {
    const first = await startTestHost();
    const { documentId } = await first.host.call('documents.create', { name: 'Draft' });
    await first.host.call('documents.snapshot', { documentId, name: 'Draft', base: null, text: '[1]' });
    const second = await startTestHost({}, first.folders);
    expect(await second.host.call('recovery.list')).toEqual([]);
    await first.running.stop();
    expect(await second.host.call('recovery.list')).toMatchObject([{ documentId, name: 'Draft' }]);
    await second.running.stop();
    await first.folders.remove();
  });
});
