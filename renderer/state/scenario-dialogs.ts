/** Dialogs about scenarios: what each is about. */
import type { SnapshotId } from '../../shared/scenario/branch.ts';
import type { MoveId, ScenarioId } from '../../shared/scenario/moves.ts';
import type { Touched } from '../../shared/scenario/touched.ts';
import type { PositionId } from './app-state.ts';

export type ScenarioDialog =
  /** `over`: what it begins with; `part`: the position it is about, with everyone below. */
  | { readonly what: 'new'; readonly over: ScenarioId | null; readonly part?: PositionId }
  | { readonly what: 'rename' | 'copy' | 'adopt' | 'rebase' | 'delete' | 'lay-over'; readonly scenarioId: ScenarioId }
  | { readonly what: 'freeze' }
  | { readonly what: 'rename-snapshot'; readonly snapshotId: SnapshotId }
  | { readonly what: 'take-move'; readonly moveId: MoveId; readonly keep: boolean }
  | { readonly what: 'touched'; readonly touched: readonly Touched[] };
