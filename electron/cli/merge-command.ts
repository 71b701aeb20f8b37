/** `orgwright merge`: three-way merge of plans by record and field, fit as a merge driver for Git. */
import type { Repair } from '../../shared/change/integrity.ts';
import type { Conflict } from '../../shared/change/merge.ts';
import { mergePlans, type MergedPlans } from '../../shared/file/merge-plans.ts';
import { newPlan } from '../../shared/file/new-plan.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { kindOf } from '../../shared/model/kinds.ts';
import { recordName } from '../../shared/model/record-name.ts';
import { emptyTables, find } from '../../shared/model/tables.ts';
import { ok, type Result } from '../../shared/util/result.ts';
import { readPlanFile, writePlanFile } from '../host/plan-file.ts';
import { onInput, onOutput } from './user-files.ts';
import { done, doneButFor, refused, type Outcome } from './outcome.ts';
import { writablePlanAt } from './plan-at.ts';
import type { Call, Subcommand } from './subcommand.ts';

export const mergeCommand: Subcommand = {
  name: 'merge',
  usage: 'merge BASE OURS THEIRS --out FILE',
  summary: 'Merge two versions of a plan by record and field.',
  help: [
    '--out FILE          the merged plan; replaced when it exists',
    'Ends with 1 when both sides changed the same field; the merged plan then holds our side of it.',
    "As Git's merge driver: npm --prefix ORGWRIGHT run --silent orgwright -- merge %O %A %B --out %A",
  ],
  options: { out: { type: 'string' } },
  operands: ['BASE', 'OURS', 'THEIRS'],
  run: runMerge,
};

async function runMerge({ operands: [base = '', ours = '', theirs = ''], text, path }: Call): Promise<Outcome> {
  if (text('out') === '') return refused('Say where the merged plan goes: --out FILE.');
  const output = path(text('out'));
  // A mended plan is not what a side changed: the mending would pass for changes.
  const mine = await writablePlanAt(path(ours));
  if (!mine.ok) return refused(mine.error);
  const other = await writablePlanAt(path(theirs));
  if (!other.ok) return refused(other.error);
  const before = await basePlanAt(path(base), mine.value);
  if (!before.ok) return refused(before.error);
  if (mine.value.header.docId !== other.value.header.docId) {
    return refused('OURS and THEIRS are different plans, not two versions of one. Choose two versions of one plan.');
  }
  const merged = mergePlans(before.value, mine.value, other.value);
  await onOutput(output, () => writePlanFile(output, serializePlan(merged.plan)));
  return outcomeOf(merged, output);
}

/** Git hands over an empty base when both sides added the file. */
async function basePlanAt(path: string, ours: Plan): Promise<Result<Plan, string>> {
  const { text } = await onInput(path, () => readPlanFile(path));
  const { docId, name } = ours.header;
  return text === '' ? ok(newPlan({ docId, name, tables: emptyTables() })) : writablePlanAt(path);
}

function outcomeOf({ plan, conflicts, unknownConflicts, repairs }: MergedPlans, output: string): Outcome {
  const clashes = [
    ...conflicts.map((conflict) => conflictLine(plan, conflict)),
    ...unknownConflicts.map((field) => `${field}: both sides changed it; ours was kept.`),
  ];
  const mended = repairs.map((repair) => repairLine(plan, repair));
  const json = { conflicts, unknownConflicts, repairs, out: output };
  const text = [...clashes, ...mended, `Wrote ${output}.`].join('\n');
  if (clashes.length === 0) return done(json, text);
  const complaint = `${clashes.length} ${clashes.length === 1 ? 'conflict remains' : 'conflicts remain'}: ${clashes[0] ?? ''}`;
  return doneButFor(complaint, json, text);
}

function nameOf({ tables }: Plan, id: Conflict['id']): string {
  const record = find(tables, id);
  return `${kindOf(id)} ${record === undefined ? id : recordName(tables, record)}`;
}

const REASONS: Readonly<Record<Conflict['why'], string>> = {
  'edited-both': 'both sides changed it; ours was kept.',
  'edited-here-removed-there': 'we changed it, they removed it; it was kept.',
  'removed-here-edited-there': 'we removed it, they changed it; ours was kept.',
  'added-both': 'both sides added it; ours was kept.',
};

const conflictLine = (plan: Plan, { id, field, why }: Conflict): string =>
  `${nameOf(plan, id)}${field === null ? '' : `, ${field}`}: ${REASONS[why]}`;

const repairLine = (plan: Plan, { id, field, problem }: Repair): string =>
  `${nameOf(plan, id)}, ${field}: ${problem === 'cycle' ? 'led back to itself and was cut' : 'pointed to nothing any more and was mended'}.`;
