/** The menu of a column: sort, filter by its values, group, hide, move, resize. Everything the header does with the mouse. */
import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { POSITION_FIELDS, type PositionFieldKey, type Reading } from '../../../shared/analysis/position-fields.ts';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { isGroupable, valueCounts } from '../../../shared/analysis/table-rows.ts';
import type { Condition } from '../../../shared/model/view.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import { getState, useApp } from '../../state/store.ts';
import {
  changeTable,
  groupBy,
  moveColumn,
  resizeColumn,
  setColumnFilter,
  sortBy,
  sortOnlyBy,
  toggleColumn,
} from '../../state/table.ts';
import { fieldLabel, valueText } from './field-text.ts';
import { widthOf } from './grid-lines.ts';
import classes from './table.module.css';

export interface ColumnMenuProps {
  readonly field: PositionFieldKey;
  readonly button: ReactNode;
  readonly reading: Reading;
  readonly isOpen: boolean;
  readonly onClosed: () => void;
}

export function ColumnMenu({ field, button, reading, isOpen, onClosed }: ColumnMenuProps) {
  const close = (): void => {
    changeTable({ menu: null });
    onClosed();
  };
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => !opened && close()}
      position="bottom-start"
      width={250}
      shadow="md"
      withinPortal
      trapFocus
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown
        p={8}
        aria-label={t('table.columnMenu', { column: fieldLabel(field) })}
        onKeyDown={(event) => event.stopPropagation()}
        onPointerDown={(event) => event.stopPropagation()}
      >
        {isOpen && <Content field={field} reading={reading} close={close} />}
      </Popover.Dropdown>
    </Popover>
  );
}

const STEP = 24;

function Content({
  field,
  reading,
  close,
}: {
  readonly field: PositionFieldKey;
  readonly reading: Reading;
  readonly close: () => void;
}) {
  const { columns, sort } = useApp((state) => state.table);
  const at = columns.indexOf(field);
  const others = sort.some((key) => key.field !== field);
  const isSorted = sort.some((key) => key.field === field);
  const item = (label: string, run: () => void, isEnabled = true): ReactNode => (
    <Button
      key={label}
      size="compact-xs"
      variant="subtle"
      color="gray"
      justify="flex-start"
      h={26}
      fw={400}
      disabled={!isEnabled}
      onClick={() => {
        run();
        close();
      }}
    >
      {label}
    </Button>
  );
  const resize = (by: number): void => resizeColumn(field, widthOf(field, getState().table.widths) + by);
  return (
    <div className={classes['menu']}>
      <div className={classes['section']}>
        {item(t('table.sortUp'), () => sortOnlyBy(field, false))}
        {item(t('table.sortDown'), () => sortOnlyBy(field, true))}
        {others && item(t(isSorted ? 'table.sortNot' : 'table.sortAlso'), () => sortBy(field, true))}
      </div>
      <div className={classes['section']}>
        <ColumnFilter field={field} reading={reading} />
      </div>
      <div className={classes['section']}>
        {isGroupable(field) && item(t('action.groupByColumn'), () => groupBy(field))}
        {item(t('table.moveLeft'), () => moveColumn(field, at - 1), at > 0)}
        {item(t('table.moveRight'), () => moveColumn(field, at + 1), at < columns.length - 1)}
        {item(t('table.wider'), () => resize(STEP))}
        {item(t('table.narrower'), () => resize(-STEP))}
        {item(t('table.hide'), () => toggleColumn(field), columns.length > 1)}
      </div>
    </div>
  );
}

