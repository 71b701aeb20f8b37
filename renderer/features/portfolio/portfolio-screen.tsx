/** The portfolio: public repositories, their reach, and what they have to do with the plan. */
import '../../i18n/portfolio/portfolio-texts.ts';
import { Button, Loader, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconRefresh } from '@tabler/icons-react';
import { useEffect } from 'react';
import { t } from '../../i18n/t.ts';
import { PORTFOLIO_PARTS, type PortfolioLoad } from '../../state/portfolio-state.ts';
import { showPortfolio, showSync } from '../../state/portfolio-view.ts';
import { followReach } from '../../state/portfolio-reach.ts';
import { openPortfolio, readPortfolio } from '../../state/portfolio.ts';
import { useApp } from '../../state/store.ts';
import { PortfolioParts } from './portfolio-parts.tsx';
import classes from './portfolio.module.css';
import { SyncSide } from './sync-side.tsx';

export function PortfolioScreen() {
  const load = useApp((state) => state.portfolio.load);
  const isHere = useApp((state) => state.portfolio.host !== null);
  useEffect(() => {
    void openPortfolio();
    followReach();
  }, []);
  if (!isHere) return <NotHere load={load} />;
  return (
    <div className={classes['screen'] ?? ''}>
      <div className={classes['main'] ?? ''}>
        <PartsBar />
        <div className={classes['part'] ?? ''}>
          <PortfolioParts />
        </div>
      </div>
      <SyncSide />
    </div>
  );
}

function PartsBar() {
  const type = useApp((state) => state.portfolio.view.type);
  const isSyncOpen = useApp((state) => state.portfolio.isSyncOpen);
  const isDeeper = type === 'repository' || type === 'compare';
  return (
    <div className={classes['bar'] ?? ''}>
      {isDeeper && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={14} aria-hidden />}
          onClick={() => showPortfolio({ type: 'repositories' })}
        >
          {t('portfolio.back')}
        </Button>
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('portfolio.parts')}
        value={isDeeper ? 'repositories' : type}
        data={PORTFOLIO_PARTS.map((part) => ({ value: part, label: t(`portfolio.part.${part}`) }))}
        onChange={(value) => showPortfolio({ type: PORTFOLIO_PARTS.find((part) => part === value) ?? 'repositories' })}
      />
      <Button
        className={classes['end'] ?? ''}
        size="compact-sm"
        variant="default"
        aria-pressed={isSyncOpen}
        leftSection={<IconRefresh size={14} aria-hidden />}
        onClick={() => showSync(!isSyncOpen)}
      >
        {t('portfolio.sync.open')}
      </Button>
    </div>
  );
}

/** Nothing could be read yet, or at all. */
function NotHere({ load }: { readonly load: PortfolioLoad }) {
  if (load.type === 'unavailable' || load.type === 'failed') {
    return (
      <Stack align="center" justify="center" h="100%" gap="xs" p="md">
        <Title order={2} size="h4">
          {t(`portfolio.${load.type}.title`)}
        </Title>
        <Text size="sm" c="dimmed" ta="center" maw={520}>
          {load.because}
        </Text>
        {load.type === 'failed' && (
          <Button size="xs" mt="xs" data-region-entry onClick={() => void readPortfolio()}>
            {t('portfolio.failed.again')}
          </Button>
        )}
      </Stack>
    );
  }
  return (
    <Stack align="center" justify="center" h="100%" gap="xs" role="status">
      <Loader size="sm" />
      <Text size="sm" c="dimmed">
        {t('portfolio.loading')}
      </Text>
    </Stack>
  );
}
