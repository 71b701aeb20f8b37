/** The bar above the table: its filters one by one, its groups, its columns. */
import { Button, Checkbox, Menu, Popover, Text } from '@mantine/core';
import { IconChevronDown, IconColumns3, IconFilter, IconLayoutRows, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import {
  POSITION_FIELD_KEYS,
  POSITION_FIELDS,
  type PositionField,
  type PositionFieldKey,
  type Reading,
} from '../../../shared/analysis/position-fields.ts';
import type { PositionId } from '../../../shared/analysis/reporting-tree.ts';
import { isGroupable } from '../../../shared/analysis/table-rows.ts';
import { useApp } from '../../state/store.ts';
import { groupBy, setCondition, toggleColumn } from '../../state/table.ts';
import { ConditionEditor, newCondition } from './condition-editor.tsx';
import { conditionText, isFinished } from './condition-text.ts';
import { fieldLabel } from './field-text.ts';
import classes from './table.module.css';

const CONDITION_POPOVER = {
  position: 'bottom-start',
  width: 300,
  shadow: 'md',
  trapFocus: true,
  transitionProps: { duration: 0 },
} as const;

const BAR_BUTTON = { size: 'compact-xs', h: 26, variant: 'subtle', color: 'gray', fw: 400 } as const;

export function TableBar({ reading, ids }: { readonly reading: Reading; readonly ids: readonly PositionId[] }) {
  const filter = useApp((state) => state.table.filter);
  const total = reading.tables.position.size;
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t('table.filter')}>
      <div className={classes['pills']}>
        {filter.map((condition, index) => (
          <FilterPill key={`${index} ${condition.field}`} reading={reading} index={index} />
        ))}
        <AddFilter reading={reading} at={filter.length} />
      </div>
      <Text size="xs" c="dimmed" className={classes['count'] ?? ''}>
        {t('table.showing', { shown: ids.length, total })}
      </Text>
      <GroupMenu />
      <ColumnsMenu />
    </div>
  );
}

function FilterPill({ reading, index }: { readonly reading: Reading; readonly index: number }) {
  const condition = useApp((state) => state.table.filter[index]);
  const [isOpen, setOpen] = useState(false);
  if (condition === undefined) return null;
  const text = conditionText(condition);
  return (
    <span className={classes['pill']}>
      <Popover opened={isOpen} onChange={setOpen} {...CONDITION_POPOVER}>
        <Popover.Target>
          <button
            type="button"
            className={classes['pillText']}
            aria-label={t('table.editFilter', { condition: text })}
            title={text}
            onClick={() => setOpen(!isOpen)}
          >
            {text}
          </button>
        </Popover.Target>
        <Popover.Dropdown p={8}>
          <ConditionEditor
            isNarrow
            reading={reading}
            condition={condition}
            onChange={(next) => setCondition(index, next)}
          />
        </Popover.Dropdown>
      </Popover>
      <button
        type="button"
        className={classes['pillRemove']}
        aria-label={t('table.removeFilter', { condition: text })}
        onClick={() => setCondition(index, null)}
      >
        <IconX size={12} aria-hidden />
      </button>
    </span>
  );
}

/** A new condition counts as soon as it says something. */
function AddFilter({ reading, at }: { readonly reading: Reading; readonly at: number }) {
  const [draft, setDraft] = useState<ReturnType<typeof newCondition> | null>(null);
  const keep = (): void => {
    if (draft !== null && isFinished(draft)) setCondition(at, draft);
    setDraft(null);
  };
  return (
    <Popover opened={draft !== null} onChange={(opened) => !opened && keep()} {...CONDITION_POPOVER}>
      <Popover.Target>
        <Button
          {...BAR_BUTTON}
          leftSection={<IconFilter size={13} aria-hidden />}
          onClick={() => (draft === null ? setDraft(newCondition('status')) : keep())}
        >
          {t('table.addFilter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        {draft !== null && (
          <>
            <ConditionEditor isNarrow reading={reading} condition={draft} onChange={setDraft} />
            <Button size="compact-sm" mt={8} fullWidth disabled={!isFinished(draft)} onClick={keep}>
              {t('table.addFilter')}
            </Button>
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function GroupMenu() {
  const by = useApp((state) => state.table.groupBy);
  return (
    <Menu position="bottom-end" width={180} shadow="md">
      <Menu.Target>
        <Button
          {...BAR_BUTTON}
          leftSection={<IconLayoutRows size={13} aria-hidden />}
          rightSection={<IconChevronDown size={12} aria-hidden />}
        >
          {by === null ? t('table.group') : t('table.grouped', { field: fieldLabel(by) })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('table.groupBy')}>
        <Menu.Item onClick={() => groupBy(null)}>{t('table.noGroup')}</Menu.Item>
        <Menu.Divider />
        {POSITION_FIELD_KEYS.filter((field) => isGroupable(field) && !isPay(field)).map((field) => (
          <Menu.Item key={field} onClick={() => groupBy(field)} {...(field === by ? { fw: 600 } : {})}>
            {fieldLabel(field)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const isPay = (field: PositionFieldKey): boolean => (POSITION_FIELDS[field] as PositionField).isPay === true;

function ColumnsMenu() {
  const columns = useApp((state) => state.table.columns);
  const box = (field: PositionFieldKey) => (
    <Checkbox
      key={field}
      size="xs"
      py={4}
      label={fieldLabel(field)}
      checked={columns.includes(field)}
      disabled={columns.length === 1 && columns.includes(field)}
      onChange={() => toggleColumn(field)}
    />
  );
  return (
    <Popover position="bottom-end" width={220} shadow="md" trapFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button {...BAR_BUTTON} leftSection={<IconColumns3 size={13} aria-hidden />}>
          {t('table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={10} aria-label={t('table.columns')}>
        <div className={classes['menu']}>
          {POSITION_FIELD_KEYS.filter((field) => !isPay(field)).map(box)}
          <Text size="xs" c="dimmed" mt={6}>
            {t('table.payColumns')}
          </Text>
          {POSITION_FIELD_KEYS.filter(isPay).map(box)}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
