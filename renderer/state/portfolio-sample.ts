/** The portfolio that comes with the sample: handed to the host once, kept there in memory. */
import { host } from './host.ts';

let filled: Promise<unknown> | null = null;

/** Fill it, unless that was done. Part of the bundle: the page fetches nothing. */
export function fillSamplePortfolio(): Promise<unknown> {
  filled ??= fill();
  return filled;
}

async function fill(): Promise<void> {
  try {
    const { default: bundle } = await import('../sample/portfolio.json?raw');
    await host().call('portfolio.openSample', { bundle });
  } catch (error) {
    // Next time it is tried anew.
    filled = null;
    throw error;
  }
}
