/** How soon outside people are answered, and how much of what is opened is closed. */
import type { Metric } from '../../../../shared/portfolio/metrics.ts';
import { placeAt } from '../../../../shared/util/history-line.ts';
import { t } from '../../../i18n/t.ts';
import { sayHours, sayShare } from '../say-metric.ts';
import { FigureRow } from './figure-row.tsx';
import type { Figure, Figures } from './figures.ts';
import classes from './repository.module.css';
import { Section } from './section.tsx';

export function Responsiveness({ figures }: { readonly figures: Figures }) {
  return (
    <Section title={t('portfolio.responsiveness.title')} text={t('portfolio.responsiveness.text')}>
      <dl className={classes['figures'] ?? ''}>
        <FigureRow
          label={t('portfolio.responsiveness.first')}
          metric="firstResponseHours90"
          figure={figures.get('firstResponseHours90') ?? null}
          say={sayHours}
        />
        <FigureRow
          label={t('portfolio.responsiveness.unanswered')}
          figure={figures.get('unansweredShare90') ?? null}
          say={sayShare}
        />
        <FigureRow
          label={t('portfolio.responsiveness.closure')}
          metric="closedChangeRequests90"
          figure={closure(figures, 'closedChangeRequests90', 'openedChangeRequests90')}
          say={sayShare}
        />
        <FigureRow
          label={t('portfolio.responsiveness.issueClosure')}
          figure={closure(figures, 'closedIssues90', 'openedIssues90')}
          say={sayShare}
        />
      </dl>
    </Section>
  );
}

/** One figure over another, day by day, where both were measured. */
export function closure(figures: Figures, closed: Metric, opened: Metric): Figure | null {
  const [top, bottom] = [figures.get(closed), figures.get(opened)];
  if (top === undefined || bottom === undefined || bottom.value === 0) return null;
  const days: number[] = [];
  const values: number[] = [];
  for (const [at, day] of top.line.days.entries()) {
    const place = placeAt(bottom.line.days, day);
    const under = bottom.line.days[place] === day ? (bottom.line.values[place] ?? 0) : 0;
    if (under === 0) continue;
    days.push(day);
    values.push((top.line.values[at] ?? 0) / under);
  }
  return {
    ...top,
    quality: top.quality === 'exact' && bottom.quality === 'exact' ? 'exact' : 'sampled',
    value: top.value / bottom.value,
    before: top.before === null || bottom.before === null || bottom.before === 0 ? null : top.before / bottom.before,
    line: { days, values, breaks: [], pieces: [] },
  };
}
