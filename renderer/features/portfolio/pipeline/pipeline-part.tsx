/** Pipeline against plan: what the portfolio brings to the skills that open positions ask for, and where it does not. */
import { Button, Checkbox, Loader, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Tables } from '../../../../shared/model/tables.ts';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { sayShortDay } from '../../../i18n/say-day.ts';
import { t } from '../../../i18n/t.ts';
import { exportPipeline } from '../../../state/portfolio-pipeline-export.ts';
import { showSync } from '../../../state/portfolio-view.ts';
import { useApp } from '../../../state/store.ts';
import { GapList } from './gap-list.tsx';
import { HireAwayNote } from './hire-away-note.tsx';
import { InfluencedHiresPart } from './influenced-hires-part.tsx';
import { Limits } from './limits.tsx';
import classes from './pipeline.module.css';
import { SkillTable } from './skill-table.tsx';
import { usePipeline, type PipelineNow } from './use-pipeline.ts';

export function PipelinePart() {
  const tables = useApp((state) => state.document?.tables ?? null);
  const hasRepositories = useApp((state) => state.portfolio.repositories.length > 0);
  if (tables === null) return null;
  if (!hasRepositories) {
    return (
      <div className={classes['empty']}>
        <EmptyNote
          isCentred
          text={t('pipeline.nothingRead')}
          step={t('portfolio.sync.open')}
          onStep={() => showSync(true)}
        />
      </div>
    );
  }
  return <PipelineOf tables={tables} />;
}

function PipelineOf({ tables }: { readonly tables: Tables }) {
  const now = usePipeline(tables);
  if (now === null) {
    return (
      <Stack align="center" justify="center" h="100%" role="status" aria-label={t('pipeline.reading')}>
        <Loader size="sm" />
      </Stack>
    );
  }
  return (
    <article className={classes['part']} aria-label={t('pipeline.title')}>
      <Skills now={now} tables={tables} />
      <div className={classes['columns']}>
        <GapList gaps={now.gaps} open={now.pipeline.open} />
        <div className={classes['column']}>
          <InfluencedHiresPart tables={tables} hires={now.hires} />
          <HireAwayNote away={now.away} people={now.people} />
          <Limits />
        </div>
      </div>
    </article>
  );
}

function Skills({ now, tables }: { readonly now: PipelineNow; readonly tables: Tables }) {
  const { pipeline, gaps, on, people } = now;
  const [showsAll, setShowsAll] = useState(false);
  const sought = pipeline.rows.filter(({ openIds }) => openIds.length > 0);
  const rows = showsAll || sought.length === 0 ? pipeline.rows : sought;
  return (
    <section className={classes['section']} aria-labelledby="pipeline-skills">
      <div className={classes['head']}>
        <Text component="h2" size="sm" fw={600} id="pipeline-skills" tabIndex={-1} data-part-entry>
          {t('pipeline.title')}
        </Text>
        <Text size="xs" c="dimmed" className={classes['summary'] ?? ''}>
          {[
            t('pipeline.open', { count: pipeline.open }),
            t('pipeline.asOf', { day: sayShortDay(on) }),
            t(people === 'exact' ? 'pipeline.exact' : people === null ? 'pipeline.ranges' : 'pipeline.noLogins'),
          ].join(' · ')}
        </Text>
        {sought.length > 0 && sought.length < pipeline.rows.length && (
          <Checkbox
            size="xs"
            label={t('pipeline.showAll', { count: pipeline.rows.length - sought.length })}
            checked={showsAll}
            onChange={({ currentTarget: { checked } }) => setShowsAll(checked)}
          />
        )}
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconDownload size={13} aria-hidden />}
          disabled={pipeline.rows.length === 0}
          onClick={() => void exportPipeline(pipeline, gaps)}
        >
          {t('pipeline.export')}
        </Button>
      </div>
      <SkillTable rows={rows} on={on} tables={tables} />
    </section>
  );
}
