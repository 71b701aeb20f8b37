/** Unsaved work reaches the host by itself, whatever the host does, and nothing is sent of a plan that was left. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { once, planText, startPage, type Page } from './page.ts';

/** Milliseconds in which an edit is promised to be safe, and in which a failed snapshot is tried again. */
const SOON = 1_000;
const LATER = 6_000;

let page: Page;
let documentId: string;
let stop: () => void;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  page = await startPage();
  documentId = await page.openFile(planText());
  stop = page.startAutosave();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

const snapshots = (): number => page.calls.filter((method) => method === 'documents.snapshot').length;

async function unsavedWork(): Promise<{ text: string; base: string | null } | null> {
  const [entry] = await page.direct.call('recovery.list');
  return entry === undefined ? null : page.direct.call('recovery.read', { recoveryId: entry.recoveryId });
}

describe('an edit', () => {
  it('is with the host within a second, and is sent once', async () => {
    page.retitle('Ana', 'CT');
    page.retitle('Ana', 'CTO');
    await vi.advanceTimersByTimeAsync(SOON);
    expect((await unsavedWork())?.text).toContain('"CTO"');
    await vi.advanceTimersByTimeAsync(LATER);
    expect(snapshots()).toBe(1);
  });

  it('is tried again until the host takes it, and the person is told once', async () => {
    let refusals = 2;
    page.standBetween(async (method, pass) => {
      if (method !== 'documents.snapshot' || refusals === 0) return pass();
      refusals -= 1;
      throw new page.HostFailure('disk-full', 'The disk is full.');
    });
    page.retitle('Ana', 'CTO');
    await vi.advanceTimersByTimeAsync(SOON + 2 * LATER);
    expect((await unsavedWork())?.text).toContain('"CTO"');
    expect(page.notices()).toEqual(['The disk is full.']);
  });

  it('is kept although the snapshot before it met a bug, which is not hidden', async () => {
    page.standBetween(
      once('documents.snapshot', async () => {
        throw new TypeError('A bug.');
      }),
    );
    page.retitle('Ana', 'CTO');
    await expect(page.snapshotNow()).rejects.toThrow('A bug.');
    page.retitle('Budi', 'Engineer');
    await vi.advanceTimersByTimeAsync(SOON);
    expect((await unsavedWork())?.text).toContain('"Engineer"');
  });

  it('made during a save is kept after it, on top of the file as saved', async () => {
    page.retitle('Ana', 'CTO');
    page.standBetween(
      once('documents.save', async (pass) => {
        page.retitle('Budi', 'Engineer');
        await vi.advanceTimersByTimeAsync(SOON);
        return pass();
      }),
    );
    await page.save();
    await vi.advanceTimersByTimeAsync(SOON);
    const kept = await unsavedWork();
    expect(kept?.text).toContain('"Engineer"');
    expect(kept?.base).toBe(page.opened().base);
  });
});

describe('two causes for a snapshot at once', () => {
  it('send it once', async () => {
    page.retitle('Ana', 'CTO');
    await Promise.all([page.snapshotNow(), page.snapshotNow()]);
    expect(snapshots()).toBe(1);
  });
});

describe('closing a plan', () => {
  it('waits for the snapshot under way, so that discarded work stays discarded', async () => {
    const gate = Promise.withResolvers<null>();
    page.standBetween(
      once('documents.snapshot', async (pass) => {
        await gate.promise;
        return pass();
      }),
    );
    page.retitle('Ana', 'CTO');
    await vi.advanceTimersByTimeAsync(SOON);
    const closing = page.closeDocument(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(page.calls).not.toContain('documents.close');
    gate.resolve(null);
    await closing;
    expect(await unsavedWork()).toBeNull();
  });

  it('sends nothing more of it', async () => {
    page.retitle('Ana', 'CTO');
    await page.closeDocument(true);
    await vi.advanceTimersByTimeAsync(LATER);
    expect(snapshots()).toBe(0);
    expect(page.disk.read(documentId)).toBe(planText());
  });
});
