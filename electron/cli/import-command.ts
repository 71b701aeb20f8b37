/** `orgwright import`: makes a plan out of a people list, or brings one into a plan. */
import { basename, extname } from 'node:path';
import { guessMapping } from '../../shared/exchange/people/guess-mapping.ts';
import { importPeople, type ImportResult } from '../../shared/exchange/people/import-people.ts';
import { changeMapping, parseMapping, type Mapping } from '../../shared/exchange/people/mapping.ts';
import { DIFFERENCE_KINDS } from '../../shared/exchange/reimport/difference.ts';
import { PEOPLE_FIELDS } from '../../shared/exchange/people/people-field.ts';
import { readPeopleFile } from '../../shared/exchange/people/read-people-file.ts';
import { newPlan } from '../../shared/file/new-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { tablesOf } from '../../shared/model/tables.ts';
import { say } from '../../shared/texts/message.ts';
import { writePlanFile } from '../host/plan-file.ts';
import { randomText } from '../host/random-text.ts';
import { ID_LENGTH, newId, today } from './command-context.ts';
import { problemJson, problemLine } from './problem-report.ts';
import { runReimport, type ListFile } from './reimport-command.ts';
import { isSameFile, onOutput, readListFile } from './user-files.ts';
import { done, refused, type Outcome } from './outcome.ts';
import type { Call, Subcommand } from './subcommand.ts';

/** Problems written out for people; `--json` lists all. */
const PROBLEMS_SHOWN = 20;

export const importCommand: Subcommand = {
  name: 'import',
  usage: 'import FILE --out PLAN | --into PLAN [--accept all] [--map field=Header ...] [--pay]',
  summary:
    'Make a plan out of a people list (CSV, TSV, XLSX), or compare one with a plan and bring the differences in.',
  help: [
    '--out PLAN          the plan to write; replaced when it exists',
    '--map field=Header  which column holds a field, where the guess is wrong; "field=" for none; may be repeated',
    `                    fields: ${PEOPLE_FIELDS.join(' ')}`,
    '--pay               bring in pay as well',
    'Into a plan that is there already:',
    '--into PLAN         the plan to compare with; nothing is written without --accept',
    `--accept KINDS      what to bring in: all, or some of ${DIFFERENCE_KINDS.join(',')}`,
    '--left CHOICE       the position of who left: delete (as the list has it, the default), close or open',
    '--answer QUESTION=CHOICE  answers a doubtful match as --json lists it; may be repeated',
    '--yes               bring it in although it looks like the list of another company',
    '--out PLAN          write there and leave the plan as it is',
  ],
  options: {
    out: { type: 'string' },
    into: { type: 'string' },
    map: { type: 'string', multiple: true },
    pay: { type: 'boolean' },
    accept: { type: 'string', multiple: true },
    left: { type: 'string' },
    answer: { type: 'string', multiple: true },
    yes: { type: 'boolean' },
  },
  operands: ['FILE'],
  run: runImport,
};

/** Options that mean something only with `--into`. */
const INTO_ONLY = ['accept', 'left', 'answer', 'yes'] as const;

async function runImport(call: Call): Promise<Outcome> {
  const { operands, text, texts, isSet, path } = call;
  const input = path(operands[0] ?? '');
  const isInto = text('into') !== '';
  const stray = isInto ? undefined : INTO_ONLY.find((option) => texts(option).length > 0 || isSet(option));
  if (stray !== undefined) return refused(`--${stray} goes with --into PLAN, the plan to compare the list with.`);
  if (text('out') === '' && !isInto) return refused('Say where the plan goes: --out PLAN, or --into PLAN.');
  const bytes = await readListFile(input);
  const sheet = await readPeopleFile(bytes);
  if (!sheet.ok) return refused(`${input}: ${say(sheet.error)}`);
  return isInto ? runReimport(call, { input, sheet: sheet.value }) : makePlan(call, { input, sheet: sheet.value });
}

async function makePlan({ text, texts, isSet, path }: Call, { input, sheet }: ListFile): Promise<Outcome> {
  const output = path(text('out'));
  if (await isSameFile(input, output)) return refused('--out would replace the list itself. Choose another file.');
  const changes = parseMapping(texts('map'), sheet);
  if (!changes.ok) return refused(say(changes.error));
  const mapping = changeMapping(guessMapping(sheet), changes.value);
  const result = importPeople(sheet, mapping, { newId, today: today(), includePay: isSet('pay') });
  const name = basename(input, extname(input));
  const plan = newPlan({ docId: `plan_${randomText(ID_LENGTH)}`, name, tables: tablesOf(result.records) });
  await onOutput(output, () => writePlanFile(output, serializePlan(plan)));
  return done(reportOf(result, mapping), describe(result, output));
}

const reportOf = ({ counts, problems }: ImportResult, mapping: Mapping): object => ({
  ...counts,
  mapping,
  problems: problems.map(problemJson),
});

function describe({ counts, problems }: ImportResult, output: string): string {
  const figures = Object.entries(counts).map(([name, count]) => `${name}: ${count}`);
  const shown = problems.slice(0, PROBLEMS_SHOWN).map(problemLine);
  const hidden = problems.length - shown.length;
  const more = hidden > 0 ? [`… and ${hidden} more; --json lists them all.`] : [];
  return [...figures, `problems: ${problems.length}`, ...shown, ...more, `Wrote ${output}.`].join('\n');
}
