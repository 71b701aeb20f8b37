/** Where plans come from: whose plan it is, what may be saved, and unsaved work that is offered. */
import { beforeEach, describe, expect, it } from 'vitest';
import { newerText, PLAN, planText, startPage, type Page } from './page.ts';

let page: Page;

beforeEach(async () => {
  page = await startPage();
});

const docId = (): string => page.opened().plan.header.docId;
const fileOf = (text: string): File => new File([text], 'Payments.orgwright');

describe('the identity of a plan', () => {
  it('stays with a picked file, whose name it takes', async () => {
    await page.openPickedFile(fileOf(planText({ docId: 'plan_here' })));
    expect(docId()).toBe('plan_here');
    expect(page.opened()).toMatchObject({ name: 'Payments', base: null });
    await page.save();
    expect(JSON.parse(page.disk.read(page.opened().documentId) ?? '')).toMatchObject({ docId: 'plan_here' });
  });

  it('stays with a mended plan', async () => {
    const text = planText({ docId: 'plan_here' }).replaceAll('"position_ana"', '"position_gone"');
    const broken = text.replace('"id":"position_gone"', '"id":"position_ana"');
    await page.openPickedFile(fileOf(broken));
    expect(page.getState().dialog).toMatchObject({ type: 'repairs', repairs: [{}] });
    expect(docId()).toBe('plan_here');
  });

  it('is new for each sample and each blank plan', async () => {
    const ids = new Set<string>();
    for (const open of [page.openSample, page.openSample, () => page.newDocument('Blank')]) {
      await open();
      ids.add(docId());
    }
    expect(ids.size).toBe(3);
  });

  it('is not made of a file that is no text', async () => {
    await page.openPickedFile(new File([new Uint8Array([0xff, 0xfe, 0x00])], 'photo.orgwright'));
    expect(page.getState()).toMatchObject({
      document: null,
      dialog: { type: 'open-failed', name: 'photo', failure: { reason: 'not-ours' } },
    });
  });
});

describe('a plan of a newer version', () => {
  it('is read-only, keeps all it brought in a copy, and is as read-only there', async () => {
    await page.openText('Payments', newerText());
    const reason = { key: 'open.newer' };
    expect(page.opened().readOnlyBecause).toMatchObject(reason);
    expect(await page.save()).toBe(false);
    expect(page.getState().dialog).toEqual({ type: 'save-as' });
    expect(await page.saveAs('Copy')).toBe(true);
    expect(JSON.parse(page.disk.read(page.opened().documentId) ?? '')).toMatchObject({
      formatVersion: 7,
      minReader: 7,
      docId: PLAN.header.docId,
      seatings: [{ id: 'seating_1' }],
    });
    expect(page.opened().readOnlyBecause).toMatchObject(reason);
  });
});

describe('unsaved work on a plan that is opened', () => {
  let documentId: string;

  beforeEach(async () => {
    documentId = page.disk.add('Payments', planText());
    const text = planText({ name: 'Unsaved' });
    const base = await page.direct.call('documents.diskIdentity', { documentId });
    await page.direct.call('documents.snapshot', { documentId, name: 'Payments', base, text });
    await page.openDocument(documentId);
  });

  it('is offered, and again after declining', async () => {
    expect(page.getState().dialog).toMatchObject({ type: 'recover', entry: { documentId } });
    await page.closeDocument(false);
    await page.openDocument(documentId);
    expect(page.getState().dialog).toMatchObject({ type: 'recover', entry: { documentId } });
  });

  it('outlives going on to another plan, but not the answer "don’t save"', async () => {
    page.closeDialog();
    await page.leave(() => page.newDocument('Blank'));
    expect(await page.direct.call('recovery.list')).toHaveLength(1);
    await page.openDocument(documentId);
    await page.discardAndLeave(async () => undefined);
    expect(await page.direct.call('recovery.list')).toEqual([]);
    expect(page.disk.read(documentId)).toBe(planText());
  });

  it('comes back as an edit of the file, which it can be saved over', async () => {
    const [entry] = await page.direct.call('recovery.list');
    if (entry === undefined) throw new Error('There is no unsaved work.');
    await page.recover(entry);
    expect(page.getState()).toMatchObject({ saveState: 'edited', dialog: null });
    expect(await page.save()).toBe(true);
    expect(page.disk.read(documentId)).toContain('"Unsaved"');
    expect(await page.direct.call('recovery.list')).toEqual([]);
  });
});
