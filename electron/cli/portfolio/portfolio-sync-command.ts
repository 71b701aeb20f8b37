/** `orgwright portfolio sync`: reads what is due, once, as a daily job does. */
import { setFlagsFromString } from 'node:v8';
import type { SyncProgress, SyncResult, TokenState } from '../../../shared/contract/portfolio.ts';
import { insidersToTell } from '../../../shared/recruiting/insiders-of.ts';
import { done, doneButFor, refused, stopped, type Outcome } from '../outcome.ts';
import type { Call, Subcommand } from '../subcommand.ts';
import { DATA_HELP, DATA_OPTION, onPortfolio, PLAN_OPTION } from './on-portfolio.ts';
import type { Portfolio } from './open-portfolio.ts';
import { planOption } from './plan-option.ts';

export const portfolioSyncCommand: Subcommand = {
  name: 'portfolio sync',
  usage:
    'portfolio sync [--plan PLAN] [--everything] [--wait] [--progress] [--quiet] [--even-if-it-can-write] [--data FOLDER]',
  summary: 'Read from GitHub, and from registries that are switched on, what is due. Fit for a daily job.',
  help: [
    '--plan PLAN       the plan whose people are inside; without it nobody is told inside from outside',
    '--everything      also what is still fresh',
    '--wait            wait for limits to pass, for hours if need be; otherwise end at the first long one',
    '--progress        say on stderr how it goes',
    '--quiet           say nothing when all is well',
    '--even-if-it-can-write  use the token although it may do more than read',
    DATA_HELP,
    'ORGWRIGHT_GITHUB_TOKEN holds the token; without one less is read. ORGWRIGHT_GITHUB_API is the address of',
    'the interface of GitHub Enterprise. Ends with 3 when it was stopped before the end: the next run goes on.',
  ],
  options: {
    everything: { type: 'boolean' },
    wait: { type: 'boolean' },
    progress: { type: 'boolean' },
    quiet: { type: 'boolean' },
    'even-if-it-can-write': { type: 'boolean' },
    ...PLAN_OPTION,
    ...DATA_OPTION,
  },
  operands: [],
  run: onPortfolio(runSync, ({ isSet }) => ({ waits: isSet('wait') })),
};

async function runSync(call: Call, portfolio: Portfolio): Promise<Outcome> {
  // A job in the background should take little memory rather than little time: by itself V8 keeps a hundred megabytes for
  // what is thrown away after each answer.
  setFlagsFromString('--semi-space-growth-factor=1');
  const plan = await planOption(call);
  if (!plan.ok) return refused(plan.error);
  const state = await portfolio.ask('portfolio.state', { of: 'own' });
  if (state.sources.length === 0) return refused('Nothing is followed yet. Begin with: orgwright portfolio add acme');
  const tooMuch = call.isSet('even-if-it-can-write') ? null : await powersOf(portfolio, state.token);
  if (tooMuch !== null) return refused(tooMuch);
  const result = await reading(portfolio, {
    insiders: plan.value === null ? null : insidersToTell(plan.value),
    what: call.isSet('everything') ? 'all' : 'due',
    tellsProgress: call.isSet('progress'),
  });
  return outcomeOf(result, call.isSet('quiet'));
}

/** Why the token is not used: it can write. GitHub is asked about one that is not known yet, or that could when last seen. */
async function powersOf({ ask, token }: Portfolio, known: TokenState): Promise<string | null> {
  if (token === null || (known.checkedAt !== null && known.scopes.length === 0)) return null;
  const checked = await ask('portfolio.setToken', { token, allowFile: false, evenIfItCanWrite: false });
  // What else may be wrong with it, the reading says itself.
  if (checked.outcome !== 'can-write') return null;
  return `The token can write (${checked.scopes.join(', ')}), which reading does not need. Make one that reads public repositories only, or insist with --even-if-it-can-write.`;
}

interface Reading {
  readonly insiders: { login: string; from: string | null; to: string | null }[] | null;
  readonly what: 'due' | 'all';
  readonly tellsProgress: boolean;
}

/** Reads until the end; a signal to end stops it in a way that it can go on from. */
async function reading({ ask, on }: Portfolio, { insiders, what, tellsProgress }: Reading): Promise<SyncResult> {
  const ended = new Promise<SyncResult>((resolve) => on('portfolio.synced', resolve));
  if (tellsProgress) on('portfolio.progress', progressTeller());
  const cancel = (): void => void ask('portfolio.cancel', null);
  process.once('SIGINT', cancel);
  process.once('SIGTERM', cancel);
  try {
    await ask('portfolio.sync', { insiders, what });
    return await ended;
  } finally {
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
  }
}

/** A line on stderr whenever something else is read or waited for. */
function progressTeller(): (progress: SyncProgress) => void {
  let last = '';
  return ({ phase, stage, about, reason, until }) => {
    const line =
      phase === 'waiting'
        ? `waiting until ${until ?? '?'}: ${reason ?? ''}`
        : `${stage ?? phase} ${about ?? ''}`.trim();
    if (line !== last) process.stderr.write(`${line}\n`);
    last = line;
  };
}

function outcomeOf(result: SyncResult, isQuiet: boolean): Outcome {
  const { outcome, messages, repositories, requests, points, resumeAt } = result;
  const many = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;
  const price = points > 0 ? ` (${many(points, 'point', 'points')})` : '';
  const figures = `${many(repositories, 'repository', 'repositories')} read with ${many(requests, 'request', 'requests')}${price}.`;
  const [first = 'Reading ended early.', ...others] = messages;
  const text = [figures, ...others].join('\n');
  const later = resumeAt === null ? 'Run it again to go on.' : `Run it again after ${resumeAt} to go on.`;
  switch (outcome) {
    case 'complete':
      return done(result, isQuiet ? '' : [figures, ...messages].join('\n'));
    case 'limited':
      return stopped(`${first} ${later}`, result, text);
    case 'cancelled':
      return stopped(`Stopped before the end. ${later}`, result, figures);
    case 'partial':
    case 'offline':
    case 'failed':
      return doneButFor(first, result, text);
    default:
      return outcome satisfies never;
  }
}
