/** `orgwright portfolio import-history`: brings in measurements that other programs have kept. */
import { basename } from 'node:path';
import type { RepositoryFacts } from '../../../shared/contract/portfolio.ts';
import type { Input } from '../../../shared/contract/methods.ts';
import { decodeText } from '../../../shared/exchange/people/decode-text.ts';
import type { HistoryBatch } from '../../../shared/exchange/portfolio/history-batches.ts';
import type { HistoryProblem } from '../../../shared/exchange/portfolio/problems.ts';
import { readHistory, type HistoryImport } from '../../../shared/exchange/portfolio/read-history.ts';
import { say } from '../../../shared/texts/message.ts';
import { dayNumber, dayOfNumber } from '../../../shared/util/calendar.ts';
import { today } from '../command-context.ts';
import { done, doneButFor, refused, type Outcome } from '../outcome.ts';
import type { Call, Subcommand } from '../subcommand.ts';
import { readListFile } from '../user-files.ts';
import { findRepository } from './find-repository.ts';
import { DATA_HELP, DATA_OPTION, onPortfolio } from './on-portfolio.ts';
import type { Portfolio } from './open-portfolio.ts';

export const portfolioImportCommand: Subcommand = {
  name: 'portfolio import-history',
  usage: 'portfolio import-history FILE [--repository NAME] [--check] [--data FOLDER]',
  summary: 'Bring in measurements by day from a CSV file of another program. A stored number is never overwritten.',
  help: [
    'Read are: views and clones, stars and forks as github-repo-stats writes them; star-history.com;',
    'Github-Ranking; pypistats; what portfolio export --history writes.',
    '--repository NAME whose measurements they are, where the file does not say',
    '--check           only say what is in the file',
    DATA_HELP,
  ],
  options: { repository: { type: 'string' }, check: { type: 'boolean' }, ...DATA_OPTION },
  operands: ['FILE'],
  run: onPortfolio(runImport),
};

type Batch = Input<'portfolio.importSamples'>['batches'][number];

/** Batches in one call. */
const AT_ONCE = 2_000;
/** Names that are listed; more are counted. */
const LISTED = 8;

async function runImport(call: Call, portfolio: Portfolio): Promise<Outcome> {
  const path = call.path(call.operands[0] ?? '');
  const { text } = decodeText(await readListFile(path));
  const read = readHistory({ text, fileName: basename(path), today: dayNumber(today()) });
  if (!read.ok) return refused(`${path}: ${say(read.error)}`);
  const known = await portfolio.ask('portfolio.repositories', { of: 'own' });
  const named = call.text('repository');
  const chosen = named === '' ? null : findRepository(known, named);
  if (chosen?.ok === false) return refused(chosen.error);
  if (chosen === null && read.value.batches.some(({ repository }) => repository === null))
    return refused('The file does not say whose measurements these are. Say it: --repository owner/name');
  const placed = placedIn(read.value.batches, known, chosen?.value ?? null);
  const counts = call.isSet('check') ? { added: 0, alreadyThere: 0 } : await store(portfolio, placed.batches);
  const report = {
    ...counts,
    rows: read.value.rows,
    used: read.value.used,
    unknownRepositories: placed.unknown,
    problems: read.value.problems.map(problemJson),
  };
  const lines = linesOf(read.value, placed, call.isSet('check') ? null : counts);
  const warning = read.value.problems.find(({ severity }) => severity === 'warning');
  if (placed.batches.length === 0) return doneButFor(nothingOf(placed.unknown), report, lines.join('\n'));
  return warning === undefined
    ? done(report, lines.join('\n'))
    : doneButFor(say(warning.message), report, lines.join('\n'));
}

interface Placed {
  readonly batches: readonly Batch[];
  /** Names in the file of repositories that are not followed. */
  readonly unknown: readonly string[];
}

function placedIn(
  batches: readonly HistoryBatch[],
  known: readonly RepositoryFacts[],
  chosen: RepositoryFacts | null,
): Placed {
  const unknown = new Set<string>();
  const placed = batches.flatMap(({ repository, metric, days, values, quality }): readonly Batch[] => {
    const found = repository === null ? chosen : byName(known, repository);
    if (found === null && repository !== null) unknown.add(repository);
    if (found === null) return [];
    return [
      { repositoryId: found.repositoryId, metric, source: 'import', days: [...days], values: [...values], quality },
    ];
  });
  return { batches: placed, unknown: [...unknown] };
}

function byName(known: readonly RepositoryFacts[], name: string): RepositoryFacts | null {
  const found = findRepository(known, name);
  return found.ok ? found.value : null;
}

async function store({ ask }: Portfolio, batches: readonly Batch[]) {
  let [added, alreadyThere] = [0, 0];
  for (let at = 0; at < batches.length; at += AT_ONCE) {
    const part = await ask('portfolio.importSamples', { of: 'own', batches: batches.slice(at, at + AT_ONCE) });
    added += part.added;
    alreadyThere += part.alreadyThere;
  }
  return { added, alreadyThere };
}

function linesOf(
  { rows, used, problems }: HistoryImport,
  { batches, unknown }: Placed,
  counts: { readonly added: number; readonly alreadyThere: number } | null,
): readonly string[] {
  const found = batches.map(
    ({ metric, days }) => `  ${metric}: ${days.length} days, ${dayText(days[0])} to ${dayText(days.at(-1))}`,
  );
  const left = unknown.length === 0 ? [] : [`Not followed, and left out: ${named(unknown)}`];
  const stored =
    counts === null ? [] : [`${counts.added} measurements added, ${counts.alreadyThere} were there already.`];
  return [
    `${used} of ${rows} rows used.`,
    ...found,
    ...left,
    ...problems.map(({ message }) => say(message)),
    ...stored,
  ];
}

const dayText = (day: number | undefined): string => (day === undefined ? '?' : dayOfNumber(day));

const named = (names: readonly string[]): string =>
  names.slice(0, LISTED).join(', ') + (names.length > LISTED ? ` and ${names.length - LISTED} more` : '');

const nothingOf = (unknown: readonly string[]): string =>
  unknown.length === 0
    ? 'There is nothing to bring in.'
    : `None of these repositories is followed: ${named(unknown)}. Follow them first, or say whose it is: --repository owner/name`;

const problemJson = ({ message, severity, count, lines }: HistoryProblem) => ({
  message: say(message),
  severity,
  count,
  lines,
});
