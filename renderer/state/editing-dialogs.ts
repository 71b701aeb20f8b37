/** Dialogs that edit the organisation: what each is about. */
import type { Id } from '../../shared/model/kinds.ts';
import type { PositionId } from './app-state.ts';

/** How positions go under another manager: with everybody below, without, or as copies. */
export type Moving = 'with-below' | 'alone' | 'copy';

export type EditingDialog =
  | { readonly what: 'move-under'; readonly positionIds: readonly PositionId[]; readonly moving: Moving }
  | { readonly what: 'duplicate'; readonly positionIds: readonly PositionId[] }
  | { readonly what: 'swap'; readonly positionId: PositionId }
  | { readonly what: 'fill'; readonly positionId: PositionId }
  | { readonly what: 'backfill'; readonly positionId: PositionId }
  | { readonly what: 'split'; readonly positionId: PositionId }
  | { readonly what: 'add-relation'; readonly positionId: PositionId }
  | { readonly what: 'add-person' }
  | { readonly what: 'add-team' }
  /** Null: which team is still to be chosen. */
  | { readonly what: 'edit-team'; readonly teamId: Id<'team'> | null }
  | { readonly what: 'delete-team'; readonly teamId: Id<'team'> };
