/** How reading goes, or how the last reading ended, with what can be done about it. */
import { Alert, Button, Group, Menu, Progress, Text, Title } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { SYNC_STAGES, type PortfolioState, type SyncProgress } from '../../../../shared/contract/portfolio.ts';
import { sayClock, sayInstant } from '../../../i18n/say-instant.ts';
import { t } from '../../../i18n/t.ts';
import { cancelPortfolio, pausePortfolio, syncPortfolio } from '../../../state/portfolio-sync.ts';
import { syncEverything } from '../../../state/portfolio-sources.ts';
import { useApp } from '../../../state/store.ts';
import { Budgets } from './budgets.tsx';
import classes from './sync.module.css';

export function SyncStatus() {
  const host = useApp((state) => state.portfolio.host);
  const of = useApp((state) => state.portfolio.of);
  if (host === null) return null;
  return (
    <section className={classes['status'] ?? ''} aria-labelledby="sync-title">
      <Title order={2} size="h5" id="sync-title" className={classes['title'] ?? ''}>
        {t('portfolio.sync.open')}
      </Title>
      {host.notices.length > 0 && (
        <Alert color="orange" variant="light" p="xs" title={t('portfolio.notices')}>
          {host.notices.map((notice) => (
            <Text key={notice} size="xs">
              {notice}
            </Text>
          ))}
        </Alert>
      )}
      {of === 'sample' ? <Text size="xs">{t('portfolio.sync.notSample')}</Text> : <Own host={host} />}
    </section>
  );
}

function Own({ host }: { readonly host: PortfolioState }) {
  return (
    <>
      {host.progress.phase === 'idle' ? <Idle host={host} /> : <Going progress={host.progress} />}
      <Budgets budgets={host.budgets} />
    </>
  );
}

function Idle({ host: { sources, lastSync } }: { readonly host: PortfolioState }) {
  return (
    <>
      {sources.length === 0 ? (
        <Text size="xs">{t('portfolio.read.noSources')}</Text>
      ) : (
        <Group gap={0}>
          <Button
            size="compact-sm"
            className={classes['readNow'] ?? ''}
            data-region-entry
            onClick={() => void syncPortfolio()}
          >
            {t('portfolio.read.now')}
          </Button>
          <Menu position="bottom-start" shadow="md" width={280}>
            <Menu.Target>
              <Button
                size="compact-sm"
                className={classes['readMore'] ?? ''}
                aria-label={t('portfolio.read.more')}
                px={5}
              >
                <IconChevronDown size={13} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void syncEverything()}>
                <Text size="sm">{t('portfolio.read.all')}</Text>
                <Text size="xs" c="dimmed">
                  {t('portfolio.read.allText')}
                </Text>
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
      {lastSync === null ? (
        sources.length > 0 && (
          <Text size="xs" c="dimmed">
            {t('portfolio.read.never')}
          </Text>
        )
      ) : (
        <LastSync result={lastSync} />
      )}
    </>
  );
}

function LastSync({ result }: { readonly result: NonNullable<PortfolioState['lastSync']> }) {
  const { outcome, endedAt, requests, points, messages, resumeAt } = result;
  return (
    <div className={classes['last'] ?? ''} data-bad={outcome !== 'complete' || undefined}>
      <Text size="xs">{t(`portfolio.outcome.${outcome}`, { time: sayInstant(endedAt) })}</Text>
      {resumeAt !== null && <Text size="xs">{t('portfolio.resumeAt', { time: sayClock(resumeAt) })}</Text>}
      {messages.length > 0 && (
        <ul aria-label={t('portfolio.read.details')} className={classes['messages'] ?? ''}>
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <Text size="xs" c="dimmed">
        {t('portfolio.spent', { requests, points })}
      </Text>
    </div>
  );
}

function Going({ progress }: { readonly progress: SyncProgress }) {
  const { phase, stage, done, total, requests, points, reason } = progress;
  const part = total === null || total === 0 ? null : (done / total) * 100;
  return (
    <>
      <Text size="sm" fw={500} role="status">
        {headline(progress)}
      </Text>
      {reason !== null && <Text size="xs">{reason}</Text>}
      <Progress.Root size={6} radius={3}>
        <Progress.Section
          value={part ?? (phase === 'running' ? 100 : 0)}
          striped={part === null}
          animated={part === null && phase === 'running'}
          aria-label={stage === null ? t('portfolio.phase.runningPlain') : t(`portfolio.stage.${stage}`)}
        />
      </Progress.Root>
      <Text size="xs" c="dimmed" className={classes['figures'] ?? ''}>
        {stage !== null &&
          `${t('portfolio.stageOf', {
            place: SYNC_STAGES.indexOf(stage) + 1,
            of: SYNC_STAGES.length,
            stage: t(`portfolio.stage.${stage}`),
          })}, ${total === null ? t('portfolio.done', { count: done }) : t('portfolio.doneOf', { done, total })}. `}
        {t('portfolio.spent', { requests, points })}
      </Text>
      <Group gap={6}>
        {phase === 'paused' ? (
          <Button size="compact-sm" data-region-entry onClick={() => void syncPortfolio()}>
            {t('portfolio.read.goOn')}
          </Button>
        ) : (
          phase !== 'stopping' && (
            <Button size="compact-sm" variant="default" data-region-entry onClick={() => void pausePortfolio()}>
              {t('portfolio.read.pause')}
            </Button>
          )
        )}
        {phase !== 'stopping' && (
          <Button size="compact-sm" variant="default" onClick={() => void cancelPortfolio()}>
            {t('portfolio.read.cancel')}
          </Button>
        )}
      </Group>
    </>
  );
}

function headline({ phase, about, until }: SyncProgress): string {
  if (phase === 'paused' || phase === 'stopping') return t(`portfolio.phase.${phase}`);
  if (phase === 'waiting') {
    return until === null ? t('portfolio.phase.waitingPlain') : t('portfolio.phase.waiting', { time: sayClock(until) });
  }
  return about === null ? t('portfolio.phase.runningPlain') : t('portfolio.phase.running', { about });
}
