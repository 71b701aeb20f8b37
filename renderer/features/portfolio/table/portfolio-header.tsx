/** How the whole portfolio stands: totals and where they are going, four effects, how fresh it all is. */
import { Button, Popover, Text, VisuallyHidden } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { EFFECTS, type Effect } from '../../../../shared/portfolio/reach-types.ts';
import { dayNumber } from '../../../../shared/util/calendar.ts';
import { t } from '../../../i18n/t.ts';
import { NO_EFFECT } from '../../../state/portfolio-reach-state.ts';
import { sumsOf, valueIn, type RepositoryRow } from '../../../state/portfolio-rows.ts';
import { syncPortfolio } from '../../../state/portfolio-sync.ts';
import { useApp } from '../../../state/store.ts';
import { TOTALS, type Total } from '../../../workers/reach-desk.ts';
import type { LookedAt } from './asked.ts';
import { sayInput } from './say-input.ts';
import { LookBehind } from './look-behind.tsx';
import { useExplained } from './use-explained.ts';
import { sayChange, sayTrend } from './say-effect.ts';
import { sayAgo, sayCount, sayDayNumber, sayGain, sayShare, sayShort } from './say-numbers.ts';
import classes from './header.module.css';

export function PortfolioHeader({ all }: { readonly all: readonly RepositoryRow[] }) {
  const [looked, setLooked] = useState<LookedAt | null>(null);
  return (
    <section className={classes['header']} aria-label={t('portfolio.whole')}>
      <div className={classes['top']}>
        <Totals all={all} />
        <Freshness />
      </div>
      <Effects onLook={setLooked} />
      {looked !== null && (
        <LookBehind
          looked={looked}
          onClose={() => {
            setLooked(null);
            looked.at.focus();
          }}
        />
      )}
    </section>
  );
}

function Totals({ all }: { readonly all: readonly RepositoryRow[] }) {
  const totals = useApp((state) => state.portfolio.reach?.totals);
  const sums = useMemo(() => sumsOf(all), [all]);
  const now = (total: Total): { readonly value: number | null; readonly known: number } => {
    const counted = totals?.[total] ?? { value: null, known: 0 };
    // What the rows say adds up to what is said of all of them.
    return total === 'stars' || total === 'gained' || total === 'forks'
      ? { value: sums[total], known: all.filter((row) => valueIn(row, total) !== null).length }
      : counted;
  };
  return (
    <ul className={classes['totals']} aria-label={t('portfolio.totals')}>
      <li className={classes['total']}>
        <span className={classes['totalName']}>{t('portfolio.total.repositories', { count: all.length })}</span>
        <span className={classes['totalValue']}>{sayCount(all.length)}</span>
      </li>
      {TOTALS.map((total) => (
        <li key={total} className={classes['total']}>
          <TotalButton total={total} {...now(total)} change={totals?.[total].change ?? null} count={all.length} />
        </li>
      ))}
    </ul>
  );
}

interface TotalProps {
  readonly total: Total;
  readonly value: number | null;
  readonly change: number | null;
  readonly known: number;
  readonly count: number;
}

