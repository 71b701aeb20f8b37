/** Hires on whom open source had an influence, by their own answers: counts, and from five answers on a share with its interval. */
import { Button, Text } from '@mantine/core';
import { seatsOf } from '../../../../shared/analysis/held-seats.ts';
import type { Id } from '../../../../shared/model/kinds.ts';
import { find, type Tables } from '../../../../shared/model/tables.ts';
import type { InfluencedHires } from '../../../../shared/recruiting/influenced-hires.ts';
import { t } from '../../../i18n/t.ts';
import { sayShare } from '../say-metric.ts';
import classes from './pipeline.module.css';
import { showPositions } from './show-positions.ts';

interface InfluencedProps {
  readonly tables: Tables;
  readonly hires: InfluencedHires;
}

/** Answers and repositories that are named. */
const NAMED = 4;

export function InfluencedHiresPart({ tables, hires }: InfluencedProps) {
  const { answered, influenced, share, contributedBefore, heardVia, repositories } = hires;
  return (
    <section className={classes['section']} aria-label={t('pipeline.hires')}>
      <div className={classes['head']}>
        <Text component="h3" size="xs" fw={600} className={classes['grow'] ?? ''}>
          {t('pipeline.hires')}
        </Text>
        <Show tables={tables} people={influenced} />
      </div>
      {answered === 0 ? (
        <Text size="xs" c="dimmed">
          {t('pipeline.hires.none')}
        </Text>
      ) : (
        <>
          <Text size="sm">{t('pipeline.hires.counts', { influenced: influenced.length, count: answered })}</Text>
          <Text size="xs" c="dimmed">
            {share === null
              ? t('pipeline.hires.few')
              : t('pipeline.hires.share', {
                  share: sayShare(share.value),
                  from: sayShare(share.from),
                  to: sayShare(share.to),
                })}
          </Text>
        </>
      )}
      <Text size="xs" c="dimmed">
        {[
          ...(hires.hires > answered ? [t('pipeline.hires.unasked', { count: hires.hires - answered })] : []),
          ...(hires.aware + hires.unaware === 0
            ? []
            : [t('pipeline.hires.aware', { aware: hires.aware, count: hires.aware + hires.unaware })]),
          contributedBefore === null
            ? t('pipeline.hires.beforeUnknown')
            : t('pipeline.hires.before', { count: contributedBefore.length }),
        ].join(' ')}
      </Text>
      <Named label={t('pipeline.hires.heardVia')} items={heardVia.map(({ via, count }) => `${via} (${count})`)} />
      <Named
        label={t('pipeline.hires.repositories')}
        items={repositories.map(({ linkId, count }) => `${find(tables, linkId)?.repository ?? ''} (${count})`)}
      />
    </section>
  );
}

function Named({ label, items }: { readonly label: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {`${label}: ${items.slice(0, NAMED).join(', ')}${items.length > NAMED ? ' …' : ''}`}
    </Text>
  );
}

/** Only people who hold a position can be shown. */
function Show({ tables, people }: { readonly tables: Tables; readonly people: readonly Id<'person'>[] }) {
  const positionIds = people.flatMap((id) => seatsOf(tables, id).map((seat) => seat.id));
  if (positionIds.length === 0) return null;
  return (
    <Button size="compact-xs" variant="subtle" onClick={() => showPositions(positionIds)}>
      {t('pipeline.hires.show')}
    </Button>
  );
}
