/** Every measure of every branch; over months also how it goes, and one measure month by month. */
import { useCallback } from 'react';
import { figuresOver, type Grid } from '../../../shared/scenario/comparison.ts';
import classes from './compare.module.css';
import measuresClasses from './measures.module.css';
import { Computing } from './computing.tsx';
import { MeasuresTable } from './measures-table.tsx';
import { MonthByMonth } from './month-by-month.tsx';
import type { ComparedNow } from './use-compared.ts';
import { useSlices } from '../../state/use-slices.ts';

interface Shown extends ComparedNow {
  readonly grid: Grid;
}

interface MeasuresPartProps {
  readonly compared: ComparedNow;
  readonly isNarrow: boolean;
}

export function MeasuresPart({ compared, isNarrow }: MeasuresPartProps) {
  const begin = useCallback(() => shownOver(compared), [compared]);
  const { result, progress } = useSlices(begin);
  return (
    <div className={classes['part'] ?? ''} aria-busy={progress !== null}>
      <Computing progress={progress} />
      {result !== null && (
        <div className={measuresClasses['measures'] ?? ''} data-months={result.isOverMonths || undefined}>
          <MeasuresTable shown={result} isNarrow={isNarrow} />
          {result.isOverMonths && <MonthByMonth shown={result} />}
        </div>
      )}
    </div>
  );
}

/** With the names and days that belong to the figures: newer ones may be on their way. */
function* shownOver(compared: ComparedNow): Generator<number, Shown, void> {
  return { ...compared, grid: yield* figuresOver(compared) };
}
