/** Finds what a user of the command line names: a scenario, a snapshot, or the baseline. */
import type { Snapshot } from '../../shared/model/snapshot.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { BASELINE, branchOf, type Branch } from '../../shared/scenario/branch.ts';
import { fail, ok, type Result } from '../../shared/util/result.ts';
import { foldText } from '../../shared/util/fold-text.ts';

export interface NamedBranch {
  readonly name: string;
  /** Null for the baseline. */
  readonly id: Scenario['id'] | Snapshot['id'] | null;
  readonly branch: Branch;
}

/** The word for the organisation as it is. A scenario of that name is meant by its id. */
const BASELINE_WORD = 'baseline';

export const BASELINE_NAMED: NamedBranch = { name: 'Baseline', id: null, branch: BASELINE };

/** Names listed when none fits. */
const LISTED = 10;

/** The one scenario that is called so, or a sentence that says what would work. */
export const findScenario = ({ scenario }: Tables, words: string): Result<Scenario, string> =>
  oneOf([...scenario.values()], { words, what: 'scenario' });

/** The baseline, or the one scenario or snapshot that is called so. */
export function findBranch({ scenario, snapshot }: Tables, words: string): Result<NamedBranch, string> {
  if (foldText(words) === BASELINE_WORD) return ok(BASELINE_NAMED);
  const known: readonly (Scenario | Snapshot)[] = [...scenario.values(), ...snapshot.values()];
  const found = oneOf(known, { words, what: 'scenario' });
  if (!found.ok) return found;
  const { id, name } = found.value;
  return ok({ name, id, branch: isSnapshot(id) ? { type: 'snapshot', id } : branchOf(id) });
}

const isSnapshot = (id: Scenario['id'] | Snapshot['id']): id is Snapshot['id'] => id.startsWith('snapshot_');

interface Wanted {
  readonly words: string;
  readonly what: string;
}

/** By id; else by the name as it is written; else by the name however it is written. */
function oneOf<R extends { readonly id: string; readonly name: string }>(
  records: readonly R[],
  { words, what }: Wanted,
): Result<R, string> {
  const name = words.trim();
  const ways: readonly ((record: R) => boolean)[] = [
    ({ id }) => id === name,
    (record) => record.name.trim() === name,
    (record) => foldText(record.name) === foldText(name),
  ];
  for (const fits of ways) {
    const [first, ...others] = records.filter(fits);
    if (first === undefined) continue;
    if (others.length === 0) return ok(first);
    const listed = [first, ...others].map((record) => `${record.name} (${record.id})`).join(', ');
    return fail(`"${words}" fits ${others.length + 1} of them: ${listed}. Give the name as it is written, or the id.`);
  }
  return fail(`There is no ${what} "${words}". ${listOf(records, what)}`);
}

function listOf(records: readonly { readonly name: string }[], what: string): string {
  if (records.length === 0) return `The plan has none; orgwright ${what} new makes one.`;
  const shown = records.slice(0, LISTED).map(({ name }) => name);
  const more = records.length > LISTED ? ` and ${records.length - LISTED} more` : '';
  return `The plan has ${shown.join(', ')}${more}.`;
}
