/** A big plan with scenarios for the bench: moves of people and branches, new positions, closed and removed ones, over two years. */
import { seededRandom } from '../../build/sample/seeded-random.ts';
import type { Edit } from '../../shared/change/change.ts';
import { newPlan } from '../../shared/file/new-plan.ts';
import type { Plan } from '../../shared/file/plan.ts';
import type { Move } from '../../shared/model/move.ts';
import type { Position } from '../../shared/model/position.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { asEdits, type ScenarioId } from '../../shared/scenario/moves.ts';
import { bigTables } from './big-plan.ts';

export const SCENARIOS = ['scenario_first', 'scenario_second'] as const satisfies readonly ScenarioId[];

/** What scenarios are called on the screen. */
export const scenarioNames = ['First option', 'Second option'] as const;

const MONTHS = 24;

/** Tables of `count` positions with two scenarios of `moves` moves each. */
export function plannedTables(count: number, moves: number): Tables {
  const start = bigTables(count);
  const positions = [...start.position.values()];
  const managers = new Set(positions.map(({ managerPositionId }) => managerPositionId));
  const leaves = positions.filter(({ id }) => !managers.has(id));
  const leaders = positions.filter(({ id }) => managers.has(id)).slice(1);
  const made = SCENARIOS.flatMap((scenarioId, at) => {
    const random = seededRandom(count + at).next;
    const take = (list: readonly Position[], index: number): Position => list[(index * 7 + at * 3) % list.length]!;
    return Array.from({ length: moves }, (_, index): Move => {
      const kind = random();
      const leader = take(leaders, Math.floor(random() * leaders.length));
      return {
        id: `move_${scenarioId.slice(9)}${String(index).padStart(4, '0')}`,
        scenarioId,
        label: `Move ${index}`,
        effectiveDate: monthFrom(Math.floor((index * MONTHS) / moves)),
        rank: index + 1,
        edits: asEdits([editOf(kind, { leaf: take(leaves, index), branch: take(leaders, index), leader, index })]),
      };
    });
  });
  return {
    ...start,
    scenario: start.scenario.with(
      SCENARIOS.map((id, at) => [id, { id, name: scenarioNames[at] ?? id, parentScenarioId: null, status: 'draft' }]),
    ),
    move: start.move.with(made.map((move) => [move.id, move])),
  };
}

interface Choice {
  readonly leaf: Position;
  readonly branch: Position;
  readonly leader: Position;
  readonly index: number;
}

/** Branches go to the top's reports only, so that no two moves close a circle. */
function editOf(kind: number, { leaf, branch, leader, index }: Choice): Edit {
  const id = leaf.id;
  if (kind < 0.6) return { id, before: leaf, after: { ...leaf, managerPositionId: leader.id, rank: index } };
  if (kind < 0.75) return { id: branch.id, before: branch, after: { ...branch, managerPositionId: ROOT, rank: index } };
  if (kind < 0.85) {
    const added = `position_added${index}` as const;
    return { id: added, before: null, after: { ...leaf, id: added, personId: null, status: 'open', title: 'New' } };
  }
  if (kind < 0.95) return { id, before: leaf, after: { ...leaf, personId: null, status: 'closed' } };
  return { id, before: leaf, after: null };
}

const ROOT = 'position_bench000000' as const;

const monthFrom = (month: number): string =>
  `${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

export const plannedPlan = (count: number, moves: number): Plan =>
  newPlan({ docId: 'plan_planned', name: 'Bench', tables: plannedTables(count, moves) });
