/** Who carries a repository, as figures: how few, how many, and how much comes from outside. */
import { Text } from '@mantine/core';
import { t } from '../../../i18n/t.ts';
import { sayCount, sayShare } from '../say-metric.ts';
import { FigureRow } from './figure-row.tsx';
import type { Figures } from './figures.ts';
import classes from './repository.module.css';
import { closure } from './responsiveness.tsx';
import { Section } from './section.tsx';

export function Carriers({ figures }: { readonly figures: Figures }) {
  const absence = figures.get('absenceFactor') ?? null;
  const elephant = figures.get('elephantFactor') ?? null;
  return (
    <Section title={t('portfolio.carriers.title')}>
      <dl className={classes['figures'] ?? ''}>
        <FigureRow
          label={t('portfolio.carriers.absence')}
          note={t('portfolio.carriers.absenceText')}
          metric="absenceFactor"
          figure={absence}
          say={sayCount}
        />
        <FigureRow
          label={t('portfolio.carriers.active')}
          metric="activeContributorsInYear"
          figure={figures.get('activeContributorsInYear') ?? null}
          say={sayCount}
        />
        <FigureRow
          label={t('portfolio.carriers.outside')}
          figure={closure(figures, 'outsideMergedChangeRequests90', 'mergedChangeRequests90')}
          say={sayShare}
        />
        {elephant !== null && <FigureRow label={t('portfolio.carriers.elephant')} figure={elephant} say={sayCount} />}
      </dl>
      {absence !== null && absence.value <= 1 && (
        <Text size="xs" className={classes['warning'] ?? ''}>
          {t('portfolio.carriers.alone')}
        </Text>
      )}
    </Section>
  );
}
