/** Reads the arguments of a subcommand. */
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { fail, ok, type Result } from '../../shared/util/result.ts';
import type { Call, Subcommand } from './subcommand.ts';

export interface ParsedCall extends Call {
  readonly wantsHelp: boolean;
  readonly wantsJson: boolean;
}

/** Options that every subcommand has. */
const COMMON = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

/** The call, or one sentence on what is wrong with the arguments. */
export function parseCall(command: Subcommand, args: readonly string[], folder: string): Result<ParsedCall, string> {
  const parsed = parse(command, args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const wantsHelp = values['help'] === true;
  const { operands, optional = 0 } = command;
  const isEnough = positionals.length <= operands.length && positionals.length >= operands.length - optional;
  if (!wantsHelp && !isEnough) {
    return fail(`Write it as: orgwright ${command.usage}`);
  }
  const textsOf = (option: string): readonly string[] => [values[option] ?? []].flat().map(String);
  return ok({
    wantsHelp,
    wantsJson: values['json'] === true,
    operands: positionals,
    text: (option) => textsOf(option)[0] ?? '',
    texts: textsOf,
    isSet: (option) => values[option] === true,
    path: (text) => resolve(folder, text),
  });
}

function parse(command: Subcommand, args: readonly string[]) {
  const options: ParseArgsOptionsConfig = { ...command.options, ...COMMON };
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true }));
  } catch (error) {
    // parseArgs says what a user did wrong by throwing; anything else it throws is a bug.
    const isMistake = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!isMistake) throw error;
    return fail(`${error.message.split('. ')[0] ?? ''}. Write it as: orgwright ${command.usage}`);
  }
}
