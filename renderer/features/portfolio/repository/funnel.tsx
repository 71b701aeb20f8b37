/** From stars and forks to merged authors from outside: three flows of the same 90 days, and their ratios. */
import { Text } from '@mantine/core';
import type { CSSProperties } from 'react';
import { t } from '../../../i18n/t.ts';
import { sayCount } from '../say-metric.ts';
import { grownBy, ratio, valueOf, type Figures } from './figures.ts';
import classes from './repository.module.css';
import { Section } from './section.tsx';

interface Step {
  readonly label: string;
  readonly value: number | null;
}

export function Funnel({ figures }: { readonly figures: Figures }) {
  const [stars, forks] = [grownBy(figures, 'stars'), grownBy(figures, 'forks')];
  const steps: readonly Step[] = [
    {
      label: t('portfolio.funnel.interest'),
      value: stars === null && forks === null ? null : Math.max(0, (stars ?? 0) + (forks ?? 0)),
    },
    { label: t('portfolio.funnel.participants'), value: valueOf(figures, 'outsideParticipants90') },
    { label: t('portfolio.funnel.authors'), value: valueOf(figures, 'outsideAuthors90') },
  ];
  const most = Math.max(1, ...steps.map(({ value }) => value ?? 0));
  const parts = [
    { label: t('portfolio.funnel.new'), value: valueOf(figures, 'newOutsideAuthors90') },
    { label: t('portfolio.funnel.returning'), value: valueOf(figures, 'returningOutsideAuthors90') },
  ].filter(({ value }) => value !== null);
  const unclassified = valueOf(figures, 'unclassifiedShare90');
  return (
    <Section title={t('portfolio.funnel.title')} text={t('portfolio.funnel.text')}>
      <ol className={classes['funnel'] ?? ''}>
        {steps.map(({ label, value }, index) => (
          <li key={label}>
            <div className={classes['funnelLine'] ?? ''}>
              <span>{label}</span>
              <strong>{value === null ? t('portfolio.unknown') : sayCount(value)}</strong>
            </div>
            <div
              className={classes['funnelBar'] ?? ''}
              style={{ '--share': (value ?? 0) / most } as CSSProperties}
              aria-hidden
            />
            <Ratio value={index === 0 ? null : ratio(value, steps[index - 1]?.value ?? null)} />
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
      {steps[1]?.value === null && steps[2]?.value === null && (
        <Text size="xs">{t('portfolio.funnel.noInsiders')}</Text>
      )}
    </Section>
  );
}

function Ratio({ value }: { readonly value: number | null }) {
  if (value === null) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('portfolio.funnel.ratio', { percent: Math.round(value * 1_000) / 10 })}
    </Text>
  );
}
