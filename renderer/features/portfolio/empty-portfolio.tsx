/** The portfolio before anything is followed, or before anything was read. */
import { Button, Stack, Text, Title } from '@mantine/core';
import { t } from '../../i18n/t.ts';
import { syncPortfolio } from '../../state/portfolio-sync.ts';
import { useApp } from '../../state/store.ts';
import { AddSource } from './sync/sources-tab.tsx';
import { PortfolioNotes } from './table/portfolio-notes.tsx';
import classes from './empty.module.css';

export function EmptyPortfolio() {
  const isFollowing = useApp((state) => (state.portfolio.host?.sources.length ?? 0) > 0);
  const isIdle = useApp((state) => state.portfolio.host?.progress.phase === 'idle');
  return (
    <div className={classes['empty']}>
      <PortfolioNotes />
      <Stack align="center" justify="center" gap="xs" p="md" className={classes['middle'] ?? ''}>
        <Title order={2} size="h4" ta="center">
          {t(isFollowing ? 'portfolio.unread.title' : 'portfolio.empty.title')}
        </Title>
        <Text size="sm" c="dimmed" ta="center" maw={520}>
          {t(isFollowing ? 'portfolio.unread.text' : 'portfolio.empty.text')}
        </Text>
        {isFollowing ? (
          <Button
            size="xs"
            mt="xs"
            disabled={!isIdle}
            data-part-entry
            data-region-entry
            onClick={() => void syncPortfolio()}
          >
            {t('portfolio.read.now')}
          </Button>
        ) : (
          <div className={classes['add']}>
            <AddSource />
            <Text size="xs" c="dimmed" mt="xs">
              {t('portfolio.noToken')}
            </Text>
          </div>
        )}
      </Stack>
    </div>
  );
}
