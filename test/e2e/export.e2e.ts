/** Export and print by hand: what is written is opened again and looked into, on both hosts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openPlan } from '../../shared/file/open-plan.ts';
import { seriousFindings } from '../support/axe.ts';
import type { Journey } from '../support/home.ts';
import { HOSTS } from '../support/hosts.ts';
import { sampleText, startJourney } from '../support/journey.ts';

const SAMPLE = 'Tallyquay (sample)';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Export' });

async function choose(page: Page, format: string): Promise<void> {
  await dialogOf(page).getByRole('combobox', { name: 'Format' }).click();
  await page.getByRole('option', { name: format, exact: true }).click();
}

describe.each(HOSTS)('export on %s', (host) => {
  let journey: Journey;
  let page: Page;
  let positions = 0;

  /** Press the button; the file's bytes. */
  async function exported(name: string): Promise<Buffer> {
    const press = (): Promise<void> => dialogOf(page).getByRole('button', { name: 'Export', exact: true }).click();
    if (host === 'electron') {
      await press();
      await page.getByText(`Exported ${name}`).first().waitFor();
      // The suggested name in the home of the journey, which is beside the plans folder.
      return readFile(join(journey.plansFolder, '..', name));
    }
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    expect(download.suggestedFilename()).toBe(name);
    return readFile(await download.path());
  }

  const open = async (keys: string): Promise<void> => {
    // A test before this one may have failed with the dialog open, or in the middle of printing.
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    if (await dialogOf(page).isVisible()) await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    await page.keyboard.press(keys);
    await dialogOf(page).waitFor();
  };

  beforeAll(async () => {
    const plan = openPlan(await sampleText());
    positions = plan.ok ? plan.value.plan.tables.position.size : 0;
    journey = await startJourney(host);
    ({ page } = journey);
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await page.getByRole('tree').first().waitFor();
    // What axe says is then about the dialog.
    await page.keyboard.press('ControlOrMeta+b');
  });

  afterAll(() => journey.end());

  it('writes the whole organisation as SVG with every reporting line', async () => {
    await open('ControlOrMeta+Shift+E');
    await choose(page, 'SVG drawing');
    await dialogOf(page).getByRole('radio', { name: 'The whole organisation' }).check();
    await dialogOf(page)
      .getByRole('img', { name: /^Preview: Tallyquay/ })
      .waitFor();
    const svg = (await exported(`${SAMPLE}.svg`)).toString('utf8');
    expect(svg.match(/<g class="card">/g)).toHaveLength(positions);
    expect(svg.match(/<g class="lines">[^]*?<\/g>/)?.[0].match(/data-from=/g)).toHaveLength(positions - 1);
  });

  it('writes the view as it is folded as PNG of twice the size', async () => {
    await open('ControlOrMeta+Shift+E');
    await choose(page, 'PNG picture');
    await dialogOf(page).getByRole('radio', { name: 'The view as it is now' }).check();
    const size = await dialogOf(page)
      .getByText(/^[\d,]+ × [\d,]+ px$/)
      .textContent();
    const png = await exported(`${SAMPLE}, view.png`);
    expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    const pixels = [png.readUInt32BE(16), png.readUInt32BE(20)].map((side) => side.toLocaleString('en'));
    expect(`${pixels.join(' × ')} px`).toBe(size);
  });

  it('puts every manager of a layer on a page of a PDF, with contents in front', async () => {
    await open('ControlOrMeta+Shift+E');
    await choose(page, 'PDF');
    await dialogOf(page).getByRole('radio', { name: 'One page per manager of a layer' }).check();
    const count = await dialogOf(page)
      .getByText(/^Page 1 of \d+$/)
      .textContent();
    await dialogOf(page).getByRole('button', { name: 'Next page' }).click();
    await dialogOf(page)
      .getByText(/^Page 2 of \d+$/)
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const pdf = (await exported(`${SAMPLE}, by manager.pdf`)).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain(`/Type/Pages/Count ${/\d+$/.exec(count ?? '')?.[0]}/`);
  });

  it.each([
    ['Markdown outline', 'md', /^- \*\*/gm],
    ['Mermaid flowchart', 'mmd', /^ {2}n\d+\["/gm],
    ['JSON Canvas', 'canvas', /"type":"text"/g],
    ['CSV list', 'csv', /^position_/gm],
  ])('writes the organisation as %s', async (format, ending, entry) => {
    await open('ControlOrMeta+Shift+E');
    await choose(page, format);
    await dialogOf(page).getByRole('radio', { name: 'The whole organisation' }).check();
    const text = (await exported(`${SAMPLE}.${ending}`)).toString('utf8');
    expect(text).not.toMatch(/\b(salary|pay|payPeriod)\b/);
    const found = text.match(format === 'Markdown outline' ? /^ *- \*\*/gm : entry)?.length ?? 0;
    expect(found).toBeGreaterThanOrEqual(positions);
  });

  it('hands the printer sheets of the chosen size, and nothing of the screen', async () => {
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await open('ControlOrMeta+P');
    await dialogOf(page).getByRole('radio', { name: 'The whole organisation' }).check();
    await dialogOf(page).getByText('A3', { exact: true }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: 'Print…' }).click();
    const sheets = page.locator('.print-sheets > *');
    await sheets.first().waitFor({ state: 'attached' });
    expect(await sheets.count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('banner').waitFor({ state: 'hidden' });
    expect(await sheets.first().isVisible()).toBe(true);
    expect(await sheets.locator('text').count()).toBeGreaterThan(positions);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await sheets.count()).toBe(0);
  });
});
