/** `orgwright portfolio add` and `remove`: what is followed. */
import { done, refused, type Outcome } from '../outcome.ts';
import type { Call, Subcommand } from '../subcommand.ts';
import { findSource } from './find-repository.ts';
import { DATA_HELP, DATA_OPTION, onPortfolio } from './on-portfolio.ts';
import type { Portfolio } from './open-portfolio.ts';

export const portfolioAddCommand: Subcommand = {
  name: 'portfolio add',
  usage: 'portfolio add OWNER|OWNER/REPOSITORY [--forks] [--data FOLDER]',
  summary: 'Follow everything public of an organisation or a person on GitHub, or one repository.',
  help: ['--forks           forks and archived repositories of the owner as well', DATA_HELP],
  options: { forks: { type: 'boolean' }, ...DATA_OPTION },
  operands: ['OWNER|OWNER/REPOSITORY'],
  run: onPortfolio(runAdd),
};

async function runAdd({ operands: [text = ''], isSet }: Call, { ask }: Portfolio): Promise<Outcome> {
  const source = await ask('portfolio.addSource', { text, withForks: isSet('forks') });
  return done(source, `Following ${source.name}. Read it with: orgwright portfolio sync`);
}

export const portfolioRemoveCommand: Subcommand = {
  name: 'portfolio remove',
  usage: 'portfolio remove OWNER|OWNER/REPOSITORY [--forget-history] [--data FOLDER]',
  summary: 'Stop following something. What was measured of it stays unless said otherwise.',
  help: ['--forget-history  what was measured goes as well, where nothing else that is followed holds it', DATA_HELP],
  options: { 'forget-history': { type: 'boolean' }, ...DATA_OPTION },
  operands: ['OWNER|OWNER/REPOSITORY'],
  run: onPortfolio(runRemove),
};

async function runRemove({ operands: [text = ''], isSet }: Call, { ask }: Portfolio): Promise<Outcome> {
  const { sources } = await ask('portfolio.state', { of: 'own' });
  const source = findSource(sources, text);
  if (!source.ok) return refused(source.error);
  const forgetHistory = isSet('forget-history');
  await ask('portfolio.removeSource', { sourceId: source.value.sourceId, forgetHistory });
  const left = forgetHistory ? 'What was measured of it is gone.' : 'What was measured of it stays.';
  return done(
    { removed: source.value.name, forgotHistory: forgetHistory },
    `${source.value.name} is not followed any more. ${left}`,
  );
}
