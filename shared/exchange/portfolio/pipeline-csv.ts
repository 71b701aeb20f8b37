/** Pipeline against plan as a list for spreadsheets: one row a skill, aggregates only. */
import type { Crowd } from '../../recruiting/crowd.ts';
import { sayCrowd } from '../../recruiting/crowd.ts';
import type { Gap } from '../../recruiting/gaps.ts';
import type { Pipeline, SkillRow } from '../../recruiting/pipeline.ts';
import { message, say } from '../../texts/message.ts';
import { csvText, type CsvCell } from '../csv.ts';

const COLUMNS = [
  'skill',
  'open',
  'outside',
  'outsideLeast',
  'outsideMost',
  'participants',
  'measured',
  'repositories',
  'names',
  'answerLeast',
  'answerMost',
  'lastRelease',
  'gaps',
] as const;

/** Every skill with what was found of it; groups below three people are hidden here as they are on the screen. */
export function pipelineCsv({ rows }: Pipeline, gaps: readonly Gap[]): string {
  const gapsOf = Map.groupBy(gaps, ({ skill }) => skill);
  return csvText([
    COLUMNS.map((column) => say(message(`pipelineColumn.${column}`))),
    ...rows.map((row) => cellsOf(row, gapsOf.get(row.skill) ?? [])),
  ]);
}

function cellsOf(row: SkillRow, gaps: readonly Gap[]): readonly CsvCell[] {
  const [least, most] = endsOf(row.authors);
  return [
    row.skill,
    row.openIds.length,
    say(sayCrowd(row.authors)),
    least,
    most,
    say(sayCrowd(row.participants)),
    row.measured,
    row.repositories.length,
    row.repositories.map(({ name }) => name).join(', '),
    rounded(row.firstResponse?.least),
    rounded(row.firstResponse?.most),
    row.lastReleaseOn,
    gaps.map((gap) => say(gap.message)).join(' '),
  ];
}

/** The two ends as numbers; empty where one is hidden or not known. */
function endsOf(crowd: Crowd): readonly [CsvCell, CsvCell] {
  if (crowd.type === 'exact') return [crowd.count, crowd.count];
  if (crowd.type === 'nobody') return [0, 0];
  return crowd.type === 'range' ? [crowd.least, crowd.most] : [null, null];
}

const rounded = (hours: number | undefined): number | null => (hours === undefined ? null : Math.round(hours));
