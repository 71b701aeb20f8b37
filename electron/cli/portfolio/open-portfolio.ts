/** The portfolio for one command: the same store and the same reading as behind the page, without a page. */
import { homedir } from 'node:os';
import { HostFailure } from '../../../shared/contract/errors.ts';
import type { EventName, Payload } from '../../../shared/contract/events.ts';
import type { Input, Output } from '../../../shared/contract/methods.ts';
import { PORTFOLIO_METHODS } from '../../../shared/contract/portfolio-methods.ts';
import { z } from '../../../shared/util/zod.ts';
import { defaultFolders } from '../../host/folders.ts';
import { readAddresses } from '../../host/portfolio/network/addresses.ts';
import type { PortfolioHandlers } from '../../host/portfolio/portfolio-handlers.ts';
import { portfolioService, type PortfolioPorts } from '../../host/portfolio/portfolio-service.ts';
import { connectNetwork } from '../../host/portfolio/sync/connect-network.ts';
import { secretsInMemory } from '../../host/secrets-in-memory.ts';

/** The one secret there is, and where it comes from: it is never asked for, kept or printed. */
const TOKEN = 'github';
const TOKEN_VARIABLE = 'ORGWRIGHT_GITHUB_TOKEN';

export interface OpenOptions {
  /** Absolute path; that of the program unless given. */
  readonly dataFolder?: string;
  /** Wait for limits to pass, for hours if need be. */
  readonly waits?: boolean;
}

type Heard<E extends EventName = EventName> = { readonly event: E; readonly listener: (payload: Payload<E>) => void };

export interface Portfolio {
  /** Throws `HostFailure` with a sentence when it cannot be done. */
  readonly ask: <M extends keyof PortfolioHandlers>(method: M, input: Input<M>) => Promise<Output<M>>;
  readonly on: <E extends EventName>(event: E, listener: (payload: Payload<E>) => void) => void;
  /** The token of the environment; null where there is none. For GitHub only. */
  readonly token: string | null;
  readonly close: () => Promise<void>;
}

export async function openPortfolio({ dataFolder, waits = false }: OpenOptions): Promise<Portfolio> {
  const { platform, env } = process;
  // An address that is none is told of before a portfolio is opened: which one depends on it.
  readAddresses(env);
  const listeners: Heard[] = [];
  const secrets = secretsInMemory();
  const token = env[TOKEN_VARIABLE]?.trim() ?? '';
  if (token !== '') await secrets.set(TOKEN, token, false);
  const ports: PortfolioPorts = {
    dataFolder: dataFolder ?? defaultFolders({ platform, home: homedir(), env }).dataFolder,
    version: 'command line',
    secrets,
    emit(event, payload) {
      for (const heard of listeners) if (heard.event === event) heard.listener(payload);
    },
    now: () => new Date(),
    onBug(where, error) {
      // Told at once: a command that goes on would hide it.
      process.stderr.write(`A bug of Orgwright, ${where}: ${error instanceof Error ? error.message : String(error)}\n`);
    },
  };
  const service = portfolioService(ports, connectNetwork({ env, waits }));
  return {
    // Which handler takes which input is what the registry of methods says.
    ask: async (method, input) => service.handlers[method](checked(method, input) as never),
    on: (event, listener) => void listeners.push({ event, listener } as unknown as Heard),
    token: token === '' ? null : token,
    close: () => service.stop(),
  };
}

/** The input as its method takes it; what a user typed may be longer than that. */
function checked(method: keyof PortfolioHandlers, input: unknown): unknown {
  const parsed = PORTFOLIO_METHODS[method].input.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new HostFailure('bad-input', `That was not understood. ${z.prettifyError(parsed.error)}`);
}