function TotalButton({ total, value, change, known, count }: TotalProps) {
  const on = useApp((state) => state.portfolio.reach?.on ?? null);
  const since = useApp((state) => state.portfolio.reach?.since ?? null);
  const name = t(`portfolio.total.${total}`);
  const shown = total === 'gained' ? sayGain(value) : total === 'downloads' ? sayShort(value) : sayCount(value);
  const sinceDay = since === null ? '' : sayDayNumber(since);
  const moved = change === null || Math.round(change) === 0 ? null : change;
  return (
    <Popover position="bottom-start" width={300} shadow="md" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <button type="button" className={classes['totalButton']}>
          <span className={classes['totalName']}>{name}</span>
          <span className={classes['totalValue']}>
            {shown}
            {moved !== null && (
              <>
                <span className={classes['totalChange']} aria-hidden>
                  {moved > 0 ? '▲' : '▼'}
                  {sayShort(Math.abs(moved))}
                </span>
                <VisuallyHidden>
                  {t('portfolio.totalMoved', { change: sayGain(moved), since: sinceDay })}
                </VisuallyHidden>
              </>
            )}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={name}>
        <Text size="xs">{t(`portfolio.totalText.${total}`)}</Text>
        <Text size="xs" mt={6}>
          {t('portfolio.totalKnown', { known: sayCount(known), count })}{' '}
          {on !== null && t('portfolio.totalOn', { on: sayDayNumber(on) })}
        </Text>
        {since !== null && (
          <Text size="xs" c="dimmed" mt={6}>
            {change === null
              ? t('portfolio.totalNoChange', { since: sinceDay })
              : t('portfolio.totalChange', { since: sinceDay, change: sayGain(change) })}
          </Text>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

const WHOLE = { type: 'whole' } as const;

function Effects({ onLook }: { readonly onLook: (looked: LookedAt) => void }) {
  const whole = useApp((state) => state.portfolio.reach?.whole);
  const explained = useExplained(WHOLE);
  /** The heaviest of what is missing first. */
  const missing = (effect: Effect): readonly string[] =>
    (explained?.reach[effect].inputs ?? [])
      .map(({ name, weight, score, known }) => ({ name, lost: weight * (score === null ? 1 : 1 - known) }))
      .filter(({ lost }) => lost > 0.005)
      .toSorted((a, b) => b.lost - a.lost)
      .map(({ name }) => sayInput(name));
  return (
    <ul className={classes['effects']} aria-label={t('portfolio.effects')}>
      {EFFECTS.map((effect) => {
        const now = whole?.[effect] ?? NO_EFFECT;
        const name = t(`portfolio.effectName.${effect}`);
        const lowered = missing(effect);
        const lowers =
          lowered.length === 0
            ? t('portfolio.measuredAll')
            : t('portfolio.lowers', { coverage: sayShare(now.coverage), inputs: lowered.join(', ') });
        return (
          <li key={effect}>
            <button
              type="button"
              className={classes['effect']}
              title={lowers}
              onClick={({ currentTarget }) =>
                onLook({ of: WHOLE, name: t('portfolio.whole'), effect, at: currentTarget })
              }
            >
              <span className={classes['effectName']}>{name}</span>
              <span className={classes['effectLine']}>
                <span className={classes['bar']} data-thin={now.coverage < 0.5 || undefined}>
                  <span style={{ width: `${now.score ?? 0}%` }} />
                </span>
                <span className={classes['score']}>{now.score === null ? '–' : Math.round(now.score)}</span>
                <VisuallyHidden>
                  {t('portfolio.behind.of')}, {sayTrend(now.change)}.
                </VisuallyHidden>
                <span className={classes['change']} aria-hidden>
                  {sayChange(now.change)}
                </span>
              </span>
              <span className={classes['lowers']}>{lowers}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Freshness() {
  const isOwn = useApp((state) => state.portfolio.of === 'own');
  const endedAt = useApp((state) => state.portfolio.host?.lastSync?.endedAt ?? null);
  const measuredOn = useApp((state) => state.portfolio.host?.measuredOn ?? null);
  const isIdle = useApp((state) => state.portfolio.host?.progress.phase === 'idle');
  return (
    <div className={classes['fresh']}>
      <Text size="xs" c="dimmed" ta="end">
        {endedAt === null
          ? measuredOn === null
            ? t('portfolio.never')
            : null
          : t('portfolio.fresh', { ago: sayAgo(endedAt) })}
        {measuredOn !== null && (
          <>
            <br />
            {t('portfolio.freshDay', { day: sayDayNumber(dayNumber(measuredOn)) })}
          </>
        )}
      </Text>
      {isOwn && (
        <Button
          size="compact-sm"
          leftSection={<IconRefresh size={14} aria-hidden />}
          disabled={!isIdle}
          onClick={() => void syncPortfolio()}
        >
          {t('portfolio.read.now')}
        </Button>
      )}
    </div>
  );
}
