/** `orgwright export`: writes a plan's positions as a list for other programs. */
import { peopleCsv } from '../../shared/exchange/people/people-csv.ts';
import { peopleJson } from '../../shared/exchange/people/people-json.ts';
import type { ExportOptions } from '../../shared/exchange/people/people-rows.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { saveFile } from '../host/save-file.ts';
import { isSameFile, onOutput } from './user-files.ts';
import { doneWith, refused, type Outcome } from './outcome.ts';
import { planAt, repairComplaint } from './plan-at.ts';
import type { Call, Subcommand } from './subcommand.ts';

type Format = (tables: Tables, options: ExportOptions) => string;

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['csv', peopleCsv],
  ['json', peopleJson],
]);

export const exportCommand: Subcommand = {
  name: 'export',
  usage: 'export PLAN --format csv|json --out FILE [--pay]',
  summary: 'Write the positions of a plan as a list; import reads it back.',
  help: [
    '--format csv|json   what to write',
    '--out FILE          the file to write; replaced when it exists',
    '--pay               write pay as well',
  ],
  options: { format: { type: 'string' }, out: { type: 'string' }, pay: { type: 'boolean' } },
  operands: ['PLAN'],
  run: runExport,
};

async function runExport({ operands: [file = ''], text, isSet, path }: Call): Promise<Outcome> {
  const format = FORMATS.get(text('format'));
  if (format === undefined) return refused('Say what to write: --format csv or --format json.');
  if (text('out') === '') return refused('Say where the list goes: --out FILE.');
  const output = path(text('out'));
  const planPath = path(file);
  const opened = await planAt(planPath);
  if (!opened.ok) return refused(opened.error);
  if (await isSameFile(planPath, output)) return refused('--out would replace the plan itself. Choose another file.');
  const { tables } = opened.value.plan;
  await onOutput(output, () => saveFile(output, format(tables, { includePay: isSet('pay') })));
  const positions = tables.position.size;
  const json = { format: text('format'), positions, out: output };
  return doneWith(repairComplaint(planPath, opened.value), json, `Wrote ${positions} positions to ${output}.`);
}
