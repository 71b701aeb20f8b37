/** The outline: the canvas's equal as a tree of rows. Same selection, same folds, same actions. */
import { ActionIcon, CloseButton, Text, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconSearch, IconSelectAll } from '@tabler/icons-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Tables } from '../../../shared/model/tables.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { useIdleValue } from '../../components/use-idle-value.ts';
import { t } from '../../i18n/t.ts';
import { addUnder, goTo, onlySelected } from '../../state/positions.ts';
import { useApp } from '../../state/store.ts';
import { select } from '../../state/view.ts';
import { OutlineTree } from './outline-tree.tsx';
import classes from './outline.module.css';
import { useOutlineRows, type OutlineSource, type OutlineView } from './use-outline-rows.ts';

export function Outline() {
  const tables = useApp((state) => state.document?.tables ?? null);
  return (
    <section className={classes['outline'] ?? ''} aria-label={t('outline.region')} data-region="outline">
      {tables !== null && <FilledOutline tables={tables} />}
    </section>
  );
}

function FilledOutline({ tables }: { readonly tables: Tables }) {
  const [filter, setFilter] = useState('');
  const { source, watch } = useSource(tables);
  const view = useOutlineRows(source, filter);
  const region = useRef<HTMLDivElement>(null);
  const toTree = (): void => region.current?.querySelector<HTMLElement>('[role="tree"]')?.focus();
  return (
    <div ref={region} className={classes['outline'] ?? ''} {...watch}>
      <div className={classes['header'] ?? ''}>
        <Text component="h2" size="xs" fw={600}>
          {t('outline.title')}
        </Text>
        <Tooltip label={t('outline.add')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('outline.add')}
            onClick={() => addUnder(onlySelected())}
          >
            <IconPlus size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {tables.position.size > 0 && <Filter filter={filter} onFilter={setFilter} view={view} toTree={toTree} />}
      {tables.position.size === 0 ? (
        <Text size="xs" c="dimmed" p="sm">
          {t('outline.empty')}
        </Text>
      ) : view.rows.length === 0 ? (
        <EmptyNote
          text={t('outline.nothing', { query: filter })}
          step={t('outline.showAll')}
          onStep={() => setFilter('')}
        />
      ) : (
        <OutlineTree view={view} selection={source.selection} />
      )}
    </div>
  );
}

/** While the hand is on the canvas it waits for that alone; what is done here shows at once. */
function useSource(tables: Tables) {
  const [isWorkedIn, setWorkedIn] = useState(false);
  const folded = useApp((state) => state.folded);
  const root = useApp((state) => state.look.focusRoot);
  const selection = useApp((state) => state.selection);
  const date = useApp((state) => state.date);
  const now: OutlineSource = useMemo(
    () => ({ tables, folded, root, selection, date }),
    [tables, folded, root, selection, date],
  );
  const later = useIdleValue(now);
  const watch = { onFocus: () => setWorkedIn(true), onBlur: () => setWorkedIn(false) };
  return { source: isWorkedIn ? now : later, watch };
}

interface FilterProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly view: OutlineView;
  readonly toTree: () => void;
}

function Filter({ filter, onFilter, view, toTree }: FilterProps) {
  const { matches } = view;
  const onKeyDown = (event: KeyboardEvent): void => {
    const [first] = matches ?? [];
    if (event.key === 'Escape' && filter !== '') onFilter('');
    else if (event.key === 'ArrowDown') toTree();
    else if (event.key === 'Enter' && first !== undefined) {
      goTo(first);
      toTree();
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={classes['filter'] ?? ''}>
        <TextInput
          size="xs"
          aria-label={t('outline.filter')}
          placeholder={t('outline.filter')}
          value={filter}
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={
            filter === '' ? null : (
              <CloseButton size="xs" aria-label={t('outline.clearFilter')} onClick={() => onFilter('')} />
            )
          }
          onChange={(event) => onFilter(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {matches !== null && matches.size > 0 && (
        <div className={classes['found'] ?? ''}>
          <Text size="xs" c="dimmed" role="status">
            {t('outline.found', { count: matches.size })}
          </Text>
          <Tooltip label={t('outline.selectFound', { count: matches.size })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('outline.selectFound', { count: matches.size })}
              onClick={() => {
                const [first = null] = matches;
                select(matches, first);
              }}
            >
              <IconSelectAll size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      )}
    </>
  );
}
