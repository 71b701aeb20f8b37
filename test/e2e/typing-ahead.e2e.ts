/** Who types on at once loses no letter, on however busy a machine: the field gets them all, the canvas none. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import type { Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { canvasTree, find, startJourney } from '../support/journey.ts';

/** Keys as fast as hands at their fastest: none waits for what the one before did. */
async function typeAtOnce(keys: CDPSession, first: string, words: string): Promise<void> {
  const isChord = first.startsWith('Mod+');
  const modifier = process.platform === 'darwin' ? 4 : 2;
  const press = (letter: string, modifiers: number) => [
    keys.send('Input.dispatchKeyEvent', { ...keyOf(letter, modifiers), type: 'keyDown' }),
    keys.send('Input.dispatchKeyEvent', { ...keyOf(letter, modifiers), type: 'keyUp' }),
  ];
  await Promise.all([
    ...press(first.replace('Mod+', ''), isChord ? modifier : 0),
    ...Array.from(words, (letter) => press(letter, 0)).flat(),
  ]);
}

const keyOf = (letter: string, modifiers: number) => ({
  key: letter,
  code: `Key${letter.toUpperCase()}`,
  windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0),
  modifiers,
  ...(modifiers === 0 ? { text: letter } : {}),
});

/** The machine of this test is a slow one. */
const SLOWLY = { timeout: 15_000 };

const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ }).first();

describe.each(HOSTS_OF_THE_PAGE)('typing ahead on %s', (host) => {
  let journey: Journey;
  let page: Page;
  let keys: CDPSession;

  beforeAll(async () => {
    journey = await startJourney(host);
    ({ page } = journey);
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await canvasTree(page).waitFor();
    await find(page, 'Chief Information Security Officer');
    keys = await page.context().newCDPSession(page);
    await keys.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  });

  afterAll(() => journey.end());

  it('goes into the palette', async () => {
    await typeAtOnce(keys, 'Mod+k', 'secdure');
    const field = page.getByRole('dialog').getByRole('textbox').first();
    await expect.poll(() => field.inputValue(), SLOWLY).toBe('secdure');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  });

  it('goes into the dialog that asks for the new manager, right after somebody was found', async () => {
    await find(page, 'Chief Information Security Officer');
    await typeAtOnce(keys, 'm', 'ratna');
    const field = page.getByRole('dialog').getByRole('combobox');
    await expect.poll(() => field.inputValue(), SLOWLY).toBe('ratna');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  });

  it('goes into the words to find on the canvas', async () => {
    await canvasTree(page).focus();
    await typeAtOnce(keys, 'Mod+f', 'emdfs');
    await expect.poll(() => page.locator('[data-find-field]').inputValue(), SLOWLY).toBe('emdfs');
    expect(await undo(page).isDisabled()).toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
