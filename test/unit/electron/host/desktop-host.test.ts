/** A host with the system's dialogs, as the desktop program has it. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasUnixFiles } from '../../../support/platform.ts';
import { startTestHost, type TestHost } from '../../../support/test-host.ts';
import type { HostPorts } from '../../../../electron/host/ports.ts';

interface Desktop extends TestHost {
  /** What the person answers in the next dialog: a path below the plans folder, or null to cancel. */
  answer: string | null;
  readonly suggested: string[];
  readonly shown: string[];
  pathOf(name: string): string;
}

async function aDesktop(changes: Partial<HostPorts> = {}): Promise<Desktop> {
  const suggested: string[] = [];
  const shown: string[] = [];
  const ask = async (suggestion: string): Promise<string | null> => {
    suggested.push(suggestion);
    return desktop.answer === null ? null : desktop.pathOf(desktop.answer);
  };
  const test = await startTestHost({
    kind: 'electron',
    dialogs: { pickPlan: () => ask(''), savePlanAs: ask, saveExportAs: ask },
    revealInFolder: (path) => shown.push(path),
    ...changes,
  });
  const desktop: Desktop = {
    ...test,
    answer: null,
    suggested,
    shown,
    pathOf: (name) => join(test.folders.plansFolder, name),
  };
  await mkdir(test.folders.plansFolder, { recursive: true });
  onTestFinished(async () => {
    await test.running.stop();
    await test.folders.remove();
    expect(test.bugs).toEqual([]);
  });
  return desktop;
}

