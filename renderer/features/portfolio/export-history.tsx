/** Hands a drawn history on: as a picture, or as numbers. */
import { Button, Menu, useComputedColorScheme } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { historyCsv } from '../../../shared/exchange/portfolio/history-csv.ts';
import { historyPicture } from '../../../shared/drawing/history-picture.ts';
import { sceneToSvg } from '../../../shared/drawing/svg.ts';
import type { Metric } from '../../../shared/portfolio/metrics.ts';
import type { LongBreak, LongEvent, LongLine } from '../../components/long-chart/chart-types.ts';
import { t } from '../../i18n/t.ts';
import { sayTick } from '../../components/long-chart/say-tick.ts';
import { exportText } from '../../state/export.ts';
import { sayDayNumber } from './chart-words.ts';
import { sayCount, sayOnAxis } from './say-metric.ts';

interface ExportHistoryProps {
  readonly label: string;
  /** The heading of the picture. */
  readonly title: string;
  /** What it is of, for the file's name. */
  readonly name: string;
  readonly metric: Metric;
  /** Values are shares of a beginning, not the metric itself. */
  readonly isIndex?: boolean;
  readonly lines: readonly LongLine[];
  readonly events: readonly LongEvent[];
  readonly breaks: readonly LongBreak[];
}

export function ExportHistory(props: ExportHistoryProps) {
  const { label, title, name, metric, lines, events, breaks, isIndex = false } = props;
  const scheme = useComputedColorScheme('light');
  const file = t('portfolio.history.file', { name: name.replaceAll('/', ' '), metric: title });
  const picture = (): void =>
    void exportText(
      `${file}.svg`,
      sceneToSvg(
        historyPicture({
          label,
          title: `${name}: ${title}`,
          lines,
          events,
          breaks,
          theme: scheme,
          sayDay: sayDayNumber,
          sayTick,
          sayValue: (value) => (isIndex ? sayCount(value) : sayOnAxis(metric, value)),
        }),
      ),
      'image/svg+xml',
    );
  const numbers = (): void =>
    void exportText(
      `${file}.csv`,
      historyCsv({
        lines,
        events,
        headings: { day: t('portfolio.history.day'), events: t('portfolio.history.events') },
      }),
      'text/csv',
    );
  return (
    <Menu position="bottom-end" shadow="md" width={200}>
      <Menu.Target>
        <Button size="compact-sm" variant="default" rightSection={<IconChevronDown size={13} aria-hidden />}>
          {t('portfolio.history.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={picture}>{t('portfolio.history.exportSvg')}</Menu.Item>
        <Menu.Item onClick={numbers}>{t('portfolio.history.exportCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