function ColumnFilter({ field, reading }: { readonly field: PositionFieldKey; readonly reading: Reading }) {
  const filter = useApp((state) => state.table.filter);
  const own = filter.filter((condition) => condition.field === field);
  const { type } = POSITION_FIELDS[field];
  const put = (comparison: string, values: Condition['values']): void =>
    setColumnFilter(field, { field, comparison, values });
  return (
    <>
      {type === 'choice' && (
        <ValueList
          field={field}
          reading={reading}
          own={own}
          onChange={(values) => (values.length === 0 ? setColumnFilter(field, null) : put('is', values))}
        />
      )}
      {type === 'text' && (
        <TextInput
          size="xs"
          label={t('table.contains')}
          data-autofocus
          value={String(own.find(({ comparison }) => comparison === 'contains')?.values[0] ?? '')}
          onChange={({ currentTarget: { value } }) =>
            value === '' ? setColumnFilter(field, null) : put('contains', [value])
          }
        />
      )}
      {(type === 'number' || type === 'day') && <Limits field={field} own={own} type={type} />}
      <Button.Group>
        <Button size="compact-xs" variant="default" flex={1} onClick={() => put('empty', [])}>
          {t('table.empty')}
        </Button>
        <Button size="compact-xs" variant="default" flex={1} onClick={() => put('not-empty', [])}>
          {t('table.notEmpty')}
        </Button>
      </Button.Group>
      {own.length > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => setColumnFilter(field, null)}>
          {t('table.clear')}
        </Button>
      )}
    </>
  );
}

/** Values listed before the list asks to be narrowed down. */
const LISTED = 50;

interface ValueListProps {
  readonly field: PositionFieldKey;
  readonly reading: Reading;
  readonly own: readonly Condition[];
  readonly onChange: (values: (string | number)[]) => void;
}

function ValueList({ field, reading, own, onChange }: ValueListProps) {
  const [query, setQuery] = useState('');
  const counts = useMemo(
    () => valueCounts(reading, reportingTree(reading.tables).inOrder, field).filter(({ value }) => value !== null),
    [reading, field],
  );
  const chosen = own.find(({ comparison }) => comparison === 'is')?.values ?? [];
  const isChosen = (value: string | number): boolean =>
    chosen.some((one) => foldText(String(one)) === foldText(String(value)));
  const words = foldText(query);
  const fitting = counts.filter(({ value }) => foldText(valueText(field, value)).includes(words));
  return (
    <>
      <TextInput
        size="xs"
        label={t('table.onlyWith')}
        placeholder={t('table.findValue')}
        data-autofocus
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className={classes['values']}>
        {fitting.slice(0, LISTED).map(({ value, count }) => (
          <label key={String(value)} className={classes['value']}>
            <Checkbox
              size="xs"
              checked={isChosen(value ?? '')}
              onChange={() =>
                onChange(
                  isChosen(value ?? '')
                    ? chosen.filter((one) => foldText(String(one)) !== foldText(String(value)))
                    : [...chosen, value ?? ''],
                )
              }
            />
            <span
              dir="auto"
              style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: 12.5 }}
            >
              {valueText(field, value).slice(0, 200)}
            </span>
            <span className={classes['valueCount']}>{count}</span>
          </label>
        ))}
        {fitting.length > LISTED && (
          <span className={classes['valueCount']}>{t('table.moreValues', { count: fitting.length - LISTED })}</span>
        )}
      </div>
    </>
  );
}

function Limits({
  field,
  own,
  type,
}: {
  readonly field: PositionFieldKey;
  readonly own: readonly Condition[];
  readonly type: 'number' | 'day';
}) {
  const limit = (comparison: 'at-least' | 'at-most', label: string): ReactNode => (
    <TextInput
      size="xs"
      label={label}
      flex={1}
      type={type === 'day' ? 'date' : 'number'}
      {...(comparison === 'at-least' ? { 'data-autofocus': true } : {})}
      value={String(own.find((condition) => condition.comparison === comparison)?.values[0] ?? '')}
      onChange={({ currentTarget: { value } }) => setLimit(field, comparison, value, type)}
    />
  );
  return (
    <>
      {limit('at-least', t('table.from'))}
      {limit('at-most', t('table.to'))}
    </>
  );
}

/** The other limit of the column stays. */
function setLimit(field: PositionFieldKey, comparison: string, text: string, type: 'number' | 'day'): void {
  const value = type === 'number' ? Number(text) : text;
  changeTable(({ filter }) => ({
    filter: [
      ...filter.filter(
        (one) =>
          one.field !== field || (one.comparison !== comparison && ['at-least', 'at-most'].includes(one.comparison)),
      ),
      ...(text === '' || Number.isNaN(value) ? [] : [{ field, comparison, values: [value] }]),
    ],
  }));
}
