/** The command line: `orgwright import|check|summary|export|merge|compare|scenario|portfolio`. Ends with 0, 1 for a user's mistake, 2 for a bug, 3 when stopped. */
import { HostFailure } from '../../shared/contract/errors.ts';
import { parseCall } from './call.ts';
import { checkCommand } from './check-command.ts';
import { compareCommand } from './compare-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { mergeCommand } from './merge-command.ts';
import { refused, type Outcome } from './outcome.ts';
import { portfolioAddCommand, portfolioRemoveCommand } from './portfolio/portfolio-add-command.ts';
import { portfolioExportCommand } from './portfolio/portfolio-export-command.ts';
import { portfolioImportCommand } from './portfolio/portfolio-import-command.ts';
import { portfolioListCommand, portfolioShowCommand } from './portfolio/portfolio-list-command.ts';
import { portfolioOptionsCommand, portfolioPackagesCommand } from './portfolio/portfolio-options-commands.ts';
import {
  portfolioForgetCommand,
  portfolioLedgerCommand,
  portfolioTokenCommand,
} from './portfolio/portfolio-privacy-commands.ts';
import { portfolioSyncCommand } from './portfolio/portfolio-sync-command.ts';
import { adoptCommand } from './scenario-adopt-command.ts';
import { listCommand } from './scenario-list-command.ts';
import { newCommand } from './scenario-new-command.ts';
import { rebaseCommand } from './scenario-rebase-command.ts';
import type { Subcommand } from './subcommand.ts';
import { summaryCommand } from './summary-command.ts';

const COMMANDS: readonly Subcommand[] = [
  importCommand,
  checkCommand,
  summaryCommand,
  exportCommand,
  mergeCommand,
  compareCommand,
  listCommand,
  newCommand,
  adoptCommand,
  rebaseCommand,
  portfolioAddCommand,
  portfolioRemoveCommand,
  portfolioSyncCommand,
  portfolioListCommand,
  portfolioShowCommand,
  portfolioExportCommand,
  portfolioImportCommand,
  portfolioPackagesCommand,
  portfolioOptionsCommand,
  portfolioForgetCommand,
  portfolioLedgerCommand,
  portfolioTokenCommand,
];

const OVERVIEW = [
  'orgwright COMMAND [--json] [--help]',
  '',
  ...COMMANDS.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
  '',
  'Ends with 0 when all is well, with 1 and a sentence when you have something to mend, with 2 on a bug of Orgwright,',
  'and with 3 when it was stopped before the end and the same command goes on from there.',
].join('\n');

/** `npm run` starts its scripts in the project; paths are meant from where the user stands. */
const FOLDER =
  process.env['npm_lifecycle_event'] === 'orgwright' ? (process.env['INIT_CWD'] ?? process.cwd()) : process.cwd();

async function run([name = '', ...args]: readonly string[]): Promise<Outcome & { readonly asJson: boolean }> {
  const say = (text: string) => ({ exitCode: 0, json: null, text, complaint: '', asJson: false }) as const;
  if (name === '--help' || name === '-h' || name === 'help') return say(OVERVIEW);
  const found = commandIn(name, args);
  if (found === undefined) {
    const family = COMMANDS.filter((candidate) => candidate.name.startsWith(`${name} `));
    if (family.length > 0 && isHelp(args[0])) return say(family.map(helpOf).join('\n\n'));
    return { ...refused(unknownCommand(name, family)), asJson: false };
  }
  const { command, rest } = found;
  const call = parseCall(command, rest, FOLDER);
  if (!call.ok) return { ...refused(call.error), asJson: false };
  if (call.value.wantsHelp) return say(helpOf(command));
  return { ...(await command.run(call.value)), asJson: call.value.wantsJson };
}

/** The command that one or two words name, and what follows them. */
function commandIn(name: string, args: readonly string[]) {
  const whole = COMMANDS.find((candidate) => candidate.name === name);
  if (whole !== undefined) return { command: whole, rest: args };
  const command = COMMANDS.find((candidate) => candidate.name === `${name} ${args[0] ?? ''}`);
  return command === undefined ? undefined : { command, rest: args.slice(1) };
}

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

const helpOf = ({ usage, summary, help }: Subcommand): string => [`orgwright ${usage}`, summary, ...help].join('\n');

function unknownCommand(name: string, family: readonly Subcommand[]): string {
  if (family.length > 0) {
    const verbs = family.map((candidate) => candidate.name.slice(name.length + 1)).join(', ');
    return `Say what to do with the ${name}: ${verbs}; orgwright ${name} --help tells more.`;
  }
  const names = [...new Set(COMMANDS.map((candidate) => candidate.name.split(' ')[0]))].join(', ');
  const what = name === '' ? 'Say what to do' : `There is no command "${name}"`;
  return `${what}. The commands are ${names}; orgwright --help tells more.`;
}

const piecesOf = (content: NonNullable<Outcome['content']>): readonly (string | Uint8Array)[] =>
  typeof content === 'string' || content instanceof Uint8Array ? [content] : content;

async function main(): Promise<void> {
  // A reader that has seen enough closes the pipe; that is no failure.
  process.stdout.on('error', () => undefined);
  try {
    const { exitCode, json, text, complaint, content, asJson } = await run(process.argv.slice(2));
    if (content !== undefined) for (const piece of piecesOf(content)) process.stdout.write(piece);
    else if (asJson && json !== null) process.stdout.write(`${JSON.stringify(json, null, 1)}\n`);
    else if (!asJson && text !== '') process.stdout.write(`${text}\n`);
    if (complaint !== '') process.stderr.write(`${complaint}\n`);
    process.exitCode = exitCode;
  } catch (error) {
    const isExpected = error instanceof HostFailure;
    process.stderr.write(isExpected ? `${error.message}\n` : `This is a bug of Orgwright. ${describeBug(error)}\n`);
    process.exitCode = isExpected ? 1 : 2;
  }
}

const describeBug = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

await main();
