/** Where the portfolio does not help to fill open positions: one sentence a gap, which leads to the positions. */
import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Gap } from '../../../../shared/recruiting/gaps.ts';
import { sayHere } from '../../../i18n/say.ts';
import { t } from '../../../i18n/t.ts';
import classes from './pipeline.module.css';
import { showPositions } from './show-positions.ts';

export function GapList({ gaps, open }: { readonly gaps: readonly Gap[]; readonly open: number }) {
  return (
    <section className={classes['section']} aria-label={t('pipeline.gaps')}>
      <Text component="h3" size="xs" fw={600}>
        {t('pipeline.gaps')}
      </Text>
      {gaps.length === 0 ? (
        <Text size="sm" c="dimmed" className={classes['line'] ?? ''}>
          <IconCheck size={14} aria-hidden className={classes['sign']} />
          {t(open === 0 ? 'pipeline.noneSought' : 'pipeline.noGaps')}
        </Text>
      ) : (
        <ul className={classes['gaps']}>
          {gaps.map((gap) => (
            <li key={gap.key}>
              <button
                type="button"
                className={classes['gap']}
                title={t('pipeline.showThem', { count: gap.positionIds.length })}
                onClick={() => showPositions(gap.positionIds)}
              >
                <IconAlertTriangle size={14} aria-hidden className={classes['sign']} />
                <span>{sayHere(gap.message)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
