/** Builds one condition: field, comparison, values, with the values of the plan suggested by how many have them. */
import { ActionIcon, Group, NativeSelect, TagsInput, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { t } from '../../i18n/t.ts';
import {
  isPositionField,
  POSITION_FIELD_KEYS,
  POSITION_FIELDS,
  type PositionFieldKey,
  type Reading,
} from '../../../shared/analysis/position-fields.ts';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { valueCounts } from '../../../shared/analysis/table-rows.ts';
import { COMPARISONS, type Condition } from '../../../shared/model/view.ts';
import { comparisonLabel, comparisonsOf, needsValues } from './condition-text.ts';
import { fieldLabel, valueText, wordOf } from './field-text.ts';
import classes from './table.module.css';

export interface ConditionEditorProps {
  readonly reading: Reading;
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  /** Takes the condition out; absent where something else does. */
  readonly onRemove?: () => void;
  /** In a narrow place the values go below. */
  readonly isNarrow?: boolean;
}

/** A condition on a field that says nothing yet. */
export const newCondition = (field: PositionFieldKey): Condition => ({
  field,
  comparison: comparisonsOf(field)[0] ?? 'is',
  values: [],
});

/** Fields in the order in which people look for them: by name. */
const fieldChoices = () =>
  POSITION_FIELD_KEYS.map((field) => ({ value: field, label: fieldLabel(field) })).sort((a, b) =>
    a.label.localeCompare(b.label),
  );

export function ConditionEditor({ reading, condition, onChange, onRemove, isNarrow = false }: ConditionEditorProps) {
  const field = isPositionField(condition.field) ? condition.field : 'name';
  const comparison = COMPARISONS.find((known) => known === condition.comparison) ?? 'is';
  return (
    <div className={`${classes['condition']} ${isNarrow ? classes['narrow'] : ''}`}>
      <NativeSelect
        size="xs"
        aria-label={t('condition.field')}
        data={fieldChoices()}
        value={field}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isPositionField(value)) onChange(newCondition(value));
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={t('condition.comparison')}
        data={comparisonsOf(field).map((value) => ({ value, label: comparisonLabel(field, value) }))}
        value={comparison}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ ...condition, comparison: value, values: keptValues(condition, value) });
        }}
      />
      {needsValues(comparison) ? (
        <Values reading={reading} field={field} comparison={comparison} condition={condition} onChange={onChange} />
      ) : (
        <span />
      )}
      {onRemove !== undefined && (
        <ActionIcon size={28} variant="subtle" color="gray" aria-label={t('condition.remove')} onClick={onRemove}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}

const isMany = (comparison: string): boolean => comparison === 'is' || comparison === 'is-not';

const keptValues = ({ values }: Condition, comparison: string): Condition['values'] =>
  !needsValues(comparison) ? [] : isMany(comparison) ? values : values.slice(0, 1);

interface ValuesProps {
  readonly reading: Reading;
  readonly field: PositionFieldKey;
  readonly comparison: string;
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
}

function Values({ reading, field, comparison, condition, onChange }: ValuesProps) {
  const { type } = POSITION_FIELDS[field];
  if (isMany(comparison))
    return (
      <ManyValues reading={reading} field={field} comparison={comparison} condition={condition} onChange={onChange} />
    );
  const typed = (text: string): readonly (string | number)[] =>
    text.trim() === '' ? [] : type === 'number' && Number.isFinite(Number(text)) ? [Number(text)] : [text];
  return (
    <TextInput
      size="xs"
      aria-label={t('condition.value')}
      type={type === 'day' ? 'date' : type === 'number' ? 'number' : 'text'}
      {...(type === 'number' ? { step: 'any' } : {})}
      value={String(condition.values[0] ?? '')}
      onChange={(event) => onChange({ ...condition, values: [...typed(event.currentTarget.value)] })}
    />
  );
}

/** Most values that are worth suggesting. */
const SUGGESTED = 200;

function ManyValues({ reading, field, condition, onChange }: ValuesProps) {
  const counts = useMemo(
    () =>
      valueCounts(reading, reportingTree(reading.tables).inOrder, field)
        .filter(({ value }) => value !== null)
        .slice(0, SUGGESTED)
        .map(({ value, count }) => ({ text: valueText(field, value), count })),
    [reading, field],
  );
  const countOf = useMemo(() => new Map(counts.map(({ text, count }) => [text, count])), [counts]);
  return (
    <TagsInput
      size="xs"
      aria-label={t('condition.values')}
      placeholder={condition.values.length === 0 ? t('condition.typeValue') : ''}
      data={[...countOf.keys()]}
      limit={40}
      maxDropdownHeight={220}
      acceptValueOnBlur
      value={condition.values.map((value) => valueText(field, value))}
      onChange={(texts) => onChange({ ...condition, values: texts.map((text) => wordOf(field, text)) })}
      comboboxProps={{ withinPortal: false, position: 'bottom-start' }}
      renderOption={({ option }) => (
        <Group justify="space-between" wrap="nowrap" w="100%" gap="xs">
          <Text size="xs" truncate>
            {option.value}
          </Text>
          <Text size="xs" c="dimmed">
            {countOf.get(option.value)}
          </Text>
        </Group>
      )}
    />
  );
}
