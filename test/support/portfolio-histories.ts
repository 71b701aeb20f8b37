/** Real histories of repositories, read as a person would import them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHistory, type HistoryImport } from '../../shared/exchange/portfolio/read-history.ts';
import type { SourceSeries } from '../../shared/portfolio/source-series.ts';
import { say } from '../../shared/texts/message.ts';
import { dayNumber } from '../../shared/util/calendar.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/portfolio/histories');

export const historyText = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

/** The day the files were put together after. */
export const TODAY = dayNumber('2026-11-27');

export function imported(text: string, fileName = 'history.csv'): HistoryImport {
  const read = readHistory({ text, fileName, today: TODAY });
  if (!read.ok) throw new Error(say(read.error));
  return read.value;
}

/** The batches of an import as series of the store. */
export const seriesIn = ({ batches }: HistoryImport, repository: string | null): readonly SourceSeries[] =>
  batches
    .filter((batch) => batch.repository === repository)
    .map(({ metric, days, values }) => ({ metric, source: 'import', days, values }));
