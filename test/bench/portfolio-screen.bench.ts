/** The portfolio on the screen: from asking for it until the first rows, sorting, scrolling, and reach beside the page. */
import { rm } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';
import { serializePlan } from '../../shared/file/serialize.ts';
import type { RepoLink } from '../../shared/model/repo-link.ts';
import { allRecords, tablesOf } from '../../shared/model/tables.ts';
import { newHome } from '../support/home.ts';
import { canvasTree } from '../support/journey.ts';
import { bigPlan } from './big-plan.ts';
import { fillPortfolio, repositoryName, repositoryNumbers } from './big-portfolio.ts';
import { costOf, FRAME, threadTime } from './frames.ts';
import { digits, timingOf, type Row } from './measure.ts';

const SIZE = 5_000;
const POSITIONS = 200;
/** Repositories that the plan links with its teams. */
const LINKED = 1_000;
const VISITS = 8;
const SORTS = 12;
const WHEELS = 90;
/** Milliseconds. */
const LONGEST_FIRST_ROWS = 200;
const LONGEST_SORT = 50;
const PATIENCE = 20_000;

const ROW = '[role=grid] [data-line]';
const FIRST_NAME = '[role=grid] [data-line="0"] [data-column="0"]';
const EFFECT = '[role=grid] [data-line="0"] [data-column="7"] [data-open]';

/** Rows for the table of a portfolio of five thousand repositories. */
export async function portfolioScreenRows(): Promise<readonly Row[]> {
  const home = await newHome();
  try {
    await fillPortfolio(home.dataFolder, SIZE);
    const path = await home.addPlan('bench', serializePlan(linkedPlan()));
    const { page } = await home.start({ host: 'loopback', openPath: path });
    page.setDefaultTimeout(PATIENCE);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByText(`${POSITIONS} positions`).waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return await measured(page, session);
  } finally {
    await home.end();
    await rm(home.dataFolder, { recursive: true, force: true });
  }
}

async function measured(page: Page, session: CDPSession): Promise<readonly Row[]> {
  const before = await threadTime(session);
  const first = await until(page, () => page.keyboard.press('Alt+Shift+Digit4'), ROW);
  const effects = await until(page, async () => undefined, EFFECT);
  const cpu = (await threadTime(session)) - before;
  const visits: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    await page.keyboard.press('Alt+Shift+Digit1');
    await canvasTree(page).waitFor();
    await page.waitForTimeout(500);
    visits.push(await until(page, () => page.keyboard.press('Alt+Shift+Digit4'), ROW));
  }
  const sorts = await sortTimes(page, session);
  const scroll = await scrollCost(page, session);
  const again = timingOf(visits);
  const sort = timingOf(sorts.map((one) => one.cpu));
  const sortShown = timingOf(sorts.map((one) => one.after));
  return [
    {
      goal: 'portfolio',
      what: `First rows of ${SIZE} repositories, read from the store for the first time`,
      value: `${digits(first)} ms; effects of all after another ${digits(effects)} ms, CPU of the page ${digits(cpu)} ms`,
      limit: '',
      met: null,
    },
    {
      goal: 'portfolio',
      what: `First rows of ${SIZE} repositories, coming back to them`,
      value: `${digits(again.median)} ms (p95 ${digits(again.p95)} ms)`,
      limit: `${LONGEST_FIRST_ROWS} ms`,
      met: again.median <= LONGEST_FIRST_ROWS,
    },
    {
      goal: 'portfolio',
      what: `CPU of sorting ${SIZE} repositories, drawn`,
      value: `${digits(sort.median)} ms (p95 ${digits(sort.p95)} ms), shown after ${digits(sortShown.median)} ms`,
      limit: `${LONGEST_SORT} ms`,
      met: sort.median <= LONGEST_SORT,
    },
    {
      goal: 'portfolio',
      what: `Scrolling through ${SIZE} repositories, CPU a frame`,
      value: `${digits(scroll.cpu)} ms (between frames p95 ${digits(scroll.p95)} ms)`,
      limit: 'one frame',
      met: scroll.cpu <= FRAME,
    },
  ];
}

/** Milliseconds from a gesture until the page has drawn what fits `selector`, and drawn it otherwise than before. */
async function until(page: Page, act: () => Promise<void>, selector: string): Promise<number> {
  const armed = await page.evaluateHandle(
    ({ selector, patience }) => {
      // How it is sorted is drawn together with the rows; the first row may stay the first.
      const seen = (): string => {
        const shown = document.querySelector(selector)?.textContent;
        const sorts = [...document.querySelectorAll('[aria-sort]')].map((one) => one.getAttribute('aria-sort'));
        return shown === undefined || shown === null ? '' : `${shown} ${sorts.join()}`;
      };
      const before = seen();
      const painted = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`Nothing fits ${selector}.`)), patience);
        let start = performance.now();
        // From the hand, where there is one.
        const begin = (event: Event): void => void (start = event.timeStamp);
        window.addEventListener('keydown', begin, { capture: true });
        window.addEventListener('pointerup', begin, { capture: true });
        const look = (): void => {
          if (seen() === before || seen() === '') requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - start));
        };
        requestAnimationFrame(look);
      });
      return { painted };
    },
    { selector, patience: PATIENCE },
  );
  await act();
  return armed.evaluate(({ painted }) => painted);
}

/** Columns one after the other; each stands otherwise than before. */
async function sortTimes(page: Page, session: CDPSession) {
  const times: { after: number; cpu: number }[] = [];
  const columns = ['Repository', 'Stars', 'Language', 'Recruits'];
  for (let index = -2; index < SORTS; index++) {
    const header = page.getByRole('columnheader', { name: columns[Math.abs(index) % columns.length] ?? '' });
    const before = await threadTime(session);
    const after = await until(page, () => header.getByRole('button').click(), FIRST_NAME);
    const cpu = (await threadTime(session)) - before;
    if (index >= 0) times.push({ after, cpu });
    await page.waitForTimeout(400);
  }
  return times;
}

async function scrollCost(page: Page, session: CDPSession): Promise<{ readonly cpu: number; readonly p95: number }> {
  await page.locator(ROW).nth(3).hover();
  const cost = await costOf(page, session, async () => {
    for (let wheel = 0; wheel < WHEELS; wheel++) await page.mouse.wheel(0, 240);
    await page.waitForTimeout(300);
  });
  return { cpu: cost.cpu / Math.max(1, WHEELS), p95: cost.frames.p95 };
}

/** A plan whose teams look after repositories. */
function linkedPlan() {
  const plan = bigPlan(POSITIONS);
  const teams = [...plan.tables.team.values()];
  const links = repositoryNumbers(LINKED).map((number): RepoLink => ({
    id: `repoLink_bench${number}`,
    repository: repositoryName(number),
    repositoryId: number,
    teamId: teams[number % teams.length]?.id ?? 'team_none',
    skills: [],
    purpose: number % 2 === 0 ? 'Library' : 'Tool',
  }));
  return { ...plan, tables: tablesOf([...allRecords(plan.tables), ...links]) };
}