describe('a host with dialogs', () => {
  it('asks where a new document goes, and writes nothing when the person cancels', async () => {
    const desktop = await aDesktop();
    const { documentId } = await desktop.host.call('documents.create', { name: 'Acme: 2027' });
    const save = { documentId, base: null, text: '[]' };
    expect(await desktop.host.call('documents.save', save)).toEqual({ status: 'cancelled' });
    expect(desktop.suggested).toEqual([desktop.pathOf('Acme 2027.orgwright')]);
    desktop.answer = 'Elsewhere.orgwright';
    expect(await desktop.host.call('documents.save', save)).toMatchObject({
      status: 'saved',
      name: 'Elsewhere',
      documentId,
    });
    expect(await readFile(desktop.pathOf('Elsewhere.orgwright'), 'utf8')).toBe('[]');
  });

  it('adds the ending, but never replaces a file the person did not name', async () => {
    const desktop = await aDesktop();
    await writeFile(desktop.pathOf('Acme.orgwright'), 'theirs');
    const { documentId } = await desktop.host.call('documents.create', { name: 'Acme' });
    desktop.answer = 'Acme';
    const saved = await desktop.host.call('documents.save', { documentId, base: null, text: '[]' });
    expect(saved).toMatchObject({ status: 'saved', name: 'Acme 2' });
    expect(await readFile(desktop.pathOf('Acme.orgwright'), 'utf8')).toBe('theirs');
  });

  it('replaces a file the person chose to replace, and becomes that document', async () => {
    const desktop = await aDesktop();
    await writeFile(desktop.pathOf('Old.orgwright'), 'old');
    const oldId = await desktop.running.openPath(desktop.pathOf('Old.orgwright'));
    const { documentId } = await desktop.host.call('documents.create', { name: 'New' });
    desktop.answer = 'Old.orgwright';
    const saved = await desktop.host.call('documents.saveAs', { documentId, name: 'New', text: 'new' });
    expect(saved).toMatchObject({ status: 'saved', documentId: oldId, name: 'Old' });
    expect(await readFile(desktop.pathOf('Old.orgwright'), 'utf8')).toBe('new');
  });

  it('does not replace a document that is open in another program', async () => {
    const desktop = await aDesktop();
    await writeFile(desktop.pathOf('Theirs.orgwright'), 'theirs');
    const other = await startTestHost({}, desktop.folders);
    const theirs = await other.running.openPath(desktop.pathOf('Theirs.orgwright'));
    await other.host.call('documents.open', { documentId: theirs });
    const { documentId } = await desktop.host.call('documents.create', { name: 'Mine' });
    desktop.answer = 'Theirs.orgwright';
    const save = () => desktop.host.call('documents.saveAs', { documentId, name: 'Mine', text: 'mine' });
    await expect(save()).rejects.toMatchObject({ code: 'in-use' });
    expect(await readFile(desktop.pathOf('Theirs.orgwright'), 'utf8')).toBe('theirs');
    await other.running.stop();
    // The person is still at their own document and can choose another name.
    desktop.answer = 'Mine.orgwright';
    expect(await save()).toMatchObject({ status: 'saved', name: 'Mine' });
  });

  it.runIf(hasUnixFiles)('opens a picked file, and one named by the launcher first, through links too', async () => {
    const desktop = await aDesktop();
    expect(await desktop.host.call('documents.pick')).toBeNull();
    await writeFile(desktop.pathOf('Acme.orgwright'), '[]');
    await symlink(desktop.pathOf('Acme.orgwright'), desktop.pathOf('Link.orgwright'));
    const first = await desktop.running.openPath(desktop.pathOf('Link.orgwright'));
    desktop.answer = 'Acme.orgwright';
    expect(await desktop.host.call('documents.pick')).toBe(first);
    const hello = await desktop.host.call('host.hello');
    expect(hello).toMatchObject({ openFirst: first, plansFolder: null, can: { nativeDialogs: true } });
    expect(await desktop.host.call('documents.open', { documentId: first })).toMatchObject({ name: 'Acme' });
    await expect(desktop.running.openPath(desktop.folders.plansFolder)).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(desktop.running.openPath('/none/x')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('exports under a safe name and shows a file in its folder', async () => {
    const desktop = await aDesktop();
    const file = { name: '../people: all.csv', text: 'a,b\n', encoding: 'utf8' } as const;
    expect(await desktop.host.call('files.export', file)).toEqual({ status: 'cancelled', name: null });
    expect(desktop.suggested).toEqual(['people all.csv']);
    desktop.answer = 'people.csv';
    expect(await desktop.host.call('files.export', file)).toEqual({ status: 'saved', name: 'people.csv' });
    expect(await readFile(desktop.pathOf('people.csv'), 'utf8')).toBe('a,b\n');
    await desktop.host.call('files.export', { name: 'x.png', text: 'iVBORwD/', encoding: 'base64' });
    expect([...(await readFile(desktop.pathOf('people.csv')))]).toEqual([137, 80, 78, 71, 0, 255]);
    await writeFile(desktop.pathOf('Acme.orgwright'), '[]');
    const documentId = await desktop.running.openPath(desktop.pathOf('Acme.orgwright'));
    await desktop.host.call('documents.revealInFolder', { documentId });
    expect(desktop.shown).toEqual([desktop.pathOf('Acme.orgwright')]);
  });

  it('brings unsaved work back after a crash, with or without its list of documents', async () => {
    const desktop = await aDesktop();
    await writeFile(desktop.pathOf('Acme.orgwright'), '[]');
    const documentId = await desktop.running.openPath(desktop.pathOf('Acme.orgwright'));
    const { identity } = await desktop.host.call('documents.open', { documentId });
    await desktop.host.call('documents.snapshot', { documentId, name: 'Acme', base: identity, text: '[1]' });
    await desktop.running.stop();
    await writeFile(join(desktop.folders.dataFolder, 'documents.json'), 'damaged');

    const next = await startTestHost({}, desktop.folders);
    const [entry] = await next.host.call('recovery.list');
    const kept = await next.host.call('recovery.read', { recoveryId: entry?.recoveryId ?? '' });
    expect(kept).toEqual({ documentId, name: 'Acme', text: '[1]', base: identity });
    expect(await next.host.call('documents.open', { documentId })).toMatchObject({ identity, readOnlyBecause: null });
    const saved = await next.host.call('documents.save', { documentId, base: identity, text: '[1]' });
    expect(saved.status).toBe('saved');
    expect(await next.host.call('recovery.list')).toEqual([]);
    await next.running.stop();
  });

  it('answers one thing after the other for each document, so that quick saves do not meet', async () => {
    const desktop = await aDesktop();
    await writeFile(desktop.pathOf('Acme.orgwright'), '[]');
    const documentId = await desktop.running.openPath(desktop.pathOf('Acme.orgwright'));
    const { identity } = await desktop.host.call('documents.open', { documentId });
    const save = (text: string) => desktop.host.call('documents.save', { documentId, base: identity, text });
    const statuses = (await Promise.all([save('[1]'), save('[2]'), save('[3]')])).map(({ status }) => status);
    expect(statuses).toEqual(['saved', 'changed-on-disk', 'changed-on-disk']);
    expect(await readFile(desktop.pathOf('Acme.orgwright'), 'utf8')).toBe('[1]');
  });
});
