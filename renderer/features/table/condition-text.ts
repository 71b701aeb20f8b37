/** Conditions on fields in words, and the comparisons that make sense for each kind of field. */
import { t } from '../../i18n/t.ts';
import { isPositionField, POSITION_FIELDS, type PositionFieldKey } from '../../../shared/analysis/position-fields.ts';
import { COMPARISONS, type Condition } from '../../../shared/model/view.ts';
import { fieldLabel, valueText } from './field-text.ts';

export type Comparison = (typeof COMPARISONS)[number];

const OF_TYPE: Readonly<Record<'text' | 'choice' | 'number' | 'day', readonly Comparison[]>> = {
  choice: ['is', 'is-not', 'contains', 'empty', 'not-empty'],
  text: ['contains', 'is', 'is-not', 'empty', 'not-empty'],
  number: ['at-least', 'at-most', 'is', 'is-not', 'empty', 'not-empty'],
  day: ['at-least', 'at-most', 'is', 'empty', 'not-empty'],
};

/** The comparisons of a field, the usual one first. */
export const comparisonsOf = (field: PositionFieldKey): readonly Comparison[] => OF_TYPE[POSITION_FIELDS[field].type];

export const needsValues = (comparison: string): boolean => comparison !== 'empty' && comparison !== 'not-empty';

/** Whether the condition says enough to be asked. */
export const isFinished = ({ comparison, values }: Condition): boolean => !needsValues(comparison) || values.length > 0;

export function comparisonLabel(field: PositionFieldKey, comparison: Comparison): string {
  const isDay = POSITION_FIELDS[field].type === 'day';
  return isDay && (comparison === 'at-least' || comparison === 'at-most')
    ? t(`condition.day.${comparison}`)
    : t(`condition.${comparison}`);
}

/** Values listed before a condition in words is cut short. */
const LISTED = 3;

/** "Location is Berlin or Jakarta"; in the words of a newer version where it has some of its own. */
export function conditionText({ field, comparison, values }: Condition): string {
  if (!isPositionField(field)) return [field, comparison, ...values].join(' ');
  const known = COMPARISONS.find((one) => one === comparison);
  const texts = values.slice(0, LISTED).map((value) => valueText(field, value).slice(0, 60));
  const more = values.length > LISTED ? '…' : '';
  const words = known === undefined ? comparison : comparisonLabel(field, known);
  return `${fieldLabel(field)} ${words} ${texts.join(t('condition.or'))}${more}`.trim();
}
