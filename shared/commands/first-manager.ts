/** What goes with another first manager of a position. */
import { relationsOf } from '../analysis/relations-of.ts';
import type { PositionId } from '../analysis/reporting-tree.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import type { Tables } from '../model/tables.ts';

/** The fields that change; at the top there is nobody to assist. */
export const fieldsUnder = (
  position: Position | undefined,
  managerId: PositionId | null,
): { readonly managerPositionId: PositionId | null; readonly assistant?: undefined } => ({
  managerPositionId: managerId,
  ...(managerId === null && position?.assistant !== undefined ? { assistant: undefined } : {}),
});

/** Lines to a further manager who becomes the first one: they would say the same twice. */
export const doubledLines = (
  tables: Pick<Tables, 'relation'>,
  id: PositionId,
  managerId: PositionId | null,
): readonly Id<'relation'>[] =>
  relationsOf(tables, id)
    .from.filter(({ type, toPositionId }) => type === 'manager' && toPositionId === managerId)
    .map((relation) => relation.id);
