/** What narrows a list down: kinds with their counts, words, a manager; and how many are left. */
import { Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { FilterChips, type FilterChip } from '../../components/filter-chips.tsx';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { ChooseManager } from './choose-manager.tsx';
import classes from './pair.module.css';
import type { NamedPair } from './use-pair.ts';

interface ListFiltersProps<Key extends string> {
  readonly pair: NamedPair;
  readonly chips: readonly FilterChip<Key>[];
  readonly on: ReadonlySet<Key>;
  readonly onKinds: (kinds: ReadonlySet<Key>) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly manager: PositionId | null;
  readonly managerLabel: string;
  /** What is said while no manager is chosen. */
  readonly everybody: string;
  readonly onManager: (manager: PositionId | null) => void;
  /** How many are shown; null where it need not be said. */
  readonly shown: string | null;
  /** Stands above the filters. */
  readonly children?: ReactNode;
}

export function ListFilters<Key extends string>({
  pair,
  chips,
  on,
  onKinds,
  query,
  onQuery,
  ...rest
}: ListFiltersProps<Key>) {
  const { manager, managerLabel, everybody, onManager, shown, children } = rest;
  return (
    <div className={classes['filters'] ?? ''}>
      {children}
      <FilterChips label={t('compare.kinds')} chips={chips} on={on} onChange={onKinds} />
      <div className={classes['filterFields'] ?? ''}>
        <TextInput
          size="xs"
          aria-label={t('compare.search')}
          placeholder={t('compare.search')}
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
        />
        <ChooseManager pair={pair} label={managerLabel} everybody={everybody} value={manager} onChange={onManager} />
      </div>
      {shown !== null && (
        <Text size="xs" c="dimmed" role="status">
          {shown}
        </Text>
      )}
    </div>
  );
}
