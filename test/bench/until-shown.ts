/** From the end of a gesture until its result has been painted, in the built app. */
import type { Page } from 'playwright-core';
import type { BigPlanApp } from './big-plan-app.ts';
import { threadTime } from './frames.ts';

/** Longest that a gesture may be without a result, in milliseconds. */
const PATIENCE = 10_000;

export interface Shown {
  /** Milliseconds from the end of the gesture until the frame that showed its result was over. */
  readonly after: number;
  /** Milliseconds of main-thread CPU in between. */
  readonly cpu: number;
}

/** Autosave runs half a second after an edit; the next gesture must not meet it. */
export const afterAutosave = (page: Page): Promise<void> => page.waitForTimeout(1_500);

/**
 * From the event that `act` ends with until the page says that it was done: names of what `watch` selects, or the field
 * that is typed in, read otherwise than before.
 */
export async function untilShown(
  { page, session }: BigPlanApp,
  event: 'pointerup' | 'keydown',
  act: () => Promise<void>,
  watch = 'header [aria-label]',
): Promise<Shown> {
  const armed = await page.evaluateHandle(
    ({ type, patience, watch }) => {
      // The header says what can be undone; React draws it together with the canvas.
      const shown = (): string => {
        const labels = [...document.querySelectorAll(watch)].map(
          (one) => `${one.getAttribute('aria-label') ?? ''} ${one.getAttribute('aria-valuetext') ?? ''}`,
        );
        const field = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '';
        return [...labels, field].join();
      };
      const before = shown();
      const painted = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('The gesture had no result.')), patience);
        window.addEventListener(
          type,
          function ended(ending) {
            // Control goes down before the letter that undoes.
            if (ending instanceof KeyboardEvent && ending.key === 'Control') return;
            window.removeEventListener(type, ended, true);
            const whenShown = (): void => {
              if (shown() === before) requestAnimationFrame(whenShown);
              else requestAnimationFrame(() => resolve(performance.now() - ending.timeStamp));
            };
            requestAnimationFrame(whenShown);
          },
          true,
        );
      });
      return { painted };
    },
    { type: event, patience: PATIENCE, watch },
  );
  const before = await threadTime(session);
  await act();
  const after = await armed.evaluate(({ painted }) => painted);
  return { after, cpu: (await threadTime(session)) - before };
}
