/** "What about me?": everybody with what changes for them, and before and after of each. */
import { Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { impactKindMessage } from '../../../shared/scenario/impact-message.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { ReadingList } from '../../components/reading-list.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { changeCompare, chooseLine } from '../../state/compare.ts';
import { FIRST_COMPARE, type PeopleFilter } from '../../state/compare-state.ts';
import { useApp } from '../../state/store.ts';
import classes from './pair.module.css';
import { ListFilters } from './list-filters.tsx';
import { fittingPeople, kindsOf, PEOPLE_KINDS } from './people-lines.ts';
import { PERSON_HEIGHT, PersonRow, UNFOLDED_HEIGHT } from './person-row.tsx';
import type { NamedPair } from './use-pair.ts';

const setFilter = (change: Partial<PeopleFilter>, filter: PeopleFilter): void =>
  changeCompare({ peopleFilter: { ...filter, ...change } });

interface PeoplePartProps {
  readonly pair: NamedPair;
  /** The list has the whole width: the canvases are shown instead of it. */
  readonly isAlone: boolean;
}

export function PeoplePart({ pair, isAlone }: PeoplePartProps) {
  const filter = useApp((state) => state.compare.peopleFilter);
  const chosen = useApp((state) => state.compare.chosen);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const query = useDeferredValue(filter.query);
  const fitting = useMemo(
    () => fittingPeople(pair.impact, { query, manager: filter.manager }),
    [pair, query, filter.manager],
  );
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const one of fitting) for (const kind of kindsOf(one)) found.set(kind, (found.get(kind) ?? 0) + 1);
    return found;
  }, [fitting]);
  const people = useMemo(
    () =>
      filter.kinds.size === 0 ? fitting : fitting.filter((one) => kindsOf(one).some((kind) => filter.kinds.has(kind))),
    [fitting, filter.kinds],
  );
  const rows = useMemo(
    () =>
      people.map(({ personId }) => {
        const isUnfolded = unfolded.has(personId);
        return { key: personId, isUnfolded, height: isUnfolded ? UNFOLDED_HEIGHT : PERSON_HEIGHT };
      }),
    [people, unfolded],
  );
  const changed = useMemo(() => pair.impact.filter(({ changes }) => changes.length > 0).length, [pair]);
  const fold = (key: string, isUnfolded: boolean): void =>
    setUnfolded((now) => (isUnfolded ? new Set([...now, key]) : new Set([...now].filter((one) => one !== key))));
  const choose = (key: string): void => {
    const person = people.find(({ personId }) => personId === key);
    if (person === undefined) return;
    fold(key, true);
    chooseLine({ key, positionId: person.positionId, isAlone });
  };
  return (
    <div className={classes['listPane'] ?? ''} data-list>
      <ListFilters
        pair={pair}
        chips={PEOPLE_KINDS.map((kind) => ({
          key: kind,
          label: sayHere(impactKindMessage(kind)),
          count: counts.get(kind) ?? 0,
        }))}
        on={filter.kinds}
        onKinds={(kinds) => setFilter({ kinds }, filter)}
        query={filter.query}
        onQuery={(words) => setFilter({ query: words }, filter)}
        manager={filter.manager}
        managerLabel={t('compare.manager')}
        everybody={t('compare.anybody')}
        onManager={(manager) => setFilter({ manager }, filter)}
        shown={
          people.length === pair.impact.length
            ? null
            : t('compare.shownOf', { shown: people.length, count: pair.impact.length })
        }
      >
        <Text size="sm" fw={600}>
          {t('compare.peopleCount', { count: changed, of: pair.impact.length })}
        </Text>
      </ListFilters>
      {people.length === 0 ? (
        <EmptyNote
          text={t('compare.noneFits')}
          step={t('compare.clearFilter')}
          onStep={() => changeCompare({ peopleFilter: FIRST_COMPARE.peopleFilter })}
        />
      ) : (
        <ReadingList
          label={t('compare.peopleList', { from: pair.from, to: pair.to })}
          help={t('compare.treeHelp')}
          rows={rows}
          chosen={chosen?.key ?? null}
          onChoose={choose}
          onUnfold={fold}
        >
          {(index) =>
            people[index] === undefined ? null : (
              <PersonRow pair={pair} impact={people[index]} isUnfolded={rows[index]?.isUnfolded === true} />
            )
          }
        </ReadingList>
      )}
    </div>
  );
}
