/** Whether a version of the organisation has a position. */
import { find, type Tables } from '../../../shared/model/tables.ts';
import type { PositionId } from '../../state/app-state.ts';

export const isThere = (tables: Tables, id: PositionId | null): boolean =>
  id !== null && find(tables, id) !== undefined;
