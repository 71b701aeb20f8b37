/** The command line: `orgwright import|check|summary|export|merge`. Ends with 0, 1 for a user's mistake, 2 for a bug. */
import { HostFailure } from '../../shared/contract/errors.ts';
import { parseCall } from './call.ts';
import { checkCommand } from './check-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { mergeCommand } from './merge-command.ts';
import { refused, type Outcome } from './outcome.ts';
import type { Subcommand } from './subcommand.ts';
import { summaryCommand } from './summary-command.ts';

const COMMANDS: readonly Subcommand[] = [importCommand, checkCommand, summaryCommand, exportCommand, mergeCommand];

const OVERVIEW = [
  'orgwright COMMAND [--json] [--help]',
  '',
  ...COMMANDS.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
  '',
  'Ends with 0 when all is well, with 1 and a sentence when you have something to mend, with 2 on a bug of Orgwright.',
].join('\n');

/** `npm run` starts its scripts in the project; paths are meant from where the user stands. */
const FOLDER =
  process.env['npm_lifecycle_event'] === 'orgwright' ? (process.env['INIT_CWD'] ?? process.cwd()) : process.cwd();

async function run([name = '', ...args]: readonly string[]): Promise<Outcome & { readonly asJson: boolean }> {
  const say = (text: string) => ({ exitCode: 0, json: null, text, complaint: '', asJson: false }) as const;
  if (name === '--help' || name === '-h' || name === 'help') return say(OVERVIEW);
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    const names = COMMANDS.map((candidate) => candidate.name).join(', ');
    const what = name === '' ? 'Say what to do' : `There is no command "${name}"`;
    return { ...refused(`${what}. The commands are ${names}; orgwright --help tells more.`), asJson: false };
  }
  const call = parseCall(command, args, FOLDER);
  if (!call.ok) return { ...refused(call.error), asJson: false };
  if (call.value.wantsHelp) return say([`orgwright ${command.usage}`, command.summary, ...command.help].join('\n'));
  return { ...(await command.run(call.value)), asJson: call.value.wantsJson };
}

async function main(): Promise<void> {
  // A reader that has seen enough closes the pipe; that is no failure.
  process.stdout.on('error', () => undefined);
  try {
    const { exitCode, json, text, complaint, content, asJson } = await run(process.argv.slice(2));
    if (content !== undefined) process.stdout.write(content);
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
