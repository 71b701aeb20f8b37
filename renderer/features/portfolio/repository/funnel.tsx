/** From stars and forks to merged authors from outside: three flows of the same 90 days, and their ratios. */
import { Text } from '@mantine/core';
import { useMemo, type CSSProperties } from 'react';
import { funnelOf } from '../../../../shared/portfolio/funnel.ts';
import { t } from '../../../i18n/t.ts';
import { sayCount } from '../say-metric.ts';
import { readingsIn, valueOf, type Figures } from './figures.ts';
import classes from './repository.module.css';
import { Section } from './section.tsx';

interface Step {
  readonly label: string;
  readonly value: number | null;
  /** Against the flow above. */
  readonly ratio: number | null;
}

export function Funnel({ figures }: { readonly figures: Figures }) {
  const funnel = useMemo(() => funnelOf(readingsIn(figures)), [figures]);
  const steps: readonly Step[] = [
    { label: t('portfolio.funnel.interest'), value: funnel.starsAndForks, ratio: null },
    {
      label: t('portfolio.funnel.participants'),
      value: funnel.participants,
      ratio: funnel.participantsPerStar,
    },
    { label: t('portfolio.funnel.authors'), value: funnel.authors, ratio: funnel.authorsPerParticipant },
  ];
  const most = Math.max(1, ...steps.map(({ value }) => value ?? 0));
  const parts = [
    { label: t('portfolio.funnel.new'), value: funnel.newAuthors },
    { label: t('portfolio.funnel.returning'), value: funnel.returningAuthors },
  ].filter(({ value }) => value !== null);
  const unclassified = valueOf(figures, 'unclassifiedShare90');
  return (
    <Section title={t('portfolio.funnel.title')} text={t('portfolio.funnel.text')}>
      <ol className={classes['funnel'] ?? ''}>
        {steps.map(({ label, value, ratio }) => (
          <li key={label}>
            <div className={classes['funnelLine'] ?? ''}>
              <span>{label}</span>
              <span className={classes['figureValue'] ?? ''}>
                {value === null ? t('portfolio.unknown') : sayCount(Math.round(value))}
              </span>
            </div>
            <div
              className={classes['funnelBar'] ?? ''}
              style={{ '--share': (value ?? 0) / most } as CSSProperties}
              aria-hidden
            />
            {ratio !== null && (
              <Text size="xs" c="dimmed">
                {t('portfolio.funnel.ratio', { percent: Math.round(ratio * 1_000) / 10 })}
              </Text>
            )}
          </li>
        ))}
      </ol>
      {parts.length > 0 && (
        <dl className={classes['small'] ?? ''}>
          {parts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{sayCount(value ?? 0)}</dd>
            </div>
          ))}
        </dl>
      )}
      {unclassified !== null && unclassified > 0 && (
        <Text size="xs" c="dimmed">
          {t('portfolio.funnel.unclassified', { percent: Math.round(unclassified * 100) })}
        </Text>
      )}
      {funnel.participants === null && funnel.authors === null && (
        <Text size="xs">{t('portfolio.funnel.noInsiders')}</Text>
      )}
    </Section>
  );
}
