/** `orgwright check`: says whether a plan file is sound. */
import { describeOpenFailure, type OpenFailure } from '../../shared/file/open-failure.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import { say } from '../../shared/texts/message.ts';
import { readPlanFile } from '../host/plan-file.ts';
import { onInput } from './user-files.ts';
import { done, doneButFor, type Outcome } from './outcome.ts';
import type { Call, Subcommand } from './subcommand.ts';

export const checkCommand: Subcommand = {
  name: 'check',
  usage: 'check PLAN',
  summary: 'Say whether a plan can be opened as it is, and what is wrong with it. Changes nothing.',
  help: [],
  options: {},
  operands: ['PLAN'],
  run: runCheck,
};

async function runCheck({ operands: [file = ''], path }: Call): Promise<Outcome> {
  const planPath = path(file);
  const { text } = await onInput(planPath, () => readPlanFile(planPath));
  const opened = openPlan(text);
  if (!opened.ok) return report(planPath, entriesOf(opened.error), describeOpenFailure(opened.error));
  const { repairs, readOnlyBecause, migratedFrom } = opened.value;
  const problems = repairs.map(say);
  if (problems.length > 0) return report(planPath, problems, `The plan needs repair: ${problems[0] ?? ''}`);
  const remarks = readOnlyBecause === null ? [] : [say(readOnlyBecause)];
  const json = { isSound: true, problems: [], remarks, migratedFrom };
  return done(json, [`${planPath} is sound.`, ...remarks].join('\n'));
}

function report(path: string, problems: readonly string[], complaint: string): Outcome {
  const json = { isSound: false, problems, remarks: [], migratedFrom: null };
  return doneButFor(`${path}: ${complaint}`, json, problems.map((problem) => `  ${problem}`).join('\n'));
}

const entriesOf = (failure: OpenFailure): readonly string[] =>
  failure.reason === 'invalid' ? failure.problems : [describeOpenFailure(failure)];
