/** Looking at the organisation: arrangements, layers, one branch alone, colours with their legend, and views that are kept. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { canvasTree, find, planOnDisk, save, startJourney } from '../support/journey.ts';

const layers = (page: Page) => page.getByRole('group', { name: 'Layers' }).getByRole('button').nth(1);

async function choose(page: Page, menu: string, role: 'menuitem' | 'menuitemradio', item: string) {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole(role, { name: item, exact: true }).click();
}

describe.each(HOSTS_OF_THE_PAGE)('looking at the sample, %s', (host) => {
  let journey: Journey;
  afterEach(async () => journey.end());

  it('in other ways, and keeping one of them as a view', async ({ annotate }) => {
    journey = await startJourney(host);
    await annotate(`ran on ${journey.kind}`);
    const { page } = journey;
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await canvasTree(page).waitFor();

    await layers(page).click();
    await page.getByRole('menuitemradio', { name: 'Show 2 layers' }).click();
    await expect.poll(() => layers(page).innerText()).toBe('2 of 4 layers');
    await page.getByRole('button', { name: 'One layer more' }).click();
    await expect.poll(() => layers(page).innerText()).toBe('3 of 4 layers');

    await choose(page, 'Arrangement', 'menuitemradio', 'From left to right');
    await choose(page, 'Colours and badges', 'menuitemradio', 'Colour by location');
    const legend = page.getByRole('region', { name: 'Legend' });
    await legend.getByRole('button', { name: 'Colour: location' }).click();
    await legend.getByRole('button', { name: /Lisbon/ }).click();
    await expect.poll(() => page.getByText(/^\d+ selected$/).innerText()).toMatch(/^\d\d selected$/);

    await find(page, 'Chief Information Security Officer');
    await page.keyboard.press('Shift+F');
    const path = page.getByRole('navigation', { name: 'Path from the top' });
    await path.getByRole('button', { name: 'Everybody' }).waitFor();
    await expect.poll(() => layers(page).innerText()).toMatch(/3 layers$/);

    await choose(page, 'Views', 'menuitem', 'Save this view…');
    const dialog = page.getByRole('dialog', { name: 'Save this view' });
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('A name cannot be empty.').waitFor();
    await dialog.getByLabel('Name of the view').fill('Security, by place');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });

    await path.getByRole('button', { name: 'Everybody' }).click();
    await choose(page, 'Arrangement', 'menuitemradio', 'From the top, reports stacked');
    await expect.poll(() => layers(page).innerText()).toMatch(/4 layers$/);
    await choose(page, 'Views', 'menuitemradio', 'Security, by place');
    await expect.poll(() => layers(page).innerText()).toMatch(/3 layers$/);

    await canvasTree(page).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => layers(page).innerText()).toMatch(/4 layers$/);

    await save(page);
    const { tables } = await planOnDisk(journey.planPath('Tallyquay (sample)'));
    expect([...tables.view.values()].filter(({ name }) => name.startsWith('Security'))).toMatchObject([
      { name: 'Security, by place', arrangement: 'columns', colourBy: 'location', focusPositionId: expect.any(String) },
    ]);
  });
});
