/** `orgwright import`: makes a plan out of a people list. */
import { basename, extname } from 'node:path';
import { guessMapping } from '../../shared/exchange/people/guess-mapping.ts';
import { importPeople, type ImportResult } from '../../shared/exchange/people/import-people.ts';
import type { ImportProblem } from '../../shared/exchange/people/import-problem.ts';
import { changeMapping, parseMapping, type Mapping } from '../../shared/exchange/people/mapping.ts';
import { PEOPLE_FIELDS } from '../../shared/exchange/people/people-field.ts';
import { readPeopleFile } from '../../shared/exchange/people/read-people-file.ts';
import { newPlan } from '../../shared/file/new-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import type { Kind } from '../../shared/model/kinds.ts';
import { tablesOf } from '../../shared/model/tables.ts';
import { say } from '../../shared/texts/message.ts';
import { formatIsoDate } from '../../shared/util/iso-date.ts';
import { writePlanFile } from '../host/plan-file.ts';
import { randomText } from '../host/random-text.ts';
import { isSameFile, onOutput, readListFile } from './user-files.ts';
import { done, refused, type Outcome } from './outcome.ts';
import type { Call, Subcommand } from './subcommand.ts';

const ID_LENGTH = 14;
/** Problems written out for people; `--json` lists all. */
const PROBLEMS_SHOWN = 20;

export const importCommand: Subcommand = {
  name: 'import',
  usage: 'import FILE --out PLAN [--map field=Header ...] [--pay]',
  summary: 'Make a plan out of a people list (CSV, TSV, XLSX).',
  help: [
    '--out PLAN          the plan to write; replaced when it exists',
    '--map field=Header  which column holds a field, where the guess is wrong; "field=" for none; may be repeated',
    `                    fields: ${PEOPLE_FIELDS.join(' ')}`,
    '--pay               bring in pay as well',
  ],
  options: { out: { type: 'string' }, map: { type: 'string', multiple: true }, pay: { type: 'boolean' } },
  operands: ['FILE'],
  run: runImport,
};

async function runImport({ operands: [file = ''], text, texts, isSet, path }: Call): Promise<Outcome> {
  const input = path(file);
  const output = path(text('out'));
  if (text('out') === '') return refused('Say where the plan goes: --out PLAN.');
  const bytes = await readListFile(input);
  if (await isSameFile(input, output)) return refused('--out would replace the list itself. Choose another file.');
  const sheet = await readPeopleFile(bytes);
  if (!sheet.ok) return refused(`${input}: ${say(sheet.error)}`);
  const changes = parseMapping(texts('map'), sheet.value);
  if (!changes.ok) return refused(say(changes.error));
  const mapping = changeMapping(guessMapping(sheet.value), changes.value);
  const result = importPeople(sheet.value, mapping, { newId, today: today(), includePay: isSet('pay') });
  const name = basename(input, extname(input));
  const plan = newPlan({ docId: `plan_${randomText(ID_LENGTH)}`, name, tables: tablesOf(result.records) });
  await onOutput(output, () => writePlanFile(output, serializePlan(plan)));
  return done(reportOf(result, mapping), describe(result, output));
}

const newId = <K extends Kind>(kind: K) => `${kind}_${randomText(ID_LENGTH)}` as const;

function today(): string {
  const now = new Date();
  return formatIsoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

const reportOf = ({ counts, problems }: ImportResult, mapping: Mapping): object => ({
  ...counts,
  mapping,
  problems: problems.map(({ row, field, message, action, severity }) => ({
    row,
    field,
    message: say(message),
    action: say(action),
    severity,
  })),
});

function describe({ counts, problems }: ImportResult, output: string): string {
  const figures = Object.entries(counts).map(([name, count]) => `${name}: ${count}`);
  const shown = problems.slice(0, PROBLEMS_SHOWN).map(problemLine);
  const hidden = problems.length - shown.length;
  const more = hidden > 0 ? [`… and ${hidden} more; --json lists them all.`] : [];
  return [...figures, `problems: ${problems.length}`, ...shown, ...more, `Wrote ${output}.`].join('\n');
}

const problemLine = ({ row, field, message, action }: ImportProblem): string =>
  `  row ${row}, ${field}: ${say(message)} ${say(action)}`;
