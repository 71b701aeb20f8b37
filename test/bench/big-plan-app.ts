/** The built app on loopback with a plan of any size open, and what measurements do on its screen. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { Plan } from '../../shared/file/plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { startJourney } from '../support/journey.ts';
import { bigPlan } from './big-plan.ts';

export interface BigPlanApp {
  readonly page: Page;
  readonly session: CDPSession;
  readonly plan: Plan;
  /** Ends the program and removes everything it wrote. */
  readonly end: () => Promise<void>;
}

/** Milliseconds in which the view comes to rest after a command. */
const SETTLE = 500;

/** Start the built app with a plan of `count` positions, folded as it comes; another plan of that size where one is given. */
export async function openBigPlan(count: number, plan: Plan = bigPlan(count)): Promise<BigPlanApp> {
  const folder = await mkdtemp(join(tmpdir(), 'orgwright-bench-'));
  const path = join(folder, 'bench.orgwright');
  await writeFile(path, serializePlan(plan));
  const journey = await startJourney('loopback', path);
  const end = async (): Promise<void> => {
    await journey.end();
    await rm(folder, { recursive: true });
  };
  try {
    const { page } = journey;
    await page.getByText(`${count.toLocaleString('en')} positions`).waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return { page, session, plan, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Choose an entry of the palette: a command, or a position by a name that no other has. */
export async function chooseInPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('textbox').fill(name);
  await palette.getByText(name, { exact: true }).first().waitFor();
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
  await settle(page);
}

/** Every card of the plan on the canvas; at 100 % around a manager in the middle, or all of it in view. */
export async function showEverybody(app: BigPlanApp, view: 'near' | 'fit'): Promise<void> {
  await chooseInPalette(app.page, 'Unfold everything');
  await (view === 'fit' ? chooseInPalette(app.page, 'Fit everything') : showMiddle(app));
}

/** A manager in the middle of the plan in the middle of the view, at 100 %. */
export async function showMiddle({ page, plan }: BigPlanApp): Promise<void> {
  await chooseInPalette(page, managerInTheMiddle(plan));
  await chooseInPalette(page, 'Fit the selection');
}

export const settle = (page: Page): Promise<void> => page.waitForTimeout(SETTLE);

/** The name of the person half-way through the plan's managers. */
function managerInTheMiddle({ tables }: Plan): string {
  const managers = new Set([...tables.position.values()].map(({ managerPositionId }) => managerPositionId));
  const led = [...tables.position.values()].filter(({ id }) => managers.has(id));
  const personId = led[Math.floor(led.length / 2)]?.personId ?? null;
  const person = personId === null ? undefined : tables.person.get(personId);
  if (person === undefined) throw new Error('The plan has no manager.');
  return person.name;
}
