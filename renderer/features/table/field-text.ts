/** What the fields of positions are called, and how their values read on the screen and on the clipboard. */
import { t } from '../../i18n/t.ts';
import { sayEmployment, sayStatus } from '../../i18n/words.ts';
import {
  readField,
  type FieldValue,
  type PositionFieldKey,
  type Reading,
} from '../../../shared/analysis/position-fields.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import { EMPLOYMENTS } from '../../../shared/model/person.ts';
import { POSITION_STATUSES, type Position } from '../../../shared/model/position.ts';
import { positionName } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';

export const fieldLabel = (field: PositionFieldKey): string => t(`field.${field}`);

const amounts = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** A value of a field as it reads on the screen; empty for none. */
export function valueText(field: PositionFieldKey, value: FieldValue): string {
  if (value === null) return '';
  if (field === 'status') return sayStatus(String(value));
  if (field === 'employment') return sayEmployment(String(value));
  return field === 'pay' && typeof value === 'number' ? amounts.format(value) : String(value);
}

/** The word behind what the screen calls a status or an employment; any other text as it is. */
export function wordOf(field: string, text: string): string {
  const words: readonly string[] = field === 'status' ? POSITION_STATUSES : field === 'employment' ? EMPLOYMENTS : [];
  const typed = foldText(text);
  return words.find((word) => foldText(valueText(field as PositionFieldKey, word)) === typed) ?? text;
}

/** What a cell shows. */
export const cellText = (reading: Reading, position: Position, field: PositionFieldKey): string =>
  valueText(field, readField(reading, position, field));

/** What a cell is on the clipboard, so that pasting it back means the same. */
export function clipboardText(reading: Reading, position: Position, field: PositionFieldKey): string {
  if (field === 'pay') return String(readField(reading, position, field) ?? '');
  if (field !== 'manager' || position.managerPositionId === null) return cellText(reading, position, field);
  const manager = find(reading.tables, position.managerPositionId);
  if (manager === undefined) return '';
  const name = positionName(reading.tables, manager);
  return (namesakes(reading.tables).get(foldText(name)) ?? 0) > 1 ? `${name}, ${manager.title}` : name;
}

const counted = new WeakMap<Tables, ReadonlyMap<string, number>>();

/** How many positions go by each name. */
function namesakes(tables: Tables): ReadonlyMap<string, number> {
  const known = counted.get(tables);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  tables.position.forEach((position) => {
    const name = foldText(positionName(tables, position));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  counted.set(tables, counts);
  return counts;
}
