/** Scenarios on the screen: from choosing one until its first frame, and a step of the time line, in the built app. */
import type { Page } from 'playwright-core';
import { openBigPlan, showEverybody, type BigPlanApp } from './big-plan-app.ts';
import { FRAME } from './frames.ts';
import { digits, timingOf, type Row } from './measure.ts';
import { plannedPlan, scenarioNames } from './scenario-plan.ts';
import { untilShown, type Shown } from './until-shown.ts';

const SIZE = 10_000;
const STEPPED_SIZE = 2_000;
const MOVES = 200;
const SWITCHES = 12;
/** Months with moves in them, after two without. */
const STEPS = 20;
/** Milliseconds. */
const LONGEST_SWITCH = 100;

/** Rows for switching between scenarios, and for steps of the time line. */
export async function scenarioScreenRows(): Promise<readonly Row[]> {
  const switches = await withPlan(SIZE, switchTimes);
  const steps = await withPlan(STEPPED_SIZE, stepTimes);
  const [after, cpu] = [timingOf(switches.map((one) => one.after)), timingOf(switches.map((one) => one.cpu))];
  const step = timingOf(steps.map((one) => one.cpu));
  const stepAfter = timingOf(steps.map((one) => one.after));
  return [
    {
      goal: 'scenarios',
      what: `Enter on a scenario until its first frame was shown, ${SIZE} positions unfolded, ${MOVES} moves`,
      value: `${digits(after.median)} ms (p95 ${digits(after.p95)} ms; CPU ${digits(cpu.median)} ms)`,
      limit: `${LONGEST_SWITCH} ms`,
      met: after.median <= LONGEST_SWITCH,
    },
    {
      goal: 'scenarios',
      what: `CPU of a step of the time line, ${STEPPED_SIZE} positions unfolded, ${MOVES} moves`,
      value: `${digits(step.median)} ms (p95 ${digits(step.p95)} ms), shown after ${digits(stepAfter.median)} ms`,
      limit: 'one frame',
      met: step.median <= FRAME,
    },
  ];
}

async function withPlan(count: number, measure: (app: BigPlanApp) => Promise<readonly Shown[]>) {
  const app = await openBigPlan(count, plannedPlan(count, MOVES));
  try {
    await showEverybody(app, 'near');
    return await measure(app);
  } finally {
    await app.end();
  }
}

async function switchTimes(app: BigPlanApp): Promise<readonly Shown[]> {
  const { page } = app;
  const times: Shown[] = [];
  for (let index = -2; index < SWITCHES; index++) {
    await chooseScenario(page, scenarioNames[Math.abs(index) % 2] ?? '');
    const shown = await untilShown(app, 'keydown', () => page.keyboard.press('Enter'), BRANCH);
    if (index >= 0) times.push(shown);
    await page.waitForTimeout(1_000);
  }
  return times;
}

/** The button of the title bar that says what is shown. */
const BRANCH = 'header [aria-label^="Shown: "]';
const SLIDER = '[role=slider][aria-label="Day"]';

/** The list of scenarios, with the keyboard on this one. */
async function chooseScenario(page: Page, name: string): Promise<void> {
  await page.locator(BRANCH).click();
  await page.getByRole('combobox', { name: 'Go to a scenario' }).fill(name);
  await page.getByRole('option', { name }).waitFor();
  await page.waitForTimeout(300);
}

async function stepTimes(app: BigPlanApp): Promise<readonly Shown[]> {
  const { page } = app;
  await chooseScenario(page, scenarioNames[0]);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1_000);
  await page.locator(SLIDER).focus();
  await page.keyboard.press('Home');
  const times: Shown[] = [];
  for (let index = -2; index < STEPS; index++) {
    await page.waitForTimeout(400);
    const shown = await untilShown(app, 'keydown', () => page.keyboard.press('ArrowRight'), SLIDER);
    if (index >= 0) times.push(shown);
  }
  return times;
}
