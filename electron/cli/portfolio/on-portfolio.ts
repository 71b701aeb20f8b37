/** What all commands of the portfolio share: the data folder, and a portfolio that is closed again. */
import type { Outcome } from '../outcome.ts';
import type { Call } from '../subcommand.ts';
import { openPortfolio, type OpenOptions, type Portfolio } from './open-portfolio.ts';

export const DATA_OPTION = { data: { type: 'string' } } as const;
export const DATA_HELP = '--data FOLDER     another data folder than that of the program';
export const PLAN_OPTION = { plan: { type: 'string' } } as const;

/** Runs the command on the portfolio of the data folder. */
export const onPortfolio =
  (run: (call: Call, portfolio: Portfolio) => Promise<Outcome>, optionsOf?: (call: Call) => OpenOptions) =>
  async (call: Call): Promise<Outcome> => {
    const folder = call.text('data') === '' ? {} : { dataFolder: call.path(call.text('data')) };
    const portfolio = await openPortfolio({ ...folder, ...optionsOf?.(call) });
    try {
      return await run(call, portfolio);
    } finally {
      await portfolio.close();
    }
  };
