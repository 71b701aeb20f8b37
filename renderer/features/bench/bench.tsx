/** The bench: people without a place, below the outline. Drag them to a position, or drop a position here to vacate it. */
import { ActionIcon, Group, Text, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronRight,
  IconCornerRightDown,
  IconPlus,
  IconSearch,
  IconTrash,
  IconUserDown,
  type Icon,
} from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { searchBench } from '../../../shared/analysis/search-bench.ts';
import { benchOf } from '../../../shared/analysis/bench.ts';
import type { Person } from '../../../shared/model/person.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { actionOf } from '../../actions/index.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { useIdleValue } from '../../components/use-idle-value.ts';
import { t } from '../../i18n/t.ts';
import { sayEmployment } from '../../i18n/words.ts';
import { changeSettings } from '../../state/settings.ts';
import { useApp } from '../../state/store.ts';
import { BenchList } from './bench-list.tsx';
import classes from './bench.module.css';
import { useBenchDrop } from './use-bench-drop.ts';

/** A bench this short is read faster than searched. */
const SEARCH_FROM = 8;

export function Bench() {
  // Who is without a place may come a frame after the canvas: the hand waits for that.
  const tables = useIdleValue(useApp((state) => state.document?.tables ?? null));
  const isOpen = useApp((state) => state.settings.benchOpen);
  const region = useRef<HTMLElement>(null);
  const verdict = useBenchDrop(region);
  if (tables === null) return null;
  return (
    <section
      ref={region}
      className={classes['bench'] ?? ''}
      aria-label={t('bench.region')}
      data-region="bench"
      data-drop={verdict ?? undefined}
    >
      <Header count={benchOf(tables).length} isOpen={isOpen} />
      {isOpen && <OpenBench tables={tables} />}
    </section>
  );
}

function Header({ count, isOpen }: { readonly count: number; readonly isOpen: boolean }) {
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes['header'] ?? ''}>
      <UnstyledButton
        className={classes['title'] ?? ''}
        aria-expanded={isOpen}
        onClick={() => changeSettings(({ benchOpen }) => ({ benchOpen: !benchOpen }))}
      >
        <Chevron size={14} aria-hidden />
        <Text span size="xs" fw={600}>
          {t('bench.title')}
        </Text>
        <Text span size="xs" c="dimmed">
          {count}
        </Text>
      </UnstyledButton>
      <Group gap={2} wrap="nowrap">
        {isOpen && (
          <>
            <ActionButton id="person.placeUnder" icon={IconCornerRightDown} />
            <ActionButton id="person.fillPosition" icon={IconUserDown} />
            <ActionButton id="person.delete" icon={IconTrash} />
          </>
        )}
        <ActionButton id="person.add" icon={IconPlus} />
      </Group>
    </div>
  );
}

function ActionButton({ id, icon: Sign }: { readonly id: string; readonly icon: Icon }) {
  const action = actionOf(id);
  const isEnabled = useApp((state) => action.isEnabled?.(state) !== false);
  return (
    <Tooltip label={t(action.label)}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={t(action.label)}
        disabled={!isEnabled}
        onClick={() => void action.run()}
      >
        <Sign size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function OpenBench({ tables }: { readonly tables: Tables }) {
  const [query, setQuery] = useState('');
  const bench = benchOf(tables);
  const people = useMemo(() => searchBench(bench, query), [bench, query]);
  return (
    <>
      {bench.length >= SEARCH_FROM && (
        <div className={classes['search'] ?? ''}>
          <TextInput
            size="xs"
            aria-label={t('bench.search')}
            placeholder={t('bench.search')}
            value={query}
            leftSection={<IconSearch size={14} aria-hidden />}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || query === '') return;
              event.preventDefault();
              setQuery('');
            }}
          />
        </div>
      )}
      {people.length > 0 ? (
        <BenchList people={people} detailOf={(person) => detailOf(tables, person)} />
      ) : bench.length === 0 ? (
        <EmptyNote
          text={t('bench.empty')}
          step={t('bench.emptyStep')}
          onStep={() => void actionOf('person.add').run()}
        />
      ) : (
        <EmptyNote text={t('search.nothing', { query })} step={t('bench.showAll')} onStep={() => setQuery('')} />
      )}
    </>
  );
}

function detailOf(tables: Tables, { level, employment, locationId }: Person): string {
  const place = locationId === undefined ? undefined : find(tables, locationId)?.name;
  return [level ?? '', employment === 'employee' ? '' : sayEmployment(employment), place ?? '']
    .filter((text) => text !== '')
    .join(' · ');
}
