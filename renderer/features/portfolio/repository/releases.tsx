/** Releases, the newest first, with what was downloaded of them. */
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { releaseRhythm } from '../../../../shared/portfolio/release-rhythm.ts';
import { dayNumber } from '../../../../shared/util/calendar.ts';
import { sayShortDay } from '../../../i18n/say-day.ts';
import { t } from '../../../i18n/t.ts';
import { today } from '../../../state/context.ts';
import type { RepositoryDetails } from '../../../state/portfolio-history.ts';
import { sayCount } from '../say-metric.ts';
import { valueOf, type Figures } from './figures.ts';
import classes from './repository.module.css';
import { Section } from './section.tsx';

interface ReleasesProps {
  readonly releases: RepositoryDetails['releases'];
  readonly figures: Figures;
}

const SHOWN = 8;

export function Releases({ releases, figures }: ReleasesProps) {
  const [isWhole, setIsWhole] = useState(false);
  const sorted = releases.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt));
  const hasDownloads = releases.some(({ downloads }) => downloads !== null);
  const inYear = valueOf(figures, 'releasesInYear');
  const { daysBetween } = releaseRhythm(
    releases.filter(({ isPrerelease }) => !isPrerelease).map(({ publishedAt }) => Date.parse(publishedAt)),
    dayNumber(today()),
  );
  return (
    <Section
      title={t('portfolio.releases.title')}
      aside={
        inYear !== null && (
          <Text size="xs" c="dimmed">
            {t('portfolio.releases.inYear', { count: inYear })}
            {daysBetween !== null && ` · ${t('portfolio.releases.rhythm', { count: Math.round(daysBetween) })}`}
          </Text>
        )
      }
    >
      {releases.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t('portfolio.releases.none')}
        </Text>
      ) : (
        <table className={classes['table'] ?? ''}>
          <thead>
            <tr>
              <th scope="col">{t('portfolio.releases.tag')}</th>
              <th scope="col">{t('portfolio.releases.day')}</th>
              {hasDownloads && <th scope="col">{t('portfolio.releases.downloads')}</th>}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, isWhole ? undefined : SHOWN).map(({ tag, name, publishedAt, isPrerelease, downloads }) => (
              <tr key={`${tag} ${publishedAt}`}>
                <th scope="row" title={name ?? tag}>
                  {tag}
                  {isPrerelease && <span className={classes['quiet'] ?? ''}> {t('portfolio.releases.pre')}</span>}
                </th>
                <td>{sayShortDay(publishedAt.slice(0, 10))}</td>
                {hasDownloads && <td>{downloads === null ? '' : sayCount(downloads)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isWhole && releases.length > SHOWN && (
        <Button size="compact-xs" variant="default" className={classes['start'] ?? ''} onClick={() => setIsWhole(true)}>
          {t('portfolio.releases.all', { count: releases.length })}
        </Button>
      )}
    </Section>
  );
}
