/** Hands the pipeline on as a list for spreadsheets. */
import { pipelineCsv } from '../../shared/exchange/portfolio/pipeline-csv.ts';
import type { Gap } from '../../shared/recruiting/gaps.ts';
import type { Pipeline } from '../../shared/recruiting/pipeline.ts';
import { t } from '../i18n/t.ts';
import { exportText } from './export.ts';
import { getState } from './store.ts';

/** True when there is a file. */
export const exportPipeline = (pipeline: Pipeline, gaps: readonly Gap[]): Promise<boolean> =>
  exportText(
    `${t('pipeline.file', { plan: getState().document?.name ?? '' })}.csv`,
    pipelineCsv(pipeline, gaps),
    'text/csv',
  );
