/** Effects and key figures of repositories side by side, each with what it was a quarter before. */
import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { RepositoryFacts, Series } from '../../../../shared/contract/portfolio.ts';
import { csvText } from '../../../../shared/exchange/csv.ts';
import type { Metric } from '../../../../shared/portfolio/metrics.ts';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { SeriesMark } from '../../../components/series-mark.tsx';
import { t } from '../../../i18n/t.ts';
import { exportText } from '../../../state/export.ts';
import { openRepository } from '../../../state/portfolio-view.ts';
import { figuresOf, type Figure, type Figures } from '../repository/figures.ts';
import { sayMetric } from '../say-metric.ts';
import { COMPARED_FIGURES } from './compared-figures.ts';
import classes from './comparing.module.css';
import { EffectRows } from './effect-rows.tsx';

interface FiguresTableProps {
  readonly compared: readonly RepositoryFacts[];
  readonly series: readonly Series[];
}

export function FiguresTable({ compared, series }: FiguresTableProps) {
  const figures = useMemo(
    () => compared.map(({ repositoryId }) => figuresOf(series, repositoryId, COMPARED_FIGURES)),
    [compared, series],
  );
  const shown = COMPARED_FIGURES.filter((metric) => figures.some((one) => one.has(metric)));
  return (
    <section className={classes['section'] ?? ''} aria-label={t('portfolio.comparing.figures')}>
      <div className={classes['head'] ?? ''}>
        <Text size="xs" c="dimmed">
          {t('portfolio.comparing.figures')}
        </Text>
        <Button size="compact-xs" variant="default" onClick={() => void exportFigures(compared, figures, shown)}>
          {t('portfolio.comparing.exportFigures')}
        </Button>
      </div>
      <ScrollRegion label={t('portfolio.comparing.figures')} className={classes['scroller'] ?? ''}>
        <table className={classes['table'] ?? ''}>
          <thead>
            <tr>
              <th scope="col">{t('portfolio.comparing.figure')}</th>
              {compared.map(({ repositoryId, name }, index) => (
                <th key={repositoryId} scope="col" title={name}>
                  <button
                    type="button"
                    className={classes['column'] ?? ''}
                    onClick={() => openRepository(repositoryId)}
                  >
                    <SeriesMark index={index} />
                    <span>{name.split('/')[1] ?? name}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <EffectRows ids={compared.map(({ repositoryId }) => repositoryId)} />
            {shown.map((metric) => (
              <tr key={metric}>
                <th scope="row">{t(`portfolio.metric.${metric}`)}</th>
                {figures.map((one, index) => (
                  <td key={compared[index]?.repositoryId}>
                    <Value figure={one.get(metric) ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Value({ figure }: { readonly figure: Figure | null }) {
  if (figure === null) return <span className={classes['quiet']}>{t('portfolio.history.none.value')}</span>;
  const { metric, value, before } = figure;
  return (
    <>
      <div>{sayMetric(metric, value)}</div>
      {before !== null && (
        <div className={classes['quiet']}>
          {before === value
            ? t('portfolio.figure.same')
            : t('portfolio.figure.was', { value: sayMetric(metric, before) })}
        </div>
      )}
    </>
  );
}

const exportFigures = (
  compared: readonly RepositoryFacts[],
  figures: readonly Figures[],
  metrics: readonly Metric[],
): Promise<boolean> =>
  exportText(
    `${t('portfolio.comparing.file', { count: compared.length })}.csv`,
    csvText([
      [t('portfolio.comparing.figure'), ...compared.map(({ name }) => name)],
      ...metrics.flatMap((metric) => [
        [t(`portfolio.metric.${metric}`), ...figures.map((one) => one.get(metric)?.value ?? null)],
        [
          t('portfolio.comparing.quarter', { metric: t(`portfolio.metric.${metric}`) }),
          ...figures.map((one) => one.get(metric)?.before ?? null),
        ],
      ]),
    ]),
    'text/csv',
  );
