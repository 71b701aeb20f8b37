/** `orgwright portfolio list` and `show`: what is stored, with four effects and how much of each could be measured. */
import { done, refused, type Outcome } from '../outcome.ts';
import type { Call, Subcommand } from '../subcommand.ts';
import { portfolioJson, wholeRepositoryJson } from './figures-json.ts';
import { effectLines, listLines, showLines } from './figures-text.ts';
import { figuresOf } from './figures.ts';
import { findRepository } from './find-repository.ts';
import { DATA_HELP, DATA_OPTION, onPortfolio, PLAN_OPTION } from './on-portfolio.ts';
import type { Portfolio } from './open-portfolio.ts';
import { planOption } from './plan-option.ts';

const PLAN_HELP = '--plan PLAN       with the teams of this plan, and its assumptions of reach';

export const portfolioListCommand: Subcommand = {
  name: 'portfolio list',
  usage: 'portfolio list [--plan PLAN] [--data FOLDER]',
  summary: 'List what is followed, and every repository with stars, forks and its four effects.',
  help: [PLAN_HELP, DATA_HELP],
  options: { ...PLAN_OPTION, ...DATA_OPTION },
  operands: [],
  run: onPortfolio(runList),
};

async function runList(call: Call, portfolio: Portfolio): Promise<Outcome> {
  const plan = await planOption(call);
  if (!plan.ok) return refused(plan.error);
  const { sources, lastSync, notices } = await portfolio.ask('portfolio.state', { of: 'own' });
  const figures = await figuresOf(portfolio, plan.value);
  const followed = sources.map(
    ({ name, lastReadAt, trouble }) =>
      `${name}: ${trouble ?? (lastReadAt === null ? 'not read yet' : `read ${lastReadAt}`)}`,
  );
  const nothing = sources.length === 0 ? ['Nothing is followed yet. Begin with: orgwright portfolio add acme'] : [];
  const table = figures.repositories.length === 0 ? [] : ['', ...listLines(figures), '', ...effectLines(figures.whole)];
  return done(
    { sources, lastSync, ...portfolioJson(figures) },
    [...notices, ...nothing, ...followed, ...table].join('\n'),
  );
}

export const portfolioShowCommand: Subcommand = {
  name: 'portfolio show',
  usage: 'portfolio show REPOSITORY [--plan PLAN] [--data FOLDER]',
  summary: 'Show one repository: its four effects with their coverage, and every figure with its day and source.',
  help: [PLAN_HELP, DATA_HELP],
  options: { ...PLAN_OPTION, ...DATA_OPTION },
  operands: ['REPOSITORY'],
  run: onPortfolio(runShow),
};

async function runShow(call: Call, portfolio: Portfolio): Promise<Outcome> {
  const plan = await planOption(call);
  if (!plan.ok) return refused(plan.error);
  const { on, model, repositories } = await figuresOf(portfolio, plan.value);
  const found = findRepository(
    repositories.map(({ facts }) => facts),
    call.operands[0] ?? '',
  );
  if (!found.ok) return refused(found.error);
  const figures = repositories.find(({ facts }) => facts === found.value);
  if (figures === undefined) throw new Error('Found among others.');
  return done({ on, model, ...wholeRepositoryJson(figures) }, showLines(figures, on).join('\n'));
}
