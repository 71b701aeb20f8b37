/** The outline as the canvas's equal, the bench, and the analysis panel: by keyboard and by mouse. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.ts';
import type { Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { canvasTree, drag, find, outlineTree, reportsTo, startJourney } from '../support/journey.ts';

const TOP = 'Tan Wei Ling';
const RATNA = 'Ratna Wulandari';
const BUDI = 'Budi Hartanto';
const MELATI = 'Melati Kusumawardhani';
const OPENING = 'Senior Technical Program Manager, Payments';

const row = (page: Page, name: string): Locator =>
  outlineTree(page).getByRole('treeitem', { name: new RegExp(`^${name}`) });
const bench = (page: Page): Locator => page.getByRole('region', { name: 'Bench' });
const onBench = (page: Page, name: string): Locator =>
  bench(page).getByRole('option', { name: new RegExp(`^${name}`) });
const undoButton = (page: Page, step: string): Locator => page.getByRole('button', { name: `Undo: ${step}` });
const currentCard = (page: Page, name: string): Promise<void> =>
  canvasTree(page).getByRole('treeitem', { name, exact: true, selected: true }).waitFor({ state: 'attached' });

const openSample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Open the sample/ }).click();
  await row(page, TOP).waitFor();
};

const selectedCount = (page: Page, count: number): Promise<void> =>
  page.getByRole('contentinfo', { name: 'Key figures' }).getByText(`${count} selected`, { exact: true }).waitFor();

const addToBench = async (page: Page, name: string): Promise<void> => {
  await bench(page).getByRole('button', { name: 'Add person to the bench…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('textbox').press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await onBench(page, name).click();
};

/** Undo until nothing is left to undo, for the next step to begin with the sample as it is. */
const undoAll = async (page: Page): Promise<void> => {
  await canvasTree(page).focus();
  while (await page.getByRole('button', { name: /^Undo: / }).isVisible()) await page.keyboard.press('ControlOrMeta+z');
};

describe.each(HOSTS_OF_THE_PAGE)('the outline beside the canvas, %s', (host) => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney(host);
    ({ page } = journey);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openSample(page);
  });
  afterAll(async () => journey.end());

  it('is walked with the keyboard, and the canvas follows', async ({ annotate }) => {
    await annotate(`ran on ${journey.kind}`);
    await outlineTree(page).focus();
    await page.keyboard.press('Home');
    await currentCard(page, TOP);
    await page.keyboard.press('ArrowRight');
    await currentCard(page, RATNA);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => row(page, RATNA).getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => row(page, BUDI).count()).toBe(0);
    await expect.poll(() => canvasTree(page).getByRole('treeitem').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowRight');
    await row(page, BUDI).waitFor();
    await page.keyboard.press('ArrowRight');
    await currentCard(page, BUDI);
    await page.keyboard.press('Shift+ArrowDown');
    await selectedCount(page, 2);
    await page.keyboard.press('Shift+G');
    await page.keyboard.type('alih');
    await currentCard(page, 'Galih Saputra');
  });

  it('follows the canvas, unfolding what hides somebody', async () => {
    await outlineTree(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => row(page, RATNA).count()).toBe(0);
    await find(page, 'Chief Information Security Officer');
    await expect.poll(() => row(page, 'Rafael Nogueira').getAttribute('aria-selected')).toBe('true');
  });

  it('edits: a new name in the row, moving by the same letter as on the canvas', async () => {
    await find(page, BUDI);
    await outlineTree(page).focus();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: `New name of ${BUDI}` }).fill('Budi H.');
    await page.keyboard.press('Enter');
    await row(page, 'Budi H\\.').waitFor();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'New name of Budi H.' }).fill(' ');
    await page.keyboard.press('Enter');
    await page.getByText('A name cannot be empty.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await page.getByRole('dialog', { name: 'Move Budi H. under…' }).waitFor();
    await page.keyboard.type('Arjun');
    await page.getByRole('option', { name: /^Arjun/ }).waitFor();
    await page.keyboard.press('Enter');
    await undoButton(page, 'Move Budi H. under Arjun Krishnamoorthy').waitFor();
    await expect.poll(() => row(page, 'Budi H\\.').getAttribute('aria-level')).toBe('3');
    await undoAll(page);
  });

  it('filters to who fits and the managers above, and selects them all', async () => {
    const filter = page.getByLabel('Filter by name, title, team or place');
    await filter.fill('security');
    await page.getByText('8 fit').waitFor();
    await expect.poll(() => row(page, RATNA).count()).toBe(0);
    await page.getByRole('button', { name: 'Select all 8' }).click();
    await selectedCount(page, 8);
    await filter.press('Escape');
    await row(page, RATNA).waitFor();
  });

  it('opens the inspector with Enter, and F6 goes round the regions', async () => {
    await find(page, MELATI);
    await outlineTree(page).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByLabel('Person', { exact: true }).evaluate((el) => el === document.activeElement))
      .toBe(true);
    const region = () =>
      page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
    const round = new Set<string | null | undefined>();
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('F6');
      round.add(await region());
    }
    const regions = ['status', 'title-bar', 'view-bar', 'outline', 'bench', 'main', 'right-panel'];
    expect([...round].filter((name) => regions.includes(name ?? ''))).toEqual(regions);
    await outlineTree(page).focus();
    await page.keyboard.press('Shift+F6');
    expect(await region()).toBe('view-bar');
  });

  it('takes drops between rows and onto them, saying before what they do', async () => {
    await find(page, MELATI);
    await drag(page, row(page, MELATI), row(page, 'Arjun Krishnamoorthy'), async () => {
      await page
        .getByRole('status')
        .filter({ hasText: `Move ${MELATI} (7) under Arjun Krishnamoorthy` })
        .waitFor();
    });
    await undoButton(page, `Move ${MELATI} under Arjun Krishnamoorthy`).waitFor();
    await expect.poll(() => reportsTo(page).textContent()).toBe('Arjun Krishnamoorthy');
    await drag(page, row(page, 'Arjun Krishnamoorthy'), row(page, MELATI), async () => {
      await page
        .getByRole('status')
        .filter({ hasText: `${MELATI} already reports into` })
        .waitFor();
    });
    await undoAll(page);
  });
});

