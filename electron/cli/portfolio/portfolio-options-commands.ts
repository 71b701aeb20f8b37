/** `orgwright portfolio options` and `packages`: what is read beyond GitHub, and what is kept. */
import { REGISTRIES, type PortfolioOptions } from '../../../shared/contract/portfolio.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Call, Subcommand } from '../subcommand.ts';
import { findRepository } from './find-repository.ts';
import { DATA_HELP, DATA_OPTION, onPortfolio } from './on-portfolio.ts';
import type { Portfolio } from './open-portfolio.ts';

const WORDS: Readonly<Record<keyof PortfolioOptions, string>> = {
  npm: 'downloads from npm',
  pypi: 'downloads from PyPI (pypistats.org)',
  pub: 'downloads from pub.dev',
  crates: 'downloads from crates.io',
  ecosystems: 'dependents from ecosyste.ms',
  peopleView: 'logins of contributors, kept on this computer',
  syncOnStart: 'reading on start when the last is older than a day',
};
const NAMES = Object.keys(WORDS) as readonly (keyof PortfolioOptions)[];

export const portfolioOptionsCommand: Subcommand = {
  name: 'portfolio options',
  usage: 'portfolio options [--on NAME ...] [--off NAME ...] [--data FOLDER]',
  summary: 'Say what is read beyond GitHub and what is kept, and switch it on or off. Everything is off at first.',
  help: [
    ...NAMES.map((name) => `${name.padEnd(17)} ${WORDS[name]}`),
    '--on NAME, --off NAME  may be repeated',
    DATA_HELP,
  ],
  options: { on: { type: 'string', multiple: true }, off: { type: 'string', multiple: true }, ...DATA_OPTION },
  operands: [],
  run: onPortfolio(runOptions),
};

async function runOptions({ texts }: Call, { ask }: Portfolio): Promise<Outcome> {
  const changes = [
    ...texts('on').map((name) => [name, true] as const),
    ...texts('off').map((name) => [name, false] as const),
  ];
  const unknown = changes.find(([name]) => !(NAMES as readonly string[]).includes(name));
  if (unknown !== undefined) return refused(`There is no option "${unknown[0]}". The options are ${NAMES.join(', ')}.`);
  let { options } = await ask('portfolio.state', { of: 'own' });
  if (changes.length > 0) {
    options = { ...options, ...Object.fromEntries(changes) };
    ({ options } = await ask('portfolio.setOptions', { options }));
  }
  return done(options, NAMES.map((name) => `${name}: ${options[name] ? 'on' : 'off'}`).join('\n'));
}

export const portfolioPackagesCommand: Subcommand = {
  name: 'portfolio packages',
  usage: 'portfolio packages REPOSITORY [--set REGISTRY:NAME ...] [--data FOLDER]',
  summary: 'Say which packages a repository publishes, so that their downloads can be read.',
  help: [
    `--set REGISTRY:NAME  these instead of those said before; may be repeated. Registries: ${REGISTRIES.join(', ')}`,
    DATA_HELP,
  ],
  options: { set: { type: 'string', multiple: true }, ...DATA_OPTION },
  operands: ['REPOSITORY'],
  run: onPortfolio(runPackages),
};

type Package = { registry: (typeof REGISTRIES)[number]; name: string };

async function runPackages({ operands: [words = ''], texts }: Call, { ask }: Portfolio): Promise<Outcome> {
  const found = findRepository(await ask('portfolio.repositories', { of: 'own' }), words);
  if (!found.ok) return refused(found.error);
  const { repositoryId } = found.value;
  const wished: Package[] = [];
  for (const text of texts('set')) {
    const read = packageIn(text);
    if (!read.ok) return refused(read.error);
    wished.push(read.value);
  }
  if (wished.length > 0) await ask('portfolio.setPackages', { repositoryId, packages: wished });
  const { packages } = await ask('portfolio.repository', { of: 'own', repositoryId });
  const text = packages.map(({ registry, name }) => `${registry}:${name}`).join('\n');
  return done({ repository: found.value.name, packages }, text === '' ? 'No packages.' : text);
}

function packageIn(text: string): Result<Package, string> {
  const [word = '', ...rest] = text.split(':');
  const registry = REGISTRIES.find((candidate) => candidate === word);
  const name = rest.join(':').trim();
  return registry === undefined || name === ''
    ? fail(`"${text}" is no package. Write it as npm:name; registries: ${REGISTRIES.join(', ')}.`)
    : ok({ registry, name });
}
