/** The bar above the table: find, filter, group, columns, what is chosen, export. */
import { Button, Checkbox, CloseButton, Menu, Popover, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconColumns3, IconDownload, IconLayoutRows, IconSearch, IconX } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { actionOf } from '../../../actions/index.ts';
import { t } from '../../../i18n/t.ts';
import { exportRepositories } from '../../../state/portfolio-export.ts';
import { isFiltered, type RepositoryRow } from '../../../state/portfolio-rows.ts';
import { ARCHIVED, REPOSITORY_COLUMNS, REPOSITORY_GROUPS } from '../../../state/portfolio-table-state.ts';
import {
  filterRepositories,
  groupRepositories,
  showAllRepositories,
  toggleRepositoryColumn,
} from '../../../state/portfolio-table.ts';
import { suggestedTeam, takeSuggestedTeams } from '../../../state/portfolio-suggest.ts';
import { choose, compareChosen } from '../../../state/portfolio-view.ts';
import { useApp } from '../../../state/store.ts';
import { FilterMenu } from './filter-menu.tsx';
import { columnName } from './repository-columns.ts';
import classes from './table.module.css';

const BAR_BUTTON = { size: 'compact-xs', h: 26, variant: 'subtle', color: 'gray', fw: 400 } as const;

interface TableBarProps {
  readonly all: readonly RepositoryRow[];
  readonly shown: readonly RepositoryRow[];
}

export function TableBar({ all, shown }: TableBarProps) {
  const filter = useApp((state) => state.portfolio.table.filter);
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t('portfolio.table.bar')}>
      <Find />
      <FilterMenu all={all} field="language" />
      <FilterMenu all={all} field="team" />
      <FilterMenu all={all} field="purpose" />
      <ArchivedMenu />
      {isFiltered(filter) && (
        <Button {...BAR_BUTTON} leftSection={<IconX size={12} aria-hidden />} onClick={showAllRepositories}>
          {t('portfolio.table.clear')}
        </Button>
      )}
      <div className={classes['end']}>
        <Chosen all={all} />
        <Text size="xs" c="dimmed" px={4} role="status">
          {t('portfolio.table.showing', { shown: shown.length.toLocaleString('en'), count: all.length })}
        </Text>
        <GroupMenu />
        <ColumnsMenu />
        <Button
          {...BAR_BUTTON}
          leftSection={<IconDownload size={13} aria-hidden />}
          disabled={shown.length === 0}
          onClick={() => void exportRepositories(shown)}
        >
          {t('portfolio.table.export')}
        </Button>
      </div>
    </div>
  );
}

/** What is typed shows at once; the rows follow. */
function Find() {
  const kept = useApp((state) => state.portfolio.table.filter.text);
  const [typed, setTyped] = useState(kept);
  const settled = useDeferredValue(typed);
  useEffect(() => filterRepositories({ text: settled }), [settled]);
  // Cleared from elsewhere.
  const [last, setLast] = useState(kept);
  if (last !== kept) {
    setLast(kept);
    if (kept === '') setTyped('');
  }
  return (
    <TextInput
      className={classes['find'] ?? ''}
      size="xs"
      aria-label={t('portfolio.table.find')}
      placeholder={t('portfolio.table.find')}
      leftSection={<IconSearch size={13} aria-hidden />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

function ArchivedMenu() {
  const archived = useApp((state) => state.portfolio.table.filter.archived);
  return (
    <Menu position="bottom-start" width={190} shadow="md">
      <Menu.Target>
        <Button
          {...BAR_BUTTON}
          {...(archived === 'with' ? {} : { fw: 600 })}
          rightSection={<IconChevronDown size={12} aria-hidden />}
        >
          {t(archived === 'with' ? 'portfolio.table.archived' : `portfolio.table.archived.${archived}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ARCHIVED.map((one) => (
          <Menu.Item
            key={one}
            onClick={() => filterRepositories({ archived: one })}
            {...(one === archived ? { fw: 600 } : {})}
          >
            {t(`portfolio.table.archived.${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What can be done with several at once. */
function Chosen({ all }: Pick<TableBarProps, 'all'>) {
  const chosen = useApp((state) => state.portfolio.chosen);
  const count = chosen.size;
  if (count === 0) return null;
  const rows = all.filter(({ facts }) => chosen.has(facts.repositoryId));
  const suggested = rows.filter((row) => suggestedTeam(row) !== null).length;
  return (
    <div className={classes['chosen']}>
      <Text size="xs" role="status">
        {t('portfolio.table.chosen', { count })}
      </Text>
      <Button size="compact-xs" variant="subtle" disabled={count < 2} onClick={compareChosen}>
        {t('portfolio.table.compare')}
      </Button>
      {suggested > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => takeSuggestedTeams(rows)}>
          {t('portfolio.takeSuggested', { count: suggested })}
        </Button>
      )}
      <Button size="compact-xs" variant="subtle" onClick={() => void actionOf('portfolio.link').run()}>
        {t('linking.open')}
      </Button>
      <CloseButton size="sm" aria-label={t('portfolio.table.unchoose')} onClick={() => choose([])} />
    </div>
  );
}

function GroupMenu() {
  const by = useApp((state) => state.portfolio.table.groupBy);
  return (
    <Menu position="bottom-end" width={170} shadow="md">
      <Menu.Target>
        <Button
          {...BAR_BUTTON}
          leftSection={<IconLayoutRows size={13} aria-hidden />}
          rightSection={<IconChevronDown size={12} aria-hidden />}
        >
          {by === null ? t('portfolio.table.groupBy') : columnName(by)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => groupRepositories(null)}>{t('portfolio.table.noGroup')}</Menu.Item>
        <Menu.Divider />
        {REPOSITORY_GROUPS.map((one) => (
          <Menu.Item key={one} onClick={() => groupRepositories(one)} {...(one === by ? { fw: 600 } : {})}>
            {columnName(one)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ColumnsMenu() {
  const columns = useApp((state) => state.portfolio.table.columns);
  return (
    <Popover position="bottom-end" width={200} shadow="md" trapFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button {...BAR_BUTTON} leftSection={<IconColumns3 size={13} aria-hidden />}>
          {t('portfolio.table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={10} aria-label={t('portfolio.table.columns')}>
        {REPOSITORY_COLUMNS.filter((column) => column !== 'name').map((column) => (
          <Checkbox
            key={column}
            size="xs"
            py={4}
            label={columnName(column)}
            checked={columns.includes(column)}
            onChange={() => toggleRepositoryColumn(column)}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
