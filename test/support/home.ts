/** A person's computer for a journey: its folders outlive the program, so that the program can be started again. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp, type Launched, type LaunchOptions } from './launch.ts';

type StartOptions = Omit<LaunchOptions, 'dataFolder' | 'plansFolder'>;

export interface Home {
  readonly dataFolder: string;
  readonly plansFolder: string;
  /** Put a plan into the plans folder before or while the program runs; gives back its path. */
  readonly addPlan: (name: string, content: string | Uint8Array) => Promise<string>;
  /** Start the built app here. System dialogs for saving answer with a path in this home. */
  readonly start: (options: StartOptions) => Promise<Journey>;
  /** End what still runs, remove everything, and fail when a page broke or asked anybody but its own program. */
  readonly end: () => Promise<void>;
}

export interface Journey extends Launched {
  /** Where the plan is saved, whichever door it goes through. */
  readonly planPath: (name: string) => string;
  readonly dataFolder: string;
  readonly plansFolder: string;
  /** Ends the home this program was started in. */
  readonly end: () => Promise<void>;
}

/** Longest that anything on the screen may take, in milliseconds. */
const PATIENCE = 15_000;

export async function newHome(): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'orgwright-journey-'));
  const dataFolder = join(folder, 'data');
  const plansFolder = join(folder, 'plans');
  const running = new Set<Launched>();
  const faults: string[] = [];

  const end = async (): Promise<void> => {
    await Promise.all([...running].map((app) => app.kill()));
    await rm(folder, { recursive: true, force: true });
    if (faults.length > 0) throw new Error(`The page went wrong during the journey:\n${faults.join('\n')}`);
  };

  return {
    dataFolder,
    plansFolder,
    async addPlan(name, content) {
      const path = join(plansFolder, `${name}.orgwright`);
      await mkdir(plansFolder, { recursive: true });
      await writeFile(path, content);
      return path;
    },
    async start(options) {
      const app = await launchApp({ ...options, dataFolder, plansFolder });
      running.add(app);
      const stopWatching = watchPage(app.page, faults);
      app.page.setDefaultTimeout(PATIENCE);
      await app.page.setViewportSize({ width: 1440, height: 900 });
      await answerSaveDialogs(app, folder);
      const ended = async (how: () => Promise<void>): Promise<void> => {
        stopWatching();
        running.delete(app);
        await how();
      };
      return {
        ...app,
        dataFolder,
        plansFolder,
        planPath: (name) => join(options.host === 'electron' ? folder : plansFolder, `${name}.orgwright`),
        close: () => ended(() => app.close()),
        kill: () => ended(() => app.kill()),
        end,
      };
    },
    end,
  };
}

/** The real dialog answers with a path as well; here it is the suggested name in the home. */
async function answerSaveDialogs({ electron }: Launched, folder: string): Promise<void> {
  await electron?.evaluate(({ dialog }, home) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const { defaultPath = 'plan.orgwright' } = args.at(-1) as { defaultPath?: string };
      return { canceled: false, filePath: `${home}/${defaultPath.split('/').at(-1) ?? ''}` };
    };
  }, folder);
}

/** Note every exception nobody caught and every request to anybody but the page's own program. */
function watchPage(page: Page, faults: string[]): () => void {
  // Not `origin`, which is the word "null" for the desktop program's own scheme.
  const { protocol, host } = new URL(page.url());
  const onError = (error: Error): number => faults.push(error.stack ?? error.message);
  const onRequest = (request: { url: () => string }): void => {
    const url = request.url();
    if (!['data:', 'blob:'].includes(new URL(url).protocol) && !url.startsWith(`${protocol}//${host}/`))
      faults.push(url);
  };
  page.on('pageerror', onError);
  page.on('request', onRequest);
  return () => {
    page.off('pageerror', onError);
    page.off('request', onRequest);
  };
}
