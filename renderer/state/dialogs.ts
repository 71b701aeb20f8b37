/** Which dialog is open, and what it is about. One at a time. */
import type { OpenedPlan } from '../../shared/file/opened-plan.ts';
import type { OpenFailure } from '../../shared/file/open-failure.ts';
import type { RecoveryEntry } from '../../shared/contract/documents.ts';
import type { MergedPlans } from '../../shared/file/merge-plans.ts';
import type { Id } from '../../shared/model/kinds.ts';
import type { PositionId } from './app-state.ts';
import type { PortfolioDialog } from './portfolio-dialogs.ts';
import type { ScenarioDialog } from './scenario-dialogs.ts';
import type { EditingDialog } from './editing-dialogs.ts';

export type Dialog =
  /** `file`: a list that was dropped on the window, read at once. `into`: where the list goes, unless it is asked. */
  | { readonly type: 'import'; readonly file?: File; readonly into?: 'scenario' }
  | { readonly type: 'editing'; readonly editing: EditingDialog }
  | { readonly type: 'delete'; readonly positionIds: readonly PositionId[] }
  | { readonly type: 'close-positions'; readonly positionIds: readonly PositionId[] }
  /** Somebody of the bench gets a position of their own, an open one, or leaves the plan. */
  | { readonly type: 'place-person' | 'fill-with' | 'delete-person'; readonly personId: Id<'person'> }
  /** The program behind the page is gone; edits from now on are on this page only. */
  | { readonly type: 'host-lost' }
  | { readonly type: 'export'; readonly purpose: 'file' | 'print' }
  | { readonly type: 'select-where' }
  | { readonly type: 'shortcuts' }
  | { readonly type: 'settings'; readonly tab?: 'general' | 'shortcuts' }
  | { readonly type: 'portfolio'; readonly portfolio: PortfolioDialog }
  | { readonly type: 'scenario'; readonly scenario: ScenarioDialog }
  /** What may go wrong between the days of a scenario; what people are told of it. */
  | { readonly type: 'reteaming' | 'sheets'; readonly scenarioId: Id<'scenario'> }
  | { readonly type: 'save-as' }
  /** A new view when null. */
  | { readonly type: 'name-view'; readonly viewId: Id<'view'> | null }
  /** The file is not what this edit started from; `identity` is null when it is gone. */
  | { readonly type: 'changed-on-disk'; readonly identity: string | null }
  | { readonly type: 'merged'; readonly merged: MergedPlans }
  /** `recovery`: unsaved work on the plan that can be brought back instead. */
  | {
      readonly type: 'open-failed';
      readonly name: string;
      readonly failure: OpenFailure;
      readonly recovery: RecoveryEntry | null;
    }
  | { readonly type: 'repairs'; readonly name: string; readonly repairs: OpenedPlan['repairs'] }
  /** Asks about unsaved work before `next` goes on without this document. */
  | { readonly type: 'unsaved'; readonly next: () => Promise<void> }
  | { readonly type: 'recover'; readonly entry: RecoveryEntry };
