/** `orgwright portfolio export`: the table of repositories or their histories, as CSV or JSON. Nobody's login is in them. */
import { saveFile } from '../../host/save-file.ts';
import { done, printed, refused, type Outcome } from '../outcome.ts';
import type { Call, Subcommand } from '../subcommand.ts';
import { onOutput } from '../user-files.ts';
import { tableCsv } from './figures-csv.ts';
import { wholeRepositoryJson } from './figures-json.ts';
import { figuresOf } from './figures.ts';
import { findRepository } from './find-repository.ts';
import { historyPieces } from './history-pieces.ts';
import { DATA_HELP, DATA_OPTION, onPortfolio, PLAN_OPTION } from './on-portfolio.ts';
import type { Portfolio } from './open-portfolio.ts';
import { planOption } from './plan-option.ts';

export const portfolioExportCommand: Subcommand = {
  name: 'portfolio export',
  usage:
    'portfolio export [--format csv|json] [--history] [--repository NAME] [--plan PLAN] [--out FILE] [--data FOLDER]',
  summary: 'Write the table of repositories, or every measurement, for spreadsheets and programs. Without people.',
  help: [
    '--format FORMAT   csv (the default) or json',
    '--history         a line for each measurement instead of one for each repository',
    '--repository NAME only this one',
    '--plan PLAN       with the teams of this plan, and its assumptions of reach',
    '--out FILE        write there instead of to stdout; replaced when it exists',
    DATA_HELP,
  ],
  options: {
    format: { type: 'string' },
    history: { type: 'boolean' },
    repository: { type: 'string' },
    out: { type: 'string' },
    ...PLAN_OPTION,
    ...DATA_OPTION,
  },
  operands: [],
  run: onPortfolio(runExport),
};

async function runExport(call: Call, portfolio: Portfolio): Promise<Outcome> {
  const format = call.text('format') === '' ? 'csv' : call.text('format');
  if (format !== 'csv' && format !== 'json') return refused(`--format takes csv or json; "${format}" is neither.`);
  const plan = await planOption(call);
  if (!plan.ok) return refused(plan.error);
  const all = await figuresOf(portfolio, plan.value);
  const wanted = call.text('repository');
  const found =
    wanted === ''
      ? null
      : findRepository(
          all.repositories.map(({ facts }) => facts),
          wanted,
        );
  if (found?.ok === false) return refused(found.error);
  const repositories = all.repositories.filter(({ facts }) => found === null || facts === found.value);
  if (repositories.length === 0) return refused('There is nothing to export yet. Run: orgwright portfolio sync');
  const content = call.isSet('history')
    ? historyPieces(
        portfolio,
        repositories.map(({ facts }) => facts),
        format,
      )
    : format === 'csv'
      ? tableCsv({ ...all, repositories })
      : `${JSON.stringify({ on: all.on, model: all.model, repositories: repositories.map(wholeRepositoryJson) }, null, 1)}\n`;
  if (call.text('out') === '') return printed(typeof content === 'string' ? content : await gathered(content), null);
  const path = call.path(call.text('out'));
  await onOutput(path, () => saveFile(path, content));
  return done({ repositories: repositories.length, path }, `Wrote ${path}.`);
}

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}
