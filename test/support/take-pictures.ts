/** `npm run pictures`: the pictures of the README, taken from the built app in Chromium. Takes a folder to write into. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { canvasTree, card, chooseFile, find, middleOf, planOnDisk, save, startJourney } from './journey.ts';

const folder = process.argv[2] ?? join(import.meta.dirname, '../../.github/pictures');
const PEOPLE_FILE = join(import.meta.dirname, '../fixtures/orgs/health-department-2011-03-31-senior-posts.csv');
const SIZES = [
  { name: '', width: 1440, height: 900 },
  { name: '-small', width: 1024, height: 700 },
] as const;

/** Long enough for fonts and for what glides. */
const settled = (page: Page): Promise<void> => page.waitForTimeout(600);

await mkdir(folder, { recursive: true });
for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, ...size } of SIZES) {
    const journey = await startJourney('loopback');
    const { page } = journey;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    const shoot = (what: string): Promise<unknown> =>
      page.screenshot({ path: join(folder, `${what}-${colorScheme}${name}.png`) });

    await page.getByRole('button', { name: /^Open the sample/ }).waitFor();
    await settled(page);
    await shoot('start');
    await page.getByRole('button', { name: /^Import people/ }).click();
    await chooseFile(page, () => page.getByRole('button', { name: 'Choose a file' }).click(), PEOPLE_FILE);
    await page.getByRole('button', { name: /^Import 303 positions/ }).waitFor();
    await settled(page);
    await shoot('import');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await canvasTree(page).waitFor();
    await settled(page);
    await shoot('overview');
    await find(page, 'Chief Information Security Officer');
    await settled(page);
    await shoot('organisation');
    await save(page);
    const plan = await planOnDisk(journey.planPath('Tallyquay (sample)'));
    const byTitle = (title: string) => [...plan.tables.position.values()].find((position) => position.title === title);
    const moved = byTitle('Security Engineering Manager');
    const target = byTitle('Head of Product Design');
    if (moved !== undefined && target !== undefined) {
      const [from, to] = [await middleOf(card(page, moved)), await middleOf(card(page, target))];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 10 });
      await settled(page);
      await shoot('move');
      await page.keyboard.press('Escape');
      await page.mouse.up();
    }
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('secur');
    await settled(page);
    await shoot('find');
    await journey.end();
    console.log(`Pictures in ${folder}, ${colorScheme}, ${size.width} x ${size.height}`);
  }
}
