/** `orgwright export`: writes a plan, or a part of it, for people and for other programs. */
import { allTops, type PictureOptions } from '../../shared/drawing/plan-picture.ts';
import { PAPERS } from '../../shared/drawing/pages.ts';
import { pictureColours } from '../../shared/drawing/colouring.ts';
import { ARRANGEMENTS, COLOUR_RULES } from '../../shared/model/view.ts';
import { topsInOrder } from '../../shared/analysis/tops-among.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { say } from '../../shared/texts/message.ts';
import { fail, ok, type Result } from '../../shared/util/result.ts';
import { saveFile } from '../host/save-file.ts';
import { FORMATS, type ExportRequest } from './export-formats.ts';
import { today } from './command-context.ts';
import { findSubtree } from './find-subtree.ts';
import { isSameFile, onOutput } from './user-files.ts';
import { doneWith, printed, refused, type Outcome } from './outcome.ts';
import { planAt, repairComplaint } from './plan-at.ts';
import type { Call, Subcommand } from './subcommand.ts';

const NAMES = [...FORMATS.keys()].join('|');
const STDOUT = '-';

export const exportCommand: Subcommand = {
  name: 'export',
  usage: `export PLAN --format ${NAMES} [--out FILE]`,
  summary: 'Write a plan as a picture, a document or a list; import reads lists back.',
  help: [
    `--format ${NAMES}`,
    '--out FILE             the file to write, replaced when it exists; without it, or with -, it goes to the output',
    '--subtree WHO          only this position and everyone below: a name, a title or an id; may be repeated',
    `--arrangement ${ARRANGEMENTS.join('|')}`,
    `--colour ${COLOUR_RULES.join('|')}`,
    '--theme light|dark     of pictures; light unless said',
    `--paper ${PAPERS.join('|')}     size of PDF pages; fit: as large as the picture`,
    '--layer N              PDF: every manager of layer N on a page of their own, with contents in front',
    '--include-pay          write pay as well; --pay says the same',
  ],
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    subtree: { type: 'string', multiple: true },
    arrangement: { type: 'string' },
    colour: { type: 'string' },
    theme: { type: 'string' },
    paper: { type: 'string' },
    layer: { type: 'string' },
    'include-pay': { type: 'boolean' },
    pay: { type: 'boolean' },
  },
  operands: ['PLAN'],
  run: runExport,
};

async function runExport(call: Call): Promise<Outcome> {
  const { operands, text, path } = call;
  const format = FORMATS.get(text('format'));
  if (format === undefined) return refused(`Say what to write: --format and one of ${[...FORMATS.keys()].join(', ')}.`);
  const planPath = path(operands[0] ?? '');
  const opened = await planAt(planPath);
  if (!opened.ok) return refused(opened.error);
  const output = text('out') === '' || text('out') === STDOUT ? null : path(text('out'));
  if (output !== null && (await isSameFile(planPath, output))) {
    return refused('--out would replace the plan itself. Choose another file.');
  }
  const request = requestOf(opened.value.plan, call);
  if (!request.ok) return refused(request.error);
  const { content, lack } = await format(request.value);
  const complaint = lack ?? repairComplaint(planPath, opened.value);
  if (output === null) return printed(content, complaint);
  await onOutput(output, () => saveFile(output, content));
  const positions = opened.value.plan.tables.position.size;
  const json = { format: text('format'), positions, out: output };
  return doneWith(complaint, json, `Wrote ${positions} positions to ${output}.`);
}

/** What is asked for, or the sentence on what is not understood. */
function requestOf({ tables, header }: Plan, call: Call): Result<ExportRequest, string> {
  const tops = topsOf(tables, call.texts('subtree'));
  if (!tops.ok) return tops;
  const includePay = call.isSet('include-pay') || call.isSet('pay');
  const arrangement = oneOf(ARRANGEMENTS, call.text('arrangement'), 'arrangement');
  const colour = oneOf(COLOUR_RULES, call.text('colour') || 'team', 'colour');
  const theme = oneOf(['light', 'dark'] as const, call.text('theme'), 'theme');
  const paper = oneOf(PAPERS, call.text('paper'), 'paper');
  for (const choice of [arrangement, colour, theme, paper]) if (!choice.ok) return choice;
  if (!arrangement.ok || !colour.ok || !theme.ok || !paper.ok) return fail('');
  const layer = call.text('layer') === '' ? null : Number(call.text('layer'));
  if (layer !== null && !(Number.isInteger(layer) && layer >= 1)) return fail('--layer is a number from 1, the top.');
  if (colour.value === 'cost' && !includePay)
    return fail('--colour cost shows pay: add --include-pay, or another colour.');
  const picture: PictureOptions = {
    tops: tops.value,
    folded: new Set(),
    arrangement: arrangement.value,
    colours: pictureColours({ tables, today: today() }, colour.value, say),
    badges: ['status', 'level'],
    showsRelations: true,
    today: today(),
    theme: theme.value,
    title: header.name,
    notes: [today()],
    say,
  };
  return ok({ tables, picture, includePay, paper: paper.value, layer });
}

function topsOf(tables: Plan['tables'], words: readonly string[]): Result<PictureOptions['tops'], string> {
  if (words.length === 0) return ok(allTops(tables));
  const found = words.map((word) => findSubtree(tables, word));
  for (const one of found) if (!one.ok) return one;
  return ok(
    topsInOrder(
      tables,
      found.flatMap((one) => (one.ok ? [one.value.id] : [])),
    ),
  );
}

/** The choice, the first when nothing is said. */
function oneOf<Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  said: string,
  option: string,
): Result<Choice, string> {
  if (said === '') return ok(choices[0]);
  const choice = choices.find((candidate) => candidate === said);
  return choice === undefined ? fail(`--${option} is one of ${choices.join(', ')}, not "${said}".`) : ok(choice);
}
