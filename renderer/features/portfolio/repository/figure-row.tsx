/** One figure: its name, how it went, what it is, and what it was a quarter before. */
import { Text } from '@mantine/core';
import { METRICS, type Metric } from '../../../../shared/portfolio/metrics.ts';
import { SparkLine } from '../../../components/spark-line.tsx';
import { t } from '../../../i18n/t.ts';
import type { Figure } from './figures.ts';
import classes from './repository.module.css';

interface FigureRowProps {
  readonly label: string;
  readonly figure: Figure | null;
  readonly say: (value: number) => string;
  readonly note?: string;
  /** The metric that CHAOSS has a name for; that name stands below where the label is another. */
  readonly metric?: Metric;
}

export function FigureRow({ label, figure, say, note, metric }: FigureRowProps) {
  const chaoss = metric === undefined ? null : METRICS[metric].chaoss;
  return (
    <div className={classes['figure'] ?? ''}>
      <dt>
        <Text size="sm" span>
          {label}
        </Text>
        {chaoss !== null && !label.toLowerCase().startsWith(chaoss.toLowerCase()) && (
          <Text size="xs" c="dimmed">
            {t('portfolio.behind.chaoss', { name: chaoss })}
          </Text>
        )}
        {note !== undefined && (
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        )}
      </dt>
      <dd>
        {figure === null ? (
          <Text size="xs" c="dimmed" span>
            {t('portfolio.unknown')}
          </Text>
        ) : (
          <>
            <Spark values={figure.line.values} />
            <span className={classes['figureValue'] ?? ''}>
              {figure.quality === 'capped' && (
                <Text size="xs" c="dimmed" span>
                  {t('portfolio.figure.capped')}{' '}
                </Text>
              )}
              {say(figure.value)}
            </span>
            <Text size="xs" c="dimmed" span className={classes['was'] ?? ''}>
              {sayBefore(figure, say)}
            </Text>
          </>
        )}
      </dd>
    </div>
  );
}

function sayBefore({ value, before, quality }: Figure, say: (value: number) => string): string {
  const was =
    before === null
      ? []
      : [before === value ? t('portfolio.figure.same') : t('portfolio.figure.was', { value: say(before) })];
  return [...was, ...(quality === 'sampled' ? [t('portfolio.figure.sampled')] : [])].join(', ');
}

/** Values of a small line: more of them would not be seen. */
const MOST = 52;

function Spark({ values }: { readonly values: readonly number[] }) {
  const every = Math.ceil(values.length / MOST);
  const shown = values.filter((_, at) => (values.length - 1 - at) % every === 0);
  if (shown.length < 2) return <span />;
  return <SparkLine values={shown} index={1} least={Math.min(...shown)} most={Math.max(...shown)} />;
}
