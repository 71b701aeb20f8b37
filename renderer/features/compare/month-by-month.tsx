/** One measure month by month: lines to look at, and below them the same numbers as a table. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import {
  COMPARED_NAMES,
  figureOf,
  figureText,
  measureMessage,
  type ComparedName,
  type Grid,
} from '../../../shared/scenario/comparison.ts';
import { LineChart } from '../../components/line-chart.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { SeriesMark } from '../../components/series-mark.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { askWhichMove, changeCompare } from '../../state/compare.ts';
import { useApp } from '../../state/store.ts';
import classes from './compare.module.css';
import measuresClasses from './measures.module.css';
import { Figure } from './figure.tsx';
import { sayMonth } from './say-when.ts';
import type { ComparedNow } from './use-compared.ts';

export function MonthByMonth({ shown }: { readonly shown: ComparedNow & { readonly grid: Grid } }) {
  const measure = useApp((state) => state.compare.measure);
  const [at, setAt] = useState<number | null>(null);
  const { names, grid } = shown;
  const months = shown.days.map((day) => sayMonth(day ?? ''));
  const name = sayHere(measureMessage(measure));
  const series = names.map((branch, index) => ({
    name: branch,
    values: grid.map((row) => (row[index] === undefined ? null : figureOf(row[index], measure))),
  }));
  return (
    <section className={measuresClasses['months'] ?? ''} aria-label={t('compare.monthTable', { measure: name })}>
      <Group gap="xs" justify="space-between">
        <NativeSelect
          size="xs"
          className={classes['other'] ?? ''}
          aria-label={t('compare.measure')}
          value={measure}
          data={COMPARED_NAMES.map((one) => ({ value: one, label: sayHere(measureMessage(one)) }))}
          onChange={(event) => changeCompare({ measure: event.currentTarget.value as ComparedName })}
        />
        <Button size="compact-sm" variant="default" onClick={() => askWhichMove(measure)}>
          {t('compare.part.whichMove')}
        </Button>
      </Group>
      <ul className={measuresClasses['legend'] ?? ''}>
        {names.map((branch, index) => (
          <li key={`${index} ${branch}`} title={branch}>
            <SeriesMark index={index} />
            <Text component="span" size="xs" truncate>
              {branch}
            </Text>
          </li>
        ))}
      </ul>
      <LineChart
        label={t('compare.chart', {
          measure: name,
          from: months[0] ?? '',
          to: months.at(-1) ?? '',
          names: names.join(', '),
        })}
        series={series}
        months={months}
        sayValue={figureText}
        at={at}
        onAt={setAt}
      />
      <ScrollRegion
        className={measuresClasses['tableScroller'] ?? ''}
        label={t('compare.monthTable', { measure: name })}
      >
        <table
          className={measuresClasses['table'] ?? ''}
          data-narrow
          aria-label={t('compare.monthTable', { measure: name })}
        >
          <thead>
            <tr>
              <th scope="col" className={measuresClasses['corner'] ?? ''}>
                {t('compare.month')}
              </th>
              {names.map((branch, index) => (
                <th key={`${index} ${branch}`} scope="col" title={branch}>
                  <span className={measuresClasses['columnName'] ?? ''}>{branch}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.map((row, month) => (
              <tr
                key={months[month]}
                data-shown={month === at || undefined}
                onPointerEnter={() => setAt(month)}
                onPointerLeave={() => setAt(null)}
              >
                <th scope="row">{months[month]}</th>
                {row.map((figures, index) => (
                  <td key={index}>
                    <span className={measuresClasses['cell'] ?? ''}>
                      <Figure
                        figures={figures}
                        name={measure}
                        first={row[0] === undefined ? null : figureOf(row[0], measure)}
                        isFirst={index === 0}
                      />
                    </span>
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
