/** What positions are called in dialogs. */
import { positionName } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import type { PositionId } from '../../state/app-state.ts';

/** Empty when it is gone. */
export function nameOf(tables: Tables, id: PositionId | undefined): string {
  const position = id === undefined ? undefined : find(tables, id);
  return position === undefined ? '' : positionName(tables, position);
}
