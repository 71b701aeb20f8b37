/** A journey that changes a plan in many ways and then proves it: all taken back, all done again, saved, read anew. */
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { expectAgreement } from './agreement.ts';
import { canvasTree, planOnDisk, save } from './journey.ts';

/** Rows of the outline that are compared one by one; of all others the number. */
const STEPS_COMPARED = 40;

/** The one of the title bar; a notice may offer undo as well. */
const undoButton = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: /^Undo(: |$)/ });

/** The step is the last one that undo offers. */
export const isDone = (page: Page, step: string): Promise<void> =>
  page.getByRole('button', { name: `Undo: ${step}`, exact: true }).waitFor();

/** Give the new position a title: the keyboard is in its field already. */
export async function nameNew(page: Page, title: string): Promise<void> {
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === 'New position');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await isDone(page, 'Change the title of New position');
}

/** Put text on a clipboard and paste it where the keyboard is. */
export const pasteHere = (page: Page, text: string, type = 'text/plain'): Promise<void> =>
  page.evaluate(
    ([content, kind]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(kind ?? '', content ?? '');
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [text, type],
  );

/** Take all steps back and do them again: the file is what it was, to the byte, and again what it became. */
export async function expectReversible(page: Page, path: string, before: string): Promise<void> {
  await canvasTree(page).focus();
  await save(page);
  const after = await readFile(path, 'utf8');
  expect(after).not.toBe(before);

  const steps: string[] = [];
  for (let step = await undoName(page); step !== ''; step = await undoName(page)) {
    steps.push(step);
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByRole('button', { name: `Redo: ${step}`, exact: true }).waitFor();
  }
  await save(page);
  expect(await readFile(path, 'utf8')).toBe(before);

  for (const step of steps.toReversed()) {
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await isDone(page, step);
  }
  await save(page);
  expect(await readFile(path, 'utf8')).toBe(after);

  await page.reload();
  await canvasTree(page).waitFor();
  await expectAgreement(page, await planOnDisk(path), STEPS_COMPARED);
}

const undoName = async (page: Page): Promise<string> =>
  ((await undoButton(page).getAttribute('aria-label')) ?? '').replace(/^Undo(: )?/, '');
