/** Reads histories of repositories from the files other programs write. Every defect is told; none is dropped in silence. */
import { dayNumber } from '../../util/calendar.ts';
import type { Metric } from '../../portfolio/metrics.ts';
import { message, type Message } from '../../texts/message.ts';
import '../../texts/portfolio-texts.ts';
import { fail, ok, type Result } from '../../util/result.ts';
import { columnsOf, type Columns, type MeasureRole } from './columns.ts';
import { batchesOf, type HistoryBatch } from './history-batches.ts';
import { lessGood, put, readCount, type Gathered } from './history-cells.ts';
import { Problems, type HistoryProblem } from './problems.ts';
import { dayReader, type DayReader } from './read-days.ts';
import { repositoryName } from './repository-name.ts';
import { isCounted, rowReader, type RowMeasure, type RowReader } from './row-measures.ts';
import { plainHeader, readTable, type Table, type TableRow } from './table.ts';

export interface HistoryFile {
  readonly text: string;
  /** Its name may hold the day, where no column does. */
  readonly fileName: string;
  /** Today, as days since 1970: later days are mistakes. */
  readonly today: number;
}

export interface HistoryImport {
  readonly batches: readonly HistoryBatch[];
  readonly problems: readonly HistoryProblem[];
  /** Rows in the file, and how many of them gave a measurement. */
  readonly rows: number;
  readonly used: number;
  /** Names the file gives; none in a file about one repository, which the person then chooses. */
  readonly repositories: readonly string[];
}

/**
 * Measurements in a table with a column of days: views and clones, stars and forks as github-repo-stats writes them,
 * star-history.com, files of Github-Ranking by day or week, pypistats, and our own exports. Or why it is no such file.
 */
export function readHistory({ text, fileName, today }: HistoryFile): Result<HistoryImport, Message> {
  const table = readTable(text);
  if (!table.ok) return table;
  const columns = columnsOf(table.value.headers);
  const readRow = isReferrers(table.value) ? null : rowReader(columns);
  if (readRow === null) return fail(refusal(table.value));
  const dayColumn = columns.known.find(({ role }) => role.is === 'day');
  const dayOfFile = dayInName(fileName);
  if (dayColumn === undefined && dayOfFile === null) return fail(message('history.refused.noDays'));
  const texts = table.value.rows.map(({ cells }) =>
    dayColumn === undefined ? (dayOfFile ?? '') : (cells[dayColumn.place] ?? ''),
  );
  const days = dayReader(texts, today);
  const reading = new Reading(table.value, columns, { days, readRow });
  for (const [at, row] of table.value.rows.entries()) reading.row(row, texts[at] ?? '');
  return ok(reading.result());
}

function isReferrers({ headers }: Table): boolean {
  const plain = headers.map(plainHeader);
  return plain.includes('referrer') || (plain.includes('kind') && plain.includes('viewstotal'));
}

const refusal = (table: Table): Message =>
  isReferrers(table)
    ? message('history.refused.referrers')
    : message('history.refused.noNumbers', { columns: table.headers.slice(0, 8).join(', ') });

const dayInName = (fileName: string): string | null => /\d{4}-\d{2}-\d{2}/.exec(fileName)?.[0] ?? null;

/** Until then Github-Ranking counted pull requests among open issues, as the REST interface does. */
const RANKING_CHANGED = dayNumber('2021-08-20');
const RANKING_HEADERS = ['date,repo,stars,forks,openissues', 'rank,item,reponame,stars,forks'];

interface Place {
  readonly line: number;
  readonly dayText: string;
  readonly day: number;
  readonly repository: string | null;
}

class Reading {
  private readonly problems = new Problems();
  private readonly gathered = new Map<string, Gathered>();
  private readonly names = new Map<string, string>();
  private readonly table: Table;
  private readonly columns: Columns;
  private readonly days: DayReader;
  private readonly readRow: RowReader;
  private readonly isRanking: boolean;
  /** Lists in which one repository stands several times with the same numbers. */
  private readonly isLists: boolean;
  private used = 0;

  constructor(table: Table, columns: Columns, { days, readRow }: { days: DayReader; readRow: RowReader }) {
    this.table = table;
    this.columns = columns;
    this.days = days;
    this.readRow = readRow;
    const plain = table.headers.map(plainHeader);
    this.isRanking = RANKING_HEADERS.includes(plain.slice(0, 5).join(','));
    this.isLists = plain.includes('item');
  }

