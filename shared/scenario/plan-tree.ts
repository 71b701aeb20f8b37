/** The baseline, the scenarios over it, and the snapshots where they were taken, as the rows of a tree. */
import type { Scenario } from '../model/scenario.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Tables } from '../model/tables.ts';
import { compareText } from '../util/compare-text.ts';
import { foldText } from '../util/fold-text.ts';
import { isOpen } from './baseline-edits.ts';
import { BASELINE, branchKey, branchOf, type Branch } from './branch.ts';
import type { ScenarioId } from './moves.ts';

export interface PlanTreeRow {
  readonly branch: Branch;
  readonly key: string;
  /** Empty for the baseline, which people do not name. */
  readonly name: string;
  /** 0 for the baseline. */
  readonly depth: number;
  readonly scenario: Scenario | null;
  readonly snapshot: Snapshot | null;
  readonly children: number;
  /** The key of the row it hangs under; null for the baseline. */
  readonly parent: string | null;
}

type Planned = Pick<Tables, 'scenario' | 'snapshot'>;

const known = new WeakMap<Planned['scenario'], { readonly of: Planned; readonly rows: readonly PlanTreeRow[] }>();

/** Every branch of the plan, parents before children: under each its snapshots by day, then its scenarios, open ones first, by name. */
export function planTree(tables: Planned): readonly PlanTreeRow[] {
  const last = known.get(tables.scenario);
  if (last !== undefined && last.of.snapshot === tables.snapshot) return last.rows;
  const rows = treeRows(tables);
  known.set(tables.scenario, { of: tables, rows });
  return rows;
}

function treeRows({ scenario: scenarios, snapshot: snapshots }: Planned): readonly PlanTreeRow[] {
  const isHere = (id: ScenarioId | null | undefined): id is ScenarioId =>
    id !== null && id !== undefined && scenarios.get(id) !== undefined;
  const over = Map.groupBy(scenarios.values(), ({ parentScenarioId }) =>
    isHere(parentScenarioId) ? parentScenarioId : null,
  );
  const taken = Map.groupBy(snapshots.values(), ({ scenarioId }) => (isHere(scenarioId) ? scenarioId : null));
  const rows: PlanTreeRow[] = [];
  const seen = new Set<ScenarioId>();
  const below = (id: ScenarioId | null, depth: number, parent: string): void => {
    for (const snapshot of (taken.get(id) ?? []).toSorted(byDay)) {
      const branch: Branch = { type: 'snapshot', id: snapshot.id };
      const { name } = snapshot;
      rows.push({ branch, key: snapshot.id, name, depth, scenario: null, snapshot, children: 0, parent });
    }
    for (const scenario of (over.get(id) ?? []).toSorted(openFirst)) add(scenario, depth, parent);
  };
  const childrenOf = (id: ScenarioId | null): number => (taken.get(id)?.length ?? 0) + (over.get(id)?.length ?? 0);
  const add = (scenario: Scenario, depth: number, parent: string): void => {
    if (seen.has(scenario.id)) return;
    seen.add(scenario.id);
    const { id, name } = scenario;
    rows.push({
      branch: branchOf(id),
      key: id,
      name,
      depth,
      scenario,
      snapshot: null,
      children: childrenOf(id),
      parent,
    });
    below(id, depth + 1, id);
  };
  const root = branchKey(BASELINE);
  rows.push({
    branch: BASELINE,
    key: root,
    name: '',
    depth: 0,
    scenario: null,
    snapshot: null,
    children: childrenOf(null),
    parent: null,
  });
  below(null, 1, root);
  // Scenarios laid over each other in a circle hang nowhere; they are shown all the same.
  for (const scenario of scenarios.values()) add(scenario, 1, root);
  return rows;
}

const byDay = (a: Snapshot, b: Snapshot): number =>
  compareText(a.frozenOn, b.frozenOn) || compareText(a.name, b.name) || compareText(a.id, b.id);

const openFirst = (a: Scenario, b: Scenario): number =>
  Number(isOpen(b)) - Number(isOpen(a)) || compareText(foldText(a.name), foldText(b.name)) || compareText(a.id, b.id);

/** The rows that a query leaves, with what they hang under; all of them for an empty one. */
export function matchingRows(rows: readonly PlanTreeRow[], query: string): readonly PlanTreeRow[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const kept = new Set<string>();
  for (const row of rows) {
    const text = foldText(row.name);
    if (row.depth === 0 || !words.every((word) => text.includes(word))) continue;
    for (let at: PlanTreeRow | undefined = row; at !== undefined && !kept.has(at.key);) {
      kept.add(at.key);
      at = at.parent === null ? undefined : byKey.get(at.parent);
    }
  }
  return rows.filter(({ key }) => kept.has(key));
}
