/** What was laid out for people who come by for the first time. */
import { Button, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { t } from '../../../i18n/t.ts';
import { useRepositoryAddress } from '../../../state/portfolio-history.ts';
import { openOutside } from '../../../state/portfolio-sources.ts';
import { sayCount } from '../say-metric.ts';
import { FigureRow } from './figure-row.tsx';
import { valueOf, type Figures } from './figures.ts';
import classes from './repository.module.css';
import { Section } from './section.tsx';

const LABELS = 'is%3Aopen+is%3Aissue+label%3A%22good+first+issue%22%2C%22help+wanted%22';

export function EntryPoints({ name, figures }: { readonly name: string; readonly figures: Figures }) {
  const [good, help] = [valueOf(figures, 'goodFirstIssues'), valueOf(figures, 'helpWantedIssues')];
  const address = useRepositoryAddress(name);
  const isKnown = good !== null || help !== null;
  const count = (good ?? 0) + (help ?? 0);
  return (
    <Section title={t('portfolio.entry.title')}>
      <dl className={classes['figures'] ?? ''}>
        <FigureRow label={t('portfolio.entry.good')} figure={figures.get('goodFirstIssues') ?? null} say={sayCount} />
        <FigureRow label={t('portfolio.entry.help')} figure={figures.get('helpWantedIssues') ?? null} say={sayCount} />
      </dl>
      {isKnown && count === 0 && <Text size="xs">{t('portfolio.entry.none')}</Text>}
      {count > 0 && address !== null && (
        <Button
          size="compact-xs"
          variant="default"
          className={classes['start'] ?? ''}
          leftSection={<IconExternalLink size={12} aria-hidden />}
          onClick={() => void openOutside(`${address}/issues?q=${LABELS}`)}
        >
          {t('portfolio.entry.show')}
        </Button>
      )}
    </Section>
  );
}
