/** Choosing which languages, teams or purposes are shown, each with how many there are. */
import { Button, Checkbox, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo } from 'react';
import { t } from '../../../i18n/t.ts';
import { groupsOf, type RepositoryRow } from '../../../state/portfolio-rows.ts';
import type { RepositoryGroup } from '../../../state/portfolio-table-state.ts';
import { filterRepositories } from '../../../state/portfolio-table.ts';
import { useApp } from '../../../state/store.ts';
import { columnName } from './repository-columns.ts';
import classes from './table.module.css';

const FILTERS = { language: 'languages', team: 'teams', purpose: 'purposes' } as const;
const NONE = {
  team: 'portfolio.table.noTeam',
  language: 'portfolio.table.noLanguage',
  purpose: 'portfolio.table.noPurpose',
} as const;

interface FilterMenuProps {
  readonly all: readonly RepositoryRow[];
  readonly field: RepositoryGroup;
}

export function FilterMenu({ all, field }: FilterMenuProps) {
  const on = useApp((state) => state.portfolio.table.filter[FILTERS[field]]);
  return (
    <Popover position="bottom-start" width={240} shadow="md" trapFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button
          size="compact-xs"
          h={26}
          variant="subtle"
          color="gray"
          fw={on.size > 0 ? 600 : 400}
          rightSection={<IconChevronDown size={12} aria-hidden />}
        >
          {on.size === 0 ? columnName(field) : `${columnName(field)} · ${on.size}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={10} aria-label={columnName(field)}>
        <Choices all={all} field={field} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Counted only while they are looked at. */
function Choices({ all, field }: FilterMenuProps) {
  const on = useApp((state) => state.portfolio.table.filter[FILTERS[field]]);
  const groups = useMemo(() => groupsOf(all, field), [all, field]);
  const toggle = (value: string): void => {
    const next = new Set(on);
    if (!next.delete(value)) next.add(value);
    filterRepositories({ [FILTERS[field]]: next });
  };
  return (
    <div className={classes['choices']}>
      {groups.map(({ key, value, teamId, rows }) => {
        const kept = (field === 'team' ? teamId : value) ?? '';
        return (
          <Checkbox
            key={key}
            size="xs"
            py={4}
            label={`${value ?? t(NONE[field])} (${rows.length.toLocaleString('en')})`}
            checked={on.has(kept)}
            onChange={() => toggle(kept)}
          />
        );
      })}
    </div>
  );
}
