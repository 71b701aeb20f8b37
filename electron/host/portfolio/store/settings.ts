/** Single values of the portfolio: what may be read, how the last reading ended, what is known of the token but the token. */
import {
  budget,
  portfolioOptions,
  syncResult,
  tokenState,
  type PortfolioOptions,
  type SyncResult,
} from '../../../../shared/contract/portfolio.ts';
import { z } from '../../../../shared/util/zod.ts';
import { parsed } from './clean.ts';
import type { Database } from './database.ts';

const tokenFacts = tokenState.pick({ kind: true, scopes: true, expiresAt: true, checkedAt: true, trouble: true });
/** What GitHub told of the token. The token itself is never here. */
export type TokenFacts = z.output<typeof tokenFacts>;
export type Budget = z.output<typeof budget>;

export const NO_OPTIONS: PortfolioOptions = {
  npm: false,
  pypi: false,
  pub: false,
  crates: false,
  ecosystems: false,
  peopleView: false,
  syncOnStart: false,
};

export interface Settings {
  options(): PortfolioOptions;
  setOptions(options: PortfolioOptions): void;
  lastSync(): SyncResult | null;
  setLastSync(result: SyncResult): void;
  token(): TokenFacts | null;
  setToken(facts: TokenFacts | null): void;
  /** How much could still be asked when it was last known. */
  budgets(): readonly Budget[];
  setBudgets(budgets: readonly Budget[]): void;
  /** The host of the interface that everything here was read from; null in a new file. */
  service(): string | null;
  setService(host: string): void;
  /** The day on which every page of the file was last looked at; null when never. */
  checkedOn(): string | null;
  setCheckedOn(day: string): void;
}

export function settingsIn(database: Database): Settings {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | null => {
    const row = database.first<{ value: string }>('SELECT value FROM setting WHERE name = ?', name);
    const value = row === null ? null : schema.safeParse(parsed(row.value));
    return value?.success === true ? value.data : null;
  };
  const write = (name: string, value: unknown): void => {
    if (value === null) database.run('DELETE FROM setting WHERE name = ?', name);
    else database.run('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', name, JSON.stringify(value));
  };
  return {
    // One that cannot be read is off: nothing is asked of anybody by mistake.
    options: () => read('options', portfolioOptions) ?? NO_OPTIONS,
    setOptions: (options) => write('options', options),
    lastSync: () => read('last-sync', syncResult),
    setLastSync: (result) => write('last-sync', result),
    token: () => read('token', tokenFacts),
    setToken: (facts) => write('token', facts),
    budgets: () => read('budgets', z.array(budget)) ?? [],
    setBudgets: (budgets) => write('budgets', budgets),
    service: () => read('service', z.string()),
    setService: (host) => write('service', host),
    checkedOn: () => read('checked-on', z.string()),
    setCheckedOn: (day) => write('checked-on', day),
  };
}
