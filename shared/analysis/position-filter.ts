/** Filters over positions: conditions on fields, all of which must hold. The rule behind table, search and selection. */
import type { Position } from '../model/position.ts';
import type { Condition } from '../model/view.ts';
import { foldText } from '../util/fold-text.ts';
import { isPositionField, readField, type FieldValue, type Reading } from './position-fields.ts';
import { reportingTree, type PositionId } from './reporting-tree.ts';

/** The positions for which every condition holds, managers before their reports. */
export function positionsWhere(reading: Reading, conditions: readonly Condition[]): readonly PositionId[] {
  const { position: positions } = reading.tables;
  return reportingTree(reading.tables).inOrder.filter((id) => {
    const position = positions.get(id);
    return position !== undefined && isWhere(reading, position, conditions);
  });
}

/**
 * Whether every condition holds for a position. A field or comparison that this version does not know holds for nobody:
 * showing everyone would look as if the filter had been applied.
 */
export const isWhere = (reading: Reading, position: Position, conditions: readonly Condition[]): boolean =>
  conditions.every(({ field, comparison, values }) =>
    isPositionField(field) ? holds(readField(reading, position, field), comparison, values) : false,
  );

function holds(value: FieldValue, comparison: Condition['comparison'], values: Condition['values']): boolean {
  switch (comparison) {
    case 'is':
      return values.some((wanted) => isSame(value, wanted));
    case 'is-not':
      return !values.some((wanted) => isSame(value, wanted));
    case 'contains':
      return value !== null && values.some((wanted) => foldText(String(value)).includes(foldText(String(wanted))));
    case 'at-least':
      return value !== null && values.every((wanted) => isOrdered(wanted, value));
    case 'at-most':
      return value !== null && values.every((wanted) => isOrdered(value, wanted));
    case 'empty':
      return value === null;
    case 'not-empty':
      return value !== null;
    default:
      return false;
  }
}

const isSame = (value: FieldValue, wanted: string | number): boolean =>
  value !== null && foldText(String(value)) === foldText(String(wanted));

/** Numbers by size, everything else as text; a text that is a number counts as one beside a number. */
function isOrdered(low: string | number, high: string | number): boolean {
  const numbers = [Number(low), Number(high)] as const;
  return numbers.some(Number.isNaN) ? String(low) <= String(high) : numbers[0] <= numbers[1];
}
