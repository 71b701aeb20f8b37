/** Asks axe what keeps people with disabilities from using the page as it is now. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

export interface Finding {
  readonly rule: string;
  readonly impact: string;
  /** Where, as selectors, and what is wrong there. */
  readonly where: string;
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
  }[];
}

interface Axe {
  readonly run: (part: string, options: { readonly resultTypes: readonly string[] }) => Promise<AxeResults>;
}

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Serious and critical findings by the rules of WCAG 2.0 to 2.2, A and AA, and good practice; of a part of the page, or all. */
export async function seriousFindings(page: Page, within = 'html'): Promise<readonly Finding[]> {
  // Colours on their way from one scheme to the other are nobody's colours.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity),
  );
  // Through the debugger, not as a script element: the page's policy stays as it is.
  await page.evaluate(await readFile(source, 'utf8'));
  // Only what was found wrong comes back: the list of what is well is hundreds of times longer.
  const violations = await page.evaluate(async (part) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run(part, { resultTypes: ['violations'] })).violations;
  }, within);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({
        rule: id,
        impact: impact ?? '',
        where: `${target.join(' ')} ${failureSummary ?? ''}`,
      })),
    );
}
