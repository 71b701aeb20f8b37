/** Repositories that lose whoever looks after them, from the first branch to the other. */
import { Loader, Text } from '@mantine/core';
import { useMemo } from 'react';
import { FindingList } from '../../components/finding-list.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import '../../i18n/open-source-texts.ts';
import { t } from '../../i18n/t.ts';
import { lossLines, useMaintainersLost } from '../../state/maintainers.ts';
import { Computing } from './computing.tsx';
import classes from './compare.module.css';
import { sayDay } from './say-when.ts';
import type { ComparedNow } from './use-compared.ts';
import { usePair, type NamedPair } from './use-pair.ts';

export function RepositoriesPart({ compared }: { readonly compared: ComparedNow }) {
  const { result, progress } = usePair(compared);
  return (
    <div className={classes['part'] ?? ''} aria-busy={progress !== null}>
      <Computing progress={progress} />
      {result !== null && <Losses pair={result} />}
    </div>
  );
}

function Losses({ pair }: { readonly pair: NamedPair }) {
  const { before, after, from, to, day } = pair;
  // Both sides stand on their day already.
  const lost = useMaintainersLost({ before, after, day: null });
  const lines = useMemo(() => (lost === null ? [] : lossLines(lost)), [lost]);
  return (
    <ScrollRegion label={t('maintainers.title')} className={classes['losses'] ?? ''}>
      <Text component="h2" size="sm" fw={600}>
        {t('maintainers.title')}
      </Text>
      {lost === null ? (
        <Loader size="sm" role="status" aria-label={t('maintainers.reading')} />
      ) : (
        <>
          <Text size="xs" c="dimmed" role="status">
            {[
              lost.looked === 0
                ? t('maintainers.noneLinked')
                : lines.length === 0
                  ? t('maintainers.none', { from, to, count: lost.looked })
                  : t('maintainers.found', { from, to, found: lines.length, count: lost.looked }),
              ...(lost.looked > 0 && !lost.knowsPeople ? [t('maintainers.teamsOnly')] : []),
              sayDay(day),
            ].join(' · ')}
          </Text>
          <FindingList findings={lines} openLabel={(name) => t('teamRepositories.open', { name })} />
          {lines.length > 0 && lost.knowsPeople && (
            <Text size="xs" c="dimmed">
              {t('maintainers.how')}
            </Text>
          )}
        </>
      )}
    </ScrollRegion>
  );
}
