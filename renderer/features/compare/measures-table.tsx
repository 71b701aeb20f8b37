/** Measures down, branches across: each with its difference from the first in words, over months with a small line. */
import { UnstyledButton } from '@mantine/core';
import {
  figureOf,
  isChangeName,
  measureMessage,
  SPAN_LABELS,
  type ComparedName,
  type Figures,
  type Grid,
} from '../../../shared/scenario/comparison.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { SeriesMark } from '../../components/series-mark.tsx';
import { SmallBars } from '../../components/small-bars.tsx';
import { SparkLine } from '../../components/spark-line.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { changeCompare } from '../../state/compare.ts';
import { useApp } from '../../state/store.ts';
import classes from './measures.module.css';
import { Figure } from './figure.tsx';
import { sayMonth } from './say-when.ts';
import type { ComparedNow } from './use-compared.ts';

const SIZE = ['people', 'openPositions', 'positions', 'fte', 'teams'] as const;
const STRUCTURE = ['layers', 'managers', 'othersPerManager', 'spanMedian', 'spanMean', 'spanMax'] as const;
const PEOPLE = ['joins', 'leaves', 'manager', 'team', 'title', 'level', 'location'] as const;

interface MeasuresTableProps {
  readonly shown: ComparedNow & { readonly grid: Grid };
  readonly isNarrow: boolean;
}

export function MeasuresTable({ shown, isNarrow }: MeasuresTableProps) {
  const { names, grid, days, isOverMonths } = shown;
  const last = grid.at(-1) ?? [];
  const end = days.at(-1);
  const label = t('compare.measuresTable', { names: names.join(', ') });
  const rows = (measures: readonly ComparedName[]) =>
    measures.map((name) => <MeasureRow key={name} name={name} grid={grid} isOverMonths={isOverMonths} />);
  return (
    <ScrollRegion className={classes['tableScroller'] ?? ''} label={label}>
      <table className={classes['table'] ?? ''} data-compact={isOverMonths || undefined} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={classes['corner'] ?? ''}>
              {isOverMonths && end !== undefined && end !== null
                ? t('compare.atEndOf', { month: sayMonth(end) })
                : t('compare.measure')}
            </th>
            {names.map((name, index) => (
              <th key={`${index} ${name}`} scope="col" title={name}>
                <span className={classes['columnHead'] ?? ''}>
                  <SeriesMark index={index} />
                  <span className={classes['columnName'] ?? ''}>{name}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <Group label={t('compare.group.size')} columns={names.length}>
          {rows(SIZE)}
        </Group>
        <Group label={t('compare.group.structure')} columns={names.length}>
          {rows(STRUCTURE)}
          <SpansRow figures={last} isNarrow={isOverMonths || isNarrow} />
        </Group>
        {names.length > 1 && (
          <Group label={t('compare.group.people', { name: names[0] ?? '' })} columns={names.length}>
            {rows(PEOPLE)}
          </Group>
        )}
      </table>
    </ScrollRegion>
  );
}

interface GroupProps {
  readonly label: string;
  readonly columns: number;
  readonly children: React.ReactNode;
}

function Group({ label, columns, children }: GroupProps) {
  return (
    <tbody>
      <tr className={classes['groupHead'] ?? ''}>
        <th scope="rowgroup" colSpan={columns + 1}>
          <span>{label}</span>
        </th>
      </tr>
      {children}
    </tbody>
  );
}

interface MeasureRowProps {
  readonly name: ComparedName;
  readonly grid: Grid;
  readonly isOverMonths: boolean;
}

function MeasureRow({ name, grid, isOverMonths }: MeasureRowProps) {
  const isShown = useApp((state) => state.compare.measure === name);
  const last = grid.at(-1) ?? [];
  const first = last[0] === undefined ? null : figureOf(last[0], name);
  const lines = isOverMonths ? last.map((_, index) => grid.map((row) => valueIn(row[index], name))) : [];
  const values = lines.flat().filter((value) => value !== null);
  const ends = { least: Math.min(...values), most: Math.max(...values) };
  const label = sayHere(measureMessage(name));
  return (
    <tr data-shown={(isOverMonths && isShown) || undefined}>
      <th scope="row">
        {isOverMonths ? (
          <UnstyledButton
            className={classes['measure'] ?? ''}
            aria-label={t('compare.showMeasure', { measure: label })}
            aria-pressed={isShown}
            onClick={() => changeCompare({ measure: name })}
          >
            {label}
          </UnstyledButton>
        ) : (
          label
        )}
      </th>
      {last.map((figures, index) => (
        <td key={index}>
          <span className={classes['cell'] ?? ''}>
            <Figure figures={figures} name={name} first={first} isFirst={index === 0} isShort={isOverMonths} />
            {isOverMonths && lines[index] !== undefined && !(index === 0 && isChangeName(name)) && (
              <SparkLine values={lines[index]} index={index} {...ends} />
            )}
          </span>
        </td>
      ))}
    </tr>
  );
}

const valueIn = (figures: Figures | undefined, name: ComparedName): number | null =>
  figures === undefined ? null : figureOf(figures, name);

interface SpansRowProps {
  readonly figures: readonly Figures[];
  readonly isNarrow: boolean;
}

function SpansRow({ figures, isNarrow }: SpansRowProps) {
  const most = Math.max(1, ...figures.flatMap(({ measures }) => measures.spans));
  const label = sayHere({ key: 'measure.spans', values: {} });
  return (
    <tr className={classes['spans'] ?? ''}>
      <th scope="row">{label}</th>
      {figures.map(({ measures: { spans } }, index) => (
        <td key={index}>
          <SmallBars
            most={most}
            isNarrow={isNarrow}
            label={t('compare.spansWords', { name: label, list: sayRanges(spans) })}
            bars={SPAN_LABELS.map((range, at) => ({ label: range, count: spans[at] ?? 0 }))}
          />
        </td>
      ))}
    </tr>
  );
}

function sayRanges(spans: readonly number[]): string {
  const ranges = SPAN_LABELS.flatMap((range, at) => {
    const count = spans[at] ?? 0;
    return count === 0 ? [] : [t('compare.spanOf', { range, count })];
  });
  return ranges.length === 0 ? t('compare.noManagers') : ranges.join(', ');
}