describe('the bench', () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney('loopback');
    ({ page } = journey);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openSample(page);
  });
  afterAll(async () => journey.end());

  it('takes who is dropped on it, and gives them to an open position', async () => {
    await onBench(page, 'Sofia Meireles').waitFor();
    await find(page, MELATI);
    await drag(page, row(page, MELATI), bench(page), async () => {
      await page.getByRole('status').filter({ hasText: MELATI }).waitFor();
    });
    await onBench(page, MELATI).waitFor();
    await find(page, OPENING);
    await drag(page, onBench(page, MELATI), row(page, OPENING), async () => {
      await page.getByRole('status').filter({ hasText: MELATI }).waitFor();
    });
    await expect.poll(() => onBench(page, MELATI).count()).toBe(0);
    await row(page, MELATI).waitFor();
    await undoAll(page);
  });

  it('does the same with the keyboard, and adds and deletes people', async () => {
    await addToBench(page, 'Sari Newcomer');
    await bench(page).getByRole('listbox').press('Enter');
    const place = page.getByRole('dialog', { name: 'Place Sari Newcomer under…' });
    await place.waitFor();
    await place.getByRole('combobox').fill(BUDI);
    await place.getByRole('option', { name: BUDI, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await place.waitFor({ state: 'detached' });
    await row(page, 'Sari Newcomer').waitFor();
    await expect.poll(() => reportsTo(page).textContent()).toBe(BUDI);
    await page.keyboard.press('ControlOrMeta+z');
    await onBench(page, 'Sari Newcomer').click();

    await bench(page).getByRole('button', { name: 'Fill a position…' }).click();
    const fill = page.getByRole('dialog', { name: 'Fill a position with Sari Newcomer' });
    await fill.getByRole('combobox').fill(OPENING);
    await fill.getByRole('option', { name: OPENING, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await fill.waitFor({ state: 'detached' });
    await undoButton(page, `Fill ${OPENING} with Sari Newcomer`).waitFor();
    await page.keyboard.press('ControlOrMeta+z');

    await onBench(page, 'Sari Newcomer').click();
    await page.keyboard.press('Delete');
    const ask = page.getByRole('dialog', { name: 'Delete Sari Newcomer?' });
    await ask.getByRole('button', { name: 'Delete person' }).click();
    await expect.poll(() => onBench(page, 'Sari Newcomer').count()).toBe(0);
    await undoAll(page);
  });
});

describe.each(['light', 'dark'] as const)('the analysis panel, %s', (colorScheme) => {
  let journey: Journey;
  let page: Page;
  const panel = (): Locator => page.getByRole('complementary', { name: 'Analysis' });
  beforeAll(async () => {
    journey = await startJourney('loopback');
    ({ page } = journey);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openSample(page);
    await page.getByRole('tab', { name: 'Analysis' }).click();
    await panel().getByRole('heading', { name: 'Span of control' }).waitFor();
  });
  afterAll(async () => journey.end());

  it('selects who stands behind a bar, on canvas and outline', async () => {
    const spans = panel().getByRole('table', { name: 'Span of control' });
    await spans.getByRole('button', { name: /^11: select 1 position$/ }).click();
    await selectedCount(page, 1);
    await expect.poll(() => row(page, 'Lestari Handayani').getAttribute('aria-selected')).toBe('true');
    await currentCard(page, 'Lestari Handayani');
    await spans.getByRole('button', { name: /^11: / }).press('Home');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => row(page, TOP).getAttribute('aria-selected')).toBe('true');
  });

  it('warns beyond limits that can be changed, refused and undone', async () => {
    const limit = panel().getByRole('textbox', { name: 'most direct reports' });
    await panel().getByText('1 first-line manager has more than 8 direct reports').waitFor();
    await panel().getByText('Grade A: lethain.com/sizing-engineering-teams').first().waitFor();
    await limit.fill('12');
    await limit.press('Enter');
    await panel().getByText('0 first-line managers have more than 12 direct reports').waitFor();
    await undoButton(page, 'Set most direct reports to 12').waitFor();
    await limit.fill('2');
    await limit.press('Enter');
    await panel().getByText('The smallest (4) would be above the largest (2). Change the other one first.').waitFor();
    await limit.press('Escape');
    await panel().getByRole('button', { name: 'Back to 8: most direct reports' }).click();
    await panel().getByText('1 first-line manager has more than 8 direct reports').waitFor();
  });

  it('has nothing serious in axe’s eyes, nor have outline and bench', async () => {
    await addToBench(page, 'Sari Newcomer');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel('Filter by name, title, team or place').fill('security');
    await page.getByText('8 fit').waitFor();
    await onBench(page, 'Sari Newcomer').dblclick();
    await page.getByRole('dialog', { name: 'Place Sari Newcomer under…' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 720, height: 450 });
    await page.keyboard.press('ControlOrMeta+b');
    await outlineTree(page).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
