/** The figures of a branch of the plan: what it comes to, how many moves make it, what in it waits for an answer. */
import { find, type Tables } from '../model/tables.ts';
import { branchTables, type Branch } from './branch.ts';
import { measuresOn } from './measures.ts';
import { isActive, movesInEffect, movesOf } from './moves.ts';
import { questionsOf } from './questions.ts';
import { isSameOrganisation } from './move-steps.ts';

export interface BranchFigures {
  readonly people: number;
  readonly openPositions: number;
  readonly teams: number;
  readonly layers: number;
  /** Its own moves that have an effect. */
  readonly moves: number;
  readonly conflicts: number;
  /** Edits of its moves that do nothing any more. */
  readonly lapses: number;
  readonly repairs: number;
}

/** The measures that are set beside those of the baseline. */
export const COMPARED_FIGURES = ['people', 'openPositions', 'teams', 'layers'] as const;

/** What the branch comes to after all its moves. */
export function branchFigures(plan: Tables, branch: Branch): BranchFigures {
  const { tables, ...open } = branchTables(plan, branch);
  const { conflicts, lapses, repairs } = questionsOf(open);
  const { people, openPositions, teams, layers } = measuresOn(tables, null);
  return {
    people,
    openPositions,
    teams,
    layers,
    moves: branch.type === 'scenario' ? movesOf(plan, branch.id).filter(isActive).length : 0,
    conflicts: conflicts.length,
    lapses: lapses.length,
    repairs: repairs.length,
  };
}

/** Whether the branch shows the same in both versions of the plan, without working out what. */
export function isSameBranch(one: Tables, other: Tables, branch: Branch): boolean {
  if (one === other) return true;
  if (branch.type === 'snapshot') return find(one, branch.id) === find(other, branch.id);
  if (!isSameOrganisation(one, other)) return false;
  if (branch.type === 'baseline') return true;
  const [mine, theirs] = [movesInEffect(one, branch.id, null), movesInEffect(other, branch.id, null)];
  return mine.length === theirs.length && mine.every((move, index) => move === theirs[index]);
}
