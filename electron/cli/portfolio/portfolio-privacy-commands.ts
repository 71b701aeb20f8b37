/** `orgwright portfolio forget`, `ledger` and `token`: what is kept of people, what was asked, and with which rights. */
import { LEDGER_SIZE } from '../../../shared/contract/ledger-size.ts';
import type { LedgerEntry, TokenState } from '../../../shared/contract/portfolio.ts';
import { done, doneButFor, refused, type Outcome } from '../outcome.ts';
import type { Call, Subcommand } from '../subcommand.ts';
import { textTable } from '../text-table.ts';
import { DATA_HELP, DATA_OPTION, onPortfolio } from './on-portfolio.ts';
import type { Portfolio } from './open-portfolio.ts';

export const portfolioForgetCommand: Subcommand = {
  name: 'portfolio forget',
  usage: 'portfolio forget LOGIN [--data FOLDER]',
  summary:
    'Remove a login from all that is kept of people, now and later; says what you follow or wrote that names it still.',
  help: [DATA_HELP],
  options: DATA_OPTION,
  operands: ['LOGIN'],
  run: onPortfolio(runForget),
};

async function runForget({ operands: [login = ''] }: Call, { ask }: Portfolio): Promise<Outcome> {
  const { removed, stays } = await ask('portfolio.forget', { login: login.replace(/^@/, '') });
  const what = removed === 1 ? '1 entry' : `${removed} entries`;
  const later = 'Among contributors this person is counted from now on, without the login.';
  return done({ removed, stays }, [`Removed ${what}. ${later}`, ...stays].join('\n'));
}

export const portfolioLedgerCommand: Subcommand = {
  name: 'portfolio ledger',
  usage: 'portfolio ledger [--last COUNT] [--data FOLDER]',
  summary: 'List the requests that were made: when, to whom, what for, which fields, at what price.',
  help: ['--last COUNT      how many, the newest first; 50 unless said, 500 at most', DATA_HELP],
  options: { last: { type: 'string' }, ...DATA_OPTION },
  operands: [],
  run: onPortfolio(runLedger),
};

const USUAL = 50;
const MOST = 500;

async function runLedger({ text }: Call, { ask }: Portfolio): Promise<Outcome> {
  const last = text('last') === '' ? USUAL : Number(text('last'));
  if (!Number.isInteger(last) || last < 1 || last > MOST) return refused(`--last takes a number from 1 to ${MOST}.`);
  const { entries, total } = await ask('portfolio.ledger', { before: null, limit: last });
  const table = textTable([['when', 'host', 'what for', 'answer', 'points'], ...entries.map(line)]);
  const [head = '', ...rows] = table;
  const lines = [`${head}  request`, ...rows.map((row, at) => `${row}  ${requestOf(entries[at])}`)];
  const more = total > entries.length ? [`${total} requests are kept, the newest ${LEDGER_SIZE} at most.`] : [];
  return done(
    { entries, total },
    [...(entries.length === 0 ? ['No request was made yet.'] : lines), ...more].join('\n'),
  );
}

const line = ({ at, host, purpose, status, points }: LedgerEntry): readonly string[] => [
  at,
  host,
  purpose,
  status === null ? 'none' : String(status),
  // Not empty: a line of the table ends without blanks, and what follows would not be in line.
  points === null ? '–' : String(points),
];

const requestOf = (entry: LedgerEntry | undefined): string =>
  `${entry?.request ?? ''}${(entry?.failure ?? null) === null ? '' : ` (${entry?.failure ?? ''})`}`;

export const portfolioTokenCommand: Subcommand = {
  name: 'portfolio token',
  usage: 'portfolio token [--data FOLDER]',
  summary: 'Check the token in ORGWRIGHT_GITHUB_TOKEN with GitHub: its kind, what it may do, when it expires.',
  help: [DATA_HELP, 'The token itself is never printed, kept or passed on.'],
  options: DATA_OPTION,
  operands: [],
  run: onPortfolio(runToken),
};

async function runToken(_call: Call, { ask, token }: Portfolio): Promise<Outcome> {
  if (token === null)
    return refused('There is no token in ORGWRIGHT_GITHUB_TOKEN. Without one less is read, and slower.');
  const checked = await ask('portfolio.setToken', { token, allowFile: false, evenIfItCanWrite: false });
  switch (checked.outcome) {
    case 'kept':
      return done(checked.token, tokenText(checked.token));
    case 'can-write':
      return doneButFor(
        'This token can write. Make one that reads public repositories only: fine-grained, without permissions.',
        checked,
        `It may: ${checked.scopes.join(', ')}`,
      );
    case 'refused':
      return refused(checked.because);
    default:
      return checked satisfies never;
  }
}

function tokenText({ kind, scopes, expiresAt }: TokenState): string {
  const may =
    scopes.length === 0
      ? 'It may read what is public, and GitHub tells of nothing more.'
      : `It may: ${scopes.join(', ')}.`;
  const ends = expiresAt === null ? 'GitHub tells of no day on which it expires.' : `It expires ${expiresAt}.`;
  return [`GitHub accepts the token (${kind ?? 'unknown'}).`, may, ends].join('\n');
}
