/** Files dropped on the window: a plan opens as a copy, a people list is read into the import, the rest is refused. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Journey } from '../support/home.ts';
import { HOSTS } from '../support/hosts.ts';
import { sampleText, startJourney } from '../support/journey.ts';

/** What the browser tells a page when somebody drags files over it and lets go. */
async function dropOnWindow(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, files);
}

describe.each(HOSTS)('dropping files, %s', (host) => {
  let journey: Journey;
  afterEach(async () => journey.end());

  it('opens a plan, imports a list, and refuses the rest', async ({ annotate }) => {
    journey = await startJourney(host);
    await annotate(`ran on ${journey.kind}`);
    const { page } = journey;
    await page.getByRole('button', { name: /^Open the sample/ }).waitFor();

    await dropOnWindow(page, [{ name: 'holiday.mp4', text: '' }]);
    await page.getByText('holiday.mp4 is neither a plan nor a people list.').waitFor();
    await dropOnWindow(page, [
      { name: 'a.csv', text: '' },
      { name: 'b.csv', text: '' },
    ]);
    await page.getByText('Drop one file at a time.').waitFor();

    await dropOnWindow(page, [{ name: 'people.csv', text: 'Name,Reports to\nAna,\nBudi,Ana\n' }]);
    await page.getByRole('button', { name: 'Import 2 positions' }).waitFor();
    // A dialog that asks something is not swept away by another file.
    await dropOnWindow(page, [{ name: 'plan.orgwright', text: await sampleText() }]);
    expect(await page.getByRole('button', { name: 'Import 2 positions' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await dropOnWindow(page, [{ name: 'Board plan.orgwright', text: await sampleText() }]);
    await page.getByRole('heading', { name: 'Board plan' }).waitFor();
    await page.getByText('142 people').waitFor();
  });
});
