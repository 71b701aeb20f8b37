/**
 * `node test/support/loopback-github/main.ts [--port 4000] [--repositories 40] [--owner acme]`: a GitHub on this computer,
 * for looking at the portfolio without the real one. Prints the environment to start Orgwright with. Lines typed into it
 * change it: `fail 502 as HTML`, `fail hang`, `star acme/engine 20`, `rename acme/charts plots`, `remove acme/sdk`.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { archive, empty, remove, rename, star } from './changes.ts';
import { allFaults } from './faults.ts';
import { seedWorld } from './seed.ts';
import { startLoopbackGitHub, type LoopbackGitHub } from './server.ts';
import { CLASSIC_EMPTY, CLASSIC_REPO, FINE_GRAINED } from './tokens.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    repositories: { type: 'string', default: '40' },
    owner: { type: 'string', default: 'acme' },
  },
});

const world = seedWorld({ today: Date.now(), owners: { [values.owner]: Number(values.repositories), 'user-ana': 3 } });
const github = await startLoopbackGitHub({ world, port: Number(values.port) });

console.log(`A made-up GitHub answers at ${github.url}. Start Orgwright with:`);
for (const [name, value] of Object.entries(github.environment)) console.log(`${name}=${value}`);
console.log(`Tokens: ${FINE_GRAINED} (fine-grained), ${CLASSIC_EMPTY} (classic), ${CLASSIC_REPO} (can write)`);

const SECONDS = 20;

const lines = createInterface({ input: process.stdin });
// Whoever started it has gone.
lines.on('close', () => void github.close());
lines.on('line', (line) => {
  try {
    console.log(obey(github, line.trim()));
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
  }
});

function obey({ inject, world, log }: LoopbackGitHub, line: string): string {
  const [verb = '', ...words] = line.split(' ');
  const rest = words.join(' ');
  if (verb === 'log')
    return log
      .map(({ method, url, operation, status }) => `${method} ${url} ${operation ?? ''} ${status ?? 'none'}`)
      .join('\n');
  if (verb === 'fail') {
    const fault = allFaults(SECONDS).find(({ name }) => name.startsWith(rest));
    if (fault === undefined)
      return `Faults: ${allFaults(SECONDS)
        .map(({ name }) => name)
        .join('; ')}`;
    inject(fault);
    return `The next answer: ${fault.name}`;
  }
  const repository = world.repository(words[0] ?? '');
  if (verb === 'star') star(repository, Number(words[1] ?? 1), Date.now());
  else if (verb === 'rename') rename(repository, words[1] ?? 'renamed');
  else if (verb === 'archive') archive(repository);
  else if (verb === 'empty') empty(repository);
  else if (verb === 'remove') remove(repository);
  else return 'Words: fail, log, star, rename, archive, empty, remove.';
  return 'Done.';
}
