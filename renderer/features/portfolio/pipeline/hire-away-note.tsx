/** What hiring from outside takes from the communities: in aggregate, nobody is named. */
import { Text } from '@mantine/core';
import type { HireAway } from '../../../../shared/recruiting/hire-away.ts';
import { t } from '../../../i18n/t.ts';
import { sayShare } from '../say-metric.ts';
import classes from './pipeline.module.css';
import type { PipelineNow } from './use-pipeline.ts';

/** Repositories told of: those that would lose most. */
const TOLD = 5;

interface HireAwayProps {
  readonly away: readonly HireAway[];
  readonly people: PipelineNow['people'];
}

export function HireAwayNote({ away, people }: HireAwayProps) {
  const lossOf = (one: HireAway): number => one.outsideShare - one.outsideShareAfter;
  const told = away.toSorted((a, b) => lossOf(b) - lossOf(a)).slice(0, TOLD);
  return (
    <section className={classes['section']} aria-label={t('pipeline.away')}>
      <Text component="h3" size="xs" fw={600}>
        {t('pipeline.away')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('pipeline.away.text')} {people !== 'exact' && t('pipeline.away.needsPeople')}
      </Text>
      {told.length > 0 && (
        <ul className={classes['plain']}>
          {told.map(({ repositoryId, name, outsideShare, outsideShareAfter, carriers, carriersAfter }) => (
            <li key={repositoryId}>
              <Text size="xs">
                {t('pipeline.away.one', {
                  name: name.split('/')[1] ?? name,
                  before: sayShare(outsideShare),
                  after: sayShare(outsideShareAfter),
                })}{' '}
                <Text span size="xs" c="dimmed">
                  {t('pipeline.away.carriers', { before: carriers, after: carriersAfter })}
                </Text>
              </Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
