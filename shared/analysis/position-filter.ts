/** Filters over positions: conditions on fields, all of which must hold. The rule behind table, search and selection. */
import type { Position } from '../model/position.ts';
import type { Condition } from '../model/view.ts';
import { foldText } from '../util/fold-text.ts';
import { isPositionField, readField, valuesOf, type FieldValue, type Reading } from './position-fields.ts';
import { reportingTree, type PositionId } from './reporting-tree.ts';

/** The positions for which every condition holds, managers before their reports. */
export function positionsWhere(reading: Reading, conditions: readonly Condition[]): readonly PositionId[] {
  const { position: positions } = reading.tables;
  const test = testOf(conditions);
  return reportingTree(reading.tables).inOrder.filter((id) => {
    const position = positions.get(id);
    return position !== undefined && test(reading, position);
  });
}

type PositionTest = (reading: Reading, position: Position) => boolean;

/**
 * All conditions as one question that can be asked of many positions. A field or comparison that this version does not
 * know holds for nobody: showing everyone would look as if the filter had been applied.
 */
function testOf(conditions: readonly Condition[]): PositionTest {
  const tests = conditions.map((condition): PositionTest => {
    const { field } = condition;
    if (!isPositionField(field)) return () => false;
    const holds = valueTest(condition);
    return (reading, position) => {
      const value = readField(reading, position, field);
      return holds(value, valuesOf(field, value));
    };
  });
  return (reading, position) => tests.every((test) => test(reading, position));
}

/** `each`: the values of a list one by one; the value itself for any other field. */
type ValueTest = (value: FieldValue, each: readonly (string | number)[]) => boolean;

function valueTest({ comparison, values }: Condition): ValueTest {
  const wanted = values.map((value) => foldText(String(value)));
  const isOne = remembering((text) => wanted.includes(text));
  switch (comparison) {
    case 'is':
      return (_, each) => each.some(isOne);
    case 'is-not':
      return (_, each) => !each.some(isOne);
    case 'contains':
      return notNull(remembering((text) => wanted.some((part) => text.includes(part))));
    case 'at-least':
      return notNull((value) => values.every((low) => isOrdered(low, value)));
    case 'at-most':
      return notNull((value) => values.every((high) => isOrdered(value, high)));
    case 'empty':
      return (value) => value === null;
    case 'not-empty':
      return (value) => value !== null;
    default:
      return () => false;
  }
}

const notNull =
  (test: (value: string | number) => boolean): ValueTest =>
  (value) =>
    value !== null && test(value);

/** Asks about each text once: many positions share few values. */
function remembering(test: (folded: string) => boolean): (value: string | number) => boolean {
  const answers = new Map<string | number, boolean>();
  return (value) => {
    const known = answers.get(value);
    if (known !== undefined) return known;
    const answer = test(foldText(String(value)));
    answers.set(value, answer);
    return answer;
  };
}

/** Numbers by size, everything else as text; a text that is a number counts as one beside a number. */
function isOrdered(low: string | number, high: string | number): boolean {
  const numbers = [Number(low), Number(high)] as const;
  return numbers.some(Number.isNaN) ? String(low) <= String(high) : numbers[0] <= numbers[1];
}
