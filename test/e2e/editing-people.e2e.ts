/** A reorganisation by keyboard: adding, copying, filling, splitting, relating, several at once, teams; the file says what came of it. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { relationsOf } from '../../shared/analysis/relations-of.ts';
import { fteOf } from '../../shared/analysis/held-seats.ts';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { Position } from '../../shared/model/position.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { seriousFindings } from '../support/axe.ts';
import type { Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { canvasTree, find, planOnDisk, reportsTo, save, startJourney, titleField } from '../support/journey.ts';

const SAMPLE = 'Tallyquay (sample)';
const CISO = 'Chief Information Security Officer';
const ANALYST = 'Senior Compliance Analyst';

describe.each(HOSTS_OF_THE_PAGE)('editing people and positions, %s', (host) => {
  let journey: Journey;
  afterEach(async () => journey.end());

  it('a dozen edits by keyboard, each one step', { timeout: 240_000 }, async ({ annotate }) => {
    journey = await startJourney(host);
    await annotate(`ran on ${journey.kind}`);
    const { page } = journey;
    await page.getByRole('button', { name: /^Open the sample/ }).press('Enter');
    await find(page, CISO);

    await page.keyboard.press('ControlOrMeta+ArrowDown');
    await nameNew(page, 'Security Analyst');
    await command(page, 'Add position beside');
    await nameNew(page, 'Threat Hunter');
    await command(page, 'Duplicate several times');
    await page.getByLabel('How many times').fill('3');
    await page.keyboard.press('Enter');
    await isDone(page, 'Duplicate Threat Hunter 3 times');

    await find(page, 'Security Analyst');
    await command(page, 'Fill with');
    await page.getByRole('combobox', { name: 'Person' }).fill('Maya Prasetyo');
    await page.getByRole('option', { name: /^Add Maya Prasetyo/ }).waitFor();
    await page.keyboard.press('Enter');
    await isDone(page, 'Fill Security Analyst with Maya Prasetyo');

    await find(page, ANALYST);
    await command(page, 'Backfill');
    await page.getByRole('dialog').getByLabel('Last day').fill('2027-03-31');
    await page.keyboard.press('Enter');
    await isDone(page, 'Backfill Vasco Trigueiros');

    await find(page, 'Vasco Trigueiros');
    await command(page, 'Swap people');
    await pick(page, 'Other position', 'Oliver Phua');
    await isDone(page, 'Swap Vasco Trigueiros and Oliver Phua');

    await find(page, 'Yelena Abramova');
    await command(page, 'Split the seat');
    await page.getByLabel('Full-time equivalent of the second seat').fill('0,4');
    await page.keyboard.press('Enter');
    await isDone(page, 'Split the seat of Yelena Abramova');
    const share = page.getByLabel('Full-time equivalent', { exact: true });
    await expect.poll(() => share.inputValue()).toBe('0.4');
    await share.fill('0.9');
    await share.press('Enter');
    await page.getByText('The seats add up to 1.5 of a full-time job.').waitFor();

    await command(page, 'Add relation');
    await page.getByLabel('Caption').fill('for the audit');
    await pick(page, 'To whom', 'Eko Purnomo');
    await isDone(page, 'Draw a dotted line from Yelena Abramova to Eko Purnomo');
    await page.getByRole('button', { name: 'Remove: Dotted line to Eko Purnomo' }).press('Enter');
    await page.getByText('No lines beside the reporting line.').waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByRole('button', { name: 'Go to Eko Purnomo' }).waitFor();

    await find(page, 'Leonor Cascais');
    await command(page, 'Move only this one under');
    await page.getByText('Its report stays').or(page.getByText('The reports stay')).waitFor();
    await pick(page, 'New manager', 'Tiago Figueiredo');
    await isDone(page, 'Move only Leonor Cascais under Tiago Figueiredo');
    await expect.poll(() => reportsTo(page).textContent()).toBe('Tiago Figueiredo');
    await page.getByLabel('Assistant: beside the manager’s line').press('Space');
    await isDone(page, 'Make Leonor Cascais an assistant');

    await save(page);
    const { tables } = await planOnDisk(journey.planPath(SAMPLE));
    const tree = reportingTree(tables);
    const ciso = byTitle(tables, CISO);
    const titles = (id: Position['id']) => tree.reportsOf(id).map((report) => tables.position.get(report)?.title);
    expect(titles(ciso.id).filter((title) => title === 'Threat Hunter')).toHaveLength(4);
    expect(held(tables, 'Maya Prasetyo')).toMatchObject([{ title: 'Security Analyst', status: 'filled' }]);
    expect(held(tables, 'Vasco Trigueiros')).toMatchObject([{ status: 'leaving', endDate: '2027-03-31' }]);
    expect(held(tables, 'Oliver Phua')).toMatchObject([{ title: ANALYST, status: 'filled' }]);
    const backfill = [...tables.position.values()].find(({ startDate }) => startDate === '2027-04-01');
    expect(backfill).toMatchObject({ title: ANALYST, status: 'open' });
    const [first, second] = held(tables, 'Yelena Abramova');
    expect(fteOf(tables, first?.personId ?? 'person_gone')).toBe(1.5);
    expect(relationsOf(tables, second?.id ?? ciso.id).from).toMatchObject([
      { type: 'dotted', caption: 'for the audit' },
    ]);
    const [leonor] = held(tables, 'Leonor Cascais');
    expect(leonor?.assistant).toBe(true);
    expect(tree.reportsOf(leonor?.id ?? ciso.id)).toEqual([]);
  });

  it('several at once, and teams', { timeout: 240_000 }, async ({ annotate }) => {
    journey = await startJourney(host);
    await annotate(`ran on ${journey.kind}`);
    const { page } = journey;
    await page.getByRole('button', { name: /^Open the sample/ }).press('Enter');
    await find(page, CISO);
    await canvasTree(page).focus();
    await page.keyboard.press('ControlOrMeta+Shift+a');
    await page.getByRole('heading', { name: '10 positions' }).waitFor();
    expect(await page.getByLabel('Level', { exact: true }).getAttribute('placeholder')).toBe('Mixed');
    await page.getByLabel('Level', { exact: true }).fill('S1');
    await page.keyboard.press('Enter');
    await isDone(page, 'Change the level of 10 positions');
    await page.getByRole('combobox', { name: 'Team', exact: true }).fill('Trust');
    await page.keyboard.press('Enter');
    await isDone(page, 'Put 10 positions into Trust');
    await page.getByRole('combobox', { name: 'Add to function' }).fill('Security guild');
    await page.keyboard.press('Enter');
    await isDone(page, 'Let 10 positions work for Security guild');
    expect(await seriousFindings(page, 'aside[aria-label="Inspector"]')).toEqual([]);

    await page.getByRole('button', { name: 'Edit team Trust' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Team Trust' });
    await dialog.getByLabel('Type').selectOption('platform');
    await dialog.getByLabel('Name', { exact: true }).fill('Trust and Safety');
    await page.getByRole('dialog', { name: 'Team Trust and Safety' }).waitFor();
    expect(await seriousFindings(page, '[role="dialog"]')).toEqual([]);
    await page.getByRole('button', { name: 'Delete team…' }).press('Enter');
    await page.getByLabel('Where do its 10 positions go?').selectOption('Reliability');
    await page.getByRole('button', { name: 'Delete team', exact: true }).press('Enter');
    await isDone(page, 'Delete team Trust and Safety');

    await save(page);
    const { tables } = await planOnDisk(journey.planPath(SAMPLE));
    const levelled = [...tables.position.values()].filter(({ level }) => level === 'S1');
    const reliability = [...tables.team.values()].find(({ name }) => name === 'Reliability')?.id;
    expect(levelled).toHaveLength(10);
    expect(new Set(levelled.map(({ teamId }) => teamId))).toEqual(new Set([reliability]));
    const guild = [...tables.function.values()].find(({ name }) => name === 'Security guild')?.id;
    expect([...tables.membership.values()].filter(({ groupId }) => groupId === guild)).toHaveLength(10);
  });

  it('first and last days of a person, a function and a line', { timeout: 240_000 }, async ({ annotate }) => {
    journey = await startJourney(host);
    await annotate(`ran on ${journey.kind}`);
    const { page } = journey;
    await page.getByRole('button', { name: /^Open the sample/ }).press('Enter');
    await find(page, 'Yelena Abramova');
    const write = async (label: string, text: string): Promise<void> => {
      const field = page.getByLabel(label, { exact: true });
      await field.fill(text);
      await field.press('Enter');
    };
    await write('Last day', '1999-12-31');
    await page.getByText(/^The last day \(1999-12-31\) lies before the first day/).waitFor();
    await write('Last day', '2027-03-31');
    await isDone(page, 'Change the last day of Yelena Abramova');
    await page.getByRole('combobox', { name: 'Add to function' }).fill('Auditors');
    await page.keyboard.press('Enter');
    await write('First day: Auditors', '2027-01-01');
    await isDone(page, 'Change the days of Yelena Abramova in Auditors');
    await write('Last day: Auditors', '2026-12-31');
    await page.getByText('The end (2026-12-31) lies before the start (2027-01-01).').waitFor();
    await write('Last day: Auditors', '2027-02-28');
    await command(page, 'Add relation');
    await pick(page, 'To whom', 'Eko Purnomo');
    await write('Last day: Eko Purnomo', '2027-02-28');
    await isDone(page, 'Change the line from Yelena Abramova to Eko Purnomo');
    expect(await seriousFindings(page, 'aside[aria-label="Inspector"]')).toEqual([]);

    await save(page);
    const { tables } = await planOnDisk(journey.planPath(SAMPLE));
    const [seat] = held(tables, 'Yelena Abramova');
    expect(tables.person.get(seat?.personId ?? '')).toMatchObject({ endDate: '2027-03-31' });
    const dated = [...tables.membership.values()].find(({ from }) => from === '2027-01-01');
    expect(dated).toMatchObject({ positionId: seat?.id, until: '2027-02-28' });
    expect([...tables.relation.values()].map(({ until }) => until)).toContain('2027-02-28');
  });

  it('dialogs that everybody can use', { timeout: 240_000 }, async ({ annotate }) => {
    journey = await startJourney(host);
    await annotate(`ran on ${journey.kind}`);
    const { page } = journey;
    await page.getByRole('button', { name: /^Open the sample/ }).press('Enter');
    await find(page, ANALYST);
    for (const words of DIALOGS) {
      await command(page, words);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Close' }).waitFor();
      const findings = await seriousFindings(page, '[role="dialog"]');
      expect({ words, findings }).toEqual({ words, findings: [] });
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });
});

const DIALOGS = [
  'Move only this one under',
  'Copy under',
  'Duplicate several times',
  'Backfill',
  'Swap people',
  'Split the seat',
  'Add relation',
  'Add person to the bench',
  'Add team',
  'Edit team',
];

/** Run a command by its words, as the palette finds it. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog');
  const field = palette.getByPlaceholder('Find people, positions, teams and commands');
  await field.fill(words);
  await palette.getByText(words).first().waitFor();
  await field.press('Enter');
  await field.waitFor({ state: 'detached' });
}

/** Give the new position a title: the keyboard is in its field already. */
async function nameNew(page: Page, title: string): Promise<void> {
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === 'New position');
  await page.keyboard.type(title);
  await titleField(page).press('Enter');
  await expect.poll(() => titleField(page).inputValue()).toBe(title);
}

/** Search and take the first entry. */
async function pick(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(words);
  await page
    .getByRole('option', { name: new RegExp(`^${words}`) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}

/** The step is the last one that undo offers. */
const isDone = (page: Page, step: string): Promise<void> =>
  page.getByRole('button', { name: `Undo: ${step}`, exact: true }).waitFor();

function byTitle(tables: Tables, wanted: string): Position {
  const found = [...tables.position.values()].find(({ title }) => title === wanted);
  if (found === undefined) throw new Error(`No ${wanted} in the plan`);
  return found;
}

/** The positions that somebody of that name holds, in the order of the chart. */
function held(tables: Tables, name: string): readonly Position[] {
  const person = [...tables.person.values()].find((candidate) => candidate.name === name);
  const positions = reportingTree(tables).inOrder.map((id) => tables.position.get(id));
  return positions.filter((position): position is Position => person !== undefined && position?.personId === person.id);
}
