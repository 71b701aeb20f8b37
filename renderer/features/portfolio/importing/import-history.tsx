/** Imports measurements that other programs have kept, after showing what was found in the file. */
import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { RepositoryFacts } from '../../../../shared/contract/portfolio.ts';
import type { HistoryBatch } from '../../../../shared/exchange/portfolio/history-batches.ts';
import { readHistory, type HistoryImport } from '../../../../shared/exchange/portfolio/read-history.ts';
import { dayNumber } from '../../../../shared/util/calendar.ts';
import { t } from '../../../i18n/t.ts';
import { today } from '../../../state/context.ts';
import { notify } from '../../../state/notices.ts';
import { importSamples, type SampleBatch } from '../../../state/portfolio-edit.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import { useApp } from '../../../state/store.ts';
import { sayDayNumber } from '../chart-words.ts';
import { sayCount } from '../say-metric.ts';
import { finderOf, type FindRepository } from './find-repository.ts';
import { ImportDialog } from './import-dialog.tsx';
import classes from './importing.module.css';

export function ImportHistory({ repositoryId }: { readonly repositoryId: RepositoryId | null }) {
  const repositories = useApp((state) => state.portfolio.repositories);
  const [chosen, setChosen] = useState(repositoryId);
  const find = finderOf(repositories);
  const placed = (found: HistoryImport): readonly Placed[] => place(found.batches, find, chosen);
  const store = async (found: HistoryImport): Promise<string | null> => {
    const imported = await importSamples(placed(found).flatMap(({ batch }) => batch ?? []));
    if (!imported.ok) return imported.because;
    const { added, alreadyThere } = imported.value;
    notify('info', t('portfolio.import.done', { added, alreadyThere }));
    return null;
  };
  return (
    <ImportDialog
      title={t('portfolio.import.title')}
      text={t('portfolio.import.text')}
      read={({ text, fileName }) => readHistory({ text, fileName, today: dayNumber(today()) })}
      isReady={(found) => placed(found).some(({ batch }) => batch !== null)}
      store={store}
    >
      {(found) => (
        <>
          {found.batches.some(({ repository }) => repository === null) && (
            <Select
              size="xs"
              label={t('portfolio.import.repository')}
              description={t('portfolio.import.repositoryHint')}
              descriptionProps={{ fz: 'xs' }}
              placeholder={t('portfolio.import.choose')}
              searchable
              limit={50}
              maxDropdownHeight={220}
              data={repositories.map((one) => ({ value: String(one.repositoryId), label: one.name }))}
              value={chosen === null ? null : String(chosen)}
              onChange={(value) => setChosen(value === null ? null : Number(value))}
            />
          )}
          <FoundList placed={placed(found)} repositories={repositories} />
        </>
      )}
    </ImportDialog>
  );
}

/** A batch with whose it is; without one where nobody knows. */
interface Placed {
  readonly from: HistoryBatch;
  readonly batch: SampleBatch | null;
}

const place = (
  batches: readonly HistoryBatch[],
  find: FindRepository,
  chosen: RepositoryId | null,
): readonly Placed[] =>
  batches.map((from) => {
    const repositoryId = from.repository === null ? chosen : find(from.repository);
    const { metric, days, values, quality } = from;
    return {
      from,
      batch:
        repositoryId === null
          ? null
          : { repositoryId, metric, source: 'import', days: [...days], values: [...values], quality },
    };
  });

interface FoundListProps {
  readonly placed: readonly Placed[];
  readonly repositories: readonly RepositoryFacts[];
}

/** Lines that are listed; more are counted. */
const LISTED = 60;

function FoundList({ placed, repositories }: FoundListProps) {
  const known = placed.filter(({ batch }) => batch !== null);
  const strangers = [
    ...new Set(
      placed.flatMap(({ from, batch }) => (batch === null && from.repository !== null ? [from.repository] : [])),
    ),
  ];
  return (
    <>
      <section className={classes['list'] ?? ''}>
        <h3>{t('portfolio.import.found')}</h3>
        {known.length === 0 ? (
          <Text size="xs" c="dimmed">
            {t('portfolio.import.nothing')}
          </Text>
        ) : (
          <ul>
            {known.slice(0, LISTED).map(({ from, batch }) => (
              <li key={`${batch?.repositoryId} ${from.repository} ${from.metric}`}>
                {t('portfolio.import.foundLine', {
                  metric: t(`portfolio.metric.${from.metric}`),
                  name: repositories.find((one) => one.repositoryId === batch?.repositoryId)?.name ?? '',
                  count: sayCount(from.days.length),
                  from: sayDayNumber(from.days[0] ?? 0),
                  to: sayDayNumber(from.days.at(-1) ?? 0),
                })}
              </li>
            ))}
            {known.length > LISTED && <li>{t('portfolio.import.more', { count: known.length - LISTED })}</li>}
          </ul>
        )}
      </section>
      {strangers.length > 0 && (
        <Text size="xs">
          {t('portfolio.import.strangers', {
            count: strangers.length,
            names: strangers.slice(0, 5).join(', ') + (strangers.length > 5 ? ', …' : ''),
          })}
        </Text>
      )}
    </>
  );
}
