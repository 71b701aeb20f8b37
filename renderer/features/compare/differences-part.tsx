/** The differences between the first branch and another as sentences, beside both canvases. */
import { Text } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { countsOf, DIFFERENCE_KINDS } from '../../../shared/scenario/differences.ts';
import { differenceKindMessage } from '../../../shared/scenario/difference-message.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { ReadingList } from '../../components/reading-list.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { changeCompare, chooseLine } from '../../state/compare.ts';
import { FIRST_COMPARE, type DifferenceFilter } from '../../state/compare-state.ts';
import { useApp } from '../../state/store.ts';
import classes from './pair.module.css';
import { ChosenDifference } from './chosen-difference.tsx';
import { DifferenceRow, isLong, ROW_HEIGHT } from './difference-row.tsx';
import { differenceKey, fittingDifferences } from './difference-lines.ts';
import { ListFilters } from './list-filters.tsx';
import type { NamedPair } from './use-pair.ts';

const setFilter = (change: Partial<DifferenceFilter>, filter: DifferenceFilter): void =>
  changeCompare({ differenceFilter: { ...filter, ...change } });

interface DifferencesPartProps {
  readonly pair: NamedPair;
  /** The list has the whole width: the canvases are shown instead of it, not beside it. */
  readonly isAlone: boolean;
}

export function DifferencesPart({ pair, isAlone }: DifferencesPartProps) {
  const filter = useApp((state) => state.compare.differenceFilter);
  const chosen = useApp((state) => state.compare.chosen);
  const query = useDeferredValue(filter.query);
  const fitting = useMemo(() => fittingDifferences(pair, { query, below: filter.below }), [pair, query, filter.below]);
  const counts = useMemo(() => countsOf(fitting), [fitting]);
  const lines = useMemo(
    () => (filter.kinds.size === 0 ? fitting : fitting.filter(({ kind }) => filter.kinds.has(kind))),
    [fitting, filter.kinds],
  );
  const rows = useMemo(
    () =>
      lines.map((line) => ({
        key: differenceKey(line),
        height: ROW_HEIGHT[isLong(line, isAlone) ? 'long' : 'short'],
      })),
    [lines, isAlone],
  );
  const all = pair.differences.length;
  if (all === 0) {
    return (
      <div className={classes['listPane'] ?? ''}>
        <Text size="sm" c="dimmed" p="sm">
          {t('compare.noDifferences', { from: pair.from, to: pair.to })}
        </Text>
      </div>
    );
  }
  const choose = (key: string): void => {
    const line = lines.find((one) => differenceKey(one) === key);
    if (line !== undefined) chooseLine({ key, positionId: line.positionId, isAlone });
  };
  return (
    <div className={classes['listPane'] ?? ''} data-list>
      <ListFilters
        pair={pair}
        chips={DIFFERENCE_KINDS.map((kind) => ({
          key: kind,
          label: sayHere(differenceKindMessage(kind)),
          count: counts[kind],
        }))}
        on={filter.kinds}
        onKinds={(kinds) => setFilter({ kinds }, filter)}
        query={filter.query}
        onQuery={(words) => setFilter({ query: words }, filter)}
        manager={filter.below}
        managerLabel={t('compare.below')}
        everybody={t('compare.everybody')}
        onManager={(below) => setFilter({ below }, filter)}
        shown={
          lines.length === all
            ? t('compare.countOf', { count: all })
            : t('compare.shownOf', { shown: lines.length, count: all })
        }
      />
      {lines.length === 0 ? (
        <EmptyNote
          text={t('compare.noneFits')}
          step={t('compare.clearFilter')}
          onStep={() => changeCompare({ differenceFilter: FIRST_COMPARE.differenceFilter })}
        />
      ) : (
        <ReadingList
          label={t('compare.differencesList', { from: pair.from, to: pair.to })}
          help={t('compare.listHelp')}
          rows={rows}
          chosen={chosen?.key ?? null}
          onChoose={choose}
        >
          {(index) =>
            lines[index] === undefined ? null : (
              <DifferenceRow pair={pair} difference={lines[index]} isLong={isLong(lines[index], isAlone)} />
            )
          }
        </ReadingList>
      )}
      <ChosenDifference pair={pair} chosen={chosen?.key ?? null} />
    </div>
  );
}
