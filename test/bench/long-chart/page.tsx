/** Ten years of twenty repositories, day by day, in the chart of the app; drawn again and again on demand. */
import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { cssVariables, theme } from '../../../renderer/app/theme.ts';
import type { LongChartWords, LongLine } from '../../../renderer/components/long-chart/chart-types.ts';
import { LongChart } from '../../../renderer/components/long-chart/long-chart.tsx';

export interface ChartWindow {
  /** Milliseconds from the lines in memory until their frame was shown. */
  readonly draw: () => Promise<number>;
}

const LINES = 20;
const YEARS = 10;
const LAST = 20_784;
/** Every so many days one was missed, so that there are gaps as in life. */
const MISSED = 211;

/** Growth in steps that differ from line to line; the same every time. */
function line(index: number): LongLine {
  const days: number[] = [];
  const values: number[] = [];
  let [value, chance] = [100 * (index + 1), index + 1];
  for (let day = LAST - YEARS * 365; day <= LAST; day++) {
    chance = (chance * 48_271) % 2_147_483_647;
    value += chance % (index + 3);
    if ((day + index) % MISSED === 0) continue;
    days.push(day);
    values.push(value);
  }
  const cuts = new Set(days.flatMap((day, at) => (at > 0 && day - (days[at - 1] ?? day) > 1 ? [at] : [])));
  return { key: String(index), name: `acme/tool-${index}`, days, values, cuts };
}

const lines = Array.from({ length: LINES }, (_, index) => line(index));

const words: LongChartWords = {
  ranges: [{ key: 'all', label: 'All', days: null }],
  rangeLabel: 'Stretch of time',
  viewLabel: 'Chart or table',
  chart: 'Chart',
  table: 'Table',
  reset: 'All',
  events: 'Events',
  eventsHelp: '',
  manyEvents: String,
  lines: 'Lines',
  day: 'Day',
  tableCaption: String,
  none: '–',
  sayDay: String,
};

const root = createRoot(document.getElementById('root') ?? document.body);
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

function show(isShown: boolean): void {
  flushSync(() =>
    root.render(
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
        {isShown && (
          <LongChart label="Stars" lines={lines} words={words} sayValue={String} sayOnAxis={String} height={300} />
        )}
      </MantineProvider>,
    ),
  );
}

async function draw(): Promise<number> {
  show(false);
  await frame();
  await frame();
  const start = performance.now();
  show(true);
  while (document.querySelector('canvas') === null) await frame();
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - start;
}

Object.assign(window, { bench: { draw } satisfies ChartWindow });