  row({ line, cells }: TableRow, dayText: string): void {
    if (cells.length !== this.table.headers.length) this.problems.add('width', line, String(cells.length));
    const found = this.days.read(dayText);
    if ('wrong' in found) return this.problems.add(found.wrong, line, dayText);
    const repository = this.repositoryIn(cells);
    if (repository === undefined) return this.problems.add('badRepository', line, this.namedIn(cells));
    const measures = this.readRow(cells);
    if ('wrong' in measures) return this.problems.add(measures.wrong, line, measures.text);
    const used = measures.filter((measure) => this.take(measure, { line, dayText, day: found.day, repository }));
    if (used.length > 0) this.used++;
  }

  /** Whether there was a number. */
  private take(
    { role, text, category, rank, quality }: RowMeasure,
    { line, dayText, day, repository }: Place,
  ): boolean {
    const series = this.seriesOf(repository, role, day);
    const value = readCount(text, !isCounted(series.metric));
    if (typeof value === 'string') this.problems.add(value, line, text);
    if (typeof value !== 'number') return false;
    series.quality = lessGood(series.quality, quality);
    const how = put(series, day, category, { value, at: `${dayText}${rank}` });
    if (how === 'other') this.problems.add('twice', line, dayText);
    if (how === 'same' && !this.isLists) this.problems.add('repeated', line, dayText);
    return true;
  }

  result(): HistoryImport {
    this.addNotes();
    return {
      batches: [...this.gathered.values()].filter(({ rows }) => rows > 0).flatMap(batchesOf),
      problems: this.problems.all(),
      rows: this.table.rows.length,
      used: this.used,
      repositories: [...this.names.values()],
    };
  }

  private addNotes(): void {
    const { unknown } = this.columns;
    if (unknown.length > 0)
      this.problems.note('unknownColumns', { columns: unknown.map((one) => `“${one}”`).join(', ') });
    if (this.days.isGuess) this.problems.note('dayFirst');
    const has = (role: MeasureRole['is']): boolean => this.columns.known.some((column) => column.role.is === role);
    if (has('cumulative')) this.problems.note('onlyKept');
    if (has('openIssues')) this.problems.note(this.isRanking ? 'rankingIssues' : 'restIssues');
  }

  private seriesOf(repository: string | null, role: MeasureRole, day: number): Gathered {
    const metric = this.metricOf(role, day);
    const key = `${repository ?? ''} ${metric}`;
    let found = this.gathered.get(key);
    if (found === undefined) {
      found = {
        repository,
        metric,
        isCumulative: role.is === 'cumulative',
        rows: 0,
        quality: 'exact',
        cells: new Map(),
      };
      this.gathered.set(key, found);
    }
    return found;
  }

  private metricOf(role: MeasureRole, day: number): Metric {
    if (role.is !== 'openIssues') return role.metric;
    return this.isRanking && day >= RANKING_CHANGED ? 'openIssues' : 'openIssuesAndChangeRequests';
  }

  /** The name in a row, spelled as where it stood first; null where the file names none, undefined where it is no name. */
  private repositoryIn(cells: readonly string[]): string | null | undefined {
    if (!this.columns.known.some(({ role }) => ['repository', 'name', 'address'].includes(role.is))) return null;
    const name = repositoryName(this.namedIn(cells));
    if (name === null) return undefined;
    const known = this.names.get(name.toLowerCase());
    if (known === undefined) this.names.set(name.toLowerCase(), name);
    return known ?? name;
  }

  private namedIn(cells: readonly string[]): string {
    const [whole, name] = [this.cell(cells, 'repository'), this.cell(cells, 'name')];
    if (whole !== '') return whole;
    const owner = this.cell(cells, 'owner');
    return name !== '' && owner !== '' ? `${owner}/${name}` : this.cell(cells, 'address') || name;
  }

  private cell(cells: readonly string[], role: 'repository' | 'name' | 'owner' | 'address'): string {
    const column = this.columns.known.find((one) => one.role.is === role);
    return column === undefined ? '' : (cells[column.place] ?? '');
  }
}
