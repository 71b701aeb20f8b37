/** Whether the stars came the way they come by themselves: a warning beside the effects, which takes nothing off them. */
import { Alert, Text } from '@mantine/core';
import { useMemo } from 'react';
import { perDayOfLine } from '../../../../shared/portfolio/per-day.ts';
import { starIntegrity, starWarning } from '../../../../shared/portfolio/star-integrity.ts';
import { sayHere } from '../../../i18n/say.ts';
import { t } from '../../../i18n/t.ts';
import { useReachAssumptions } from '../../../state/use-reach-assumptions.ts';
import { sayDayNumber } from '../chart-words.ts';
import type { Figures } from './figures.ts';

export function StarWarning({ figures }: { readonly figures: Figures }) {
  const assume = useReachAssumptions();
  const stars = figures.get('starsGiven') ?? figures.get('stars') ?? null;
  const found = useMemo(() => {
    const days = stars === null ? null : perDayOfLine(stars.line, stars.metric);
    const integrity = days === null ? null : starIntegrity(days, assume);
    const warning = integrity === null ? null : starWarning(integrity, assume);
    return integrity === null || warning === null ? null : { warning, on: integrity.burstOn };
  }, [stars, assume]);
  if (found === null) return null;
  return (
    <Alert color="orange" variant="light" p="sm" title={t('portfolio.stars.title')}>
      <Text size="sm">
        {t('portfolio.stars.on', { day: sayDayNumber(found.on) })} {sayHere(found.warning)}
      </Text>
    </Alert>
  );
}
