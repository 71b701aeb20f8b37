/** What the columns of a file of measurements mean: those of the programs that write such files, and our own names. */
import { ALL_METRICS, type Metric } from '../../portfolio/metrics.ts';
import { plainHeader } from './table.ts';

export type MeasureRole =
  | { readonly is: 'metric'; readonly metric: Metric }
  /** Everything there was until then, and is still there: what github-repo-stats makes of the days stars were given on. */
  | { readonly is: 'cumulative'; readonly metric: 'stars' | 'forks' }
  /** Open issues, whose meaning depends on who wrote the file, and when. */
  | { readonly is: 'openIssues' };

export type ColumnRole =
  | MeasureRole
  | { readonly is: 'day' | 'repository' | 'owner' | 'name' | 'address' | 'category' }
  /** Of tables with a line for each measurement: which metric, from where, how good, and over how many days. */
  | { readonly is: 'metricName' | 'value' | 'source' | 'quality' | 'windowDays' }
  /** Known, and nothing to keep. */
  | { readonly is: 'aside' };

const metric = (name: Metric): ColumnRole => ({ is: 'metric', metric: name });

/** By plain header. */
const ROLES: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  // Own exports first; what a program calls by the same name comes after and wins.
  ...ALL_METRICS.map((name): [string, ColumnRole] => [plainHeader(name), metric(name)]),
  ...['date', 'day', 'time', 'timestamp', 'timeiso8601'].map((name): [string, ColumnRole] => [name, { is: 'day' }]),
  ...['repo', 'repository', 'fullname', 'namewithowner'].map((name): [string, ColumnRole] => [
    name,
    { is: 'repository' },
  ]),
  ...['repourl', 'url', 'htmlurl'].map((name): [string, ColumnRole] => [name, { is: 'address' }]),
  ['metric', { is: 'metricName' }],
  ['value', { is: 'value' }],
  ['source', { is: 'source' }],
  ['quality', { is: 'quality' }],
  ['windowdays', { is: 'windowDays' }],
  ['username', { is: 'owner' }],
  ['owner', { is: 'owner' }],
  ['reponame', { is: 'name' }],
  ['category', { is: 'category' }],
  ['starscumulative', { is: 'cumulative', metric: 'stars' }],
  ['stargazerscumulative', { is: 'cumulative', metric: 'stars' }],
  ['forkscumulative', { is: 'cumulative', metric: 'forks' }],
  ...['count', 'stargazers', 'stargazerscount', 'stargazercount', 'stargazerscumulativesnapshot'].map(
    (name): [string, ColumnRole] => [name, metric('stars')],
  ),
  ...['forkscount', 'forkcount', 'forkscumulativesnapshot'].map((name): [string, ColumnRole] => [
    name,
    metric('forks'),
  ]),
  ['clonestotal', metric('clones')],
  ['clonesunique', metric('uniqueCloners')],
  ['viewstotal', metric('views')],
  ['viewsunique', metric('uniqueViewers')],
  ['issues', { is: 'openIssues' }],
  ['openissuescount', { is: 'openIssues' }],
  ...['rank', 'item', 'language', 'lastcommit', 'description', 'percent'].map((name): [string, ColumnRole] => [
    name,
    { is: 'aside' },
  ]),
]);

export interface Column {
  readonly header: string;
  readonly place: number;
  readonly role: ColumnRole;
}

export interface Columns {
  readonly known: readonly Column[];
  /** Headers nothing is known of, as they are written. */
  readonly unknown: readonly string[];
}

/** The columns by their headers; of two with the same meaning the first counts. */
export function columnsOf(headers: readonly string[]): Columns {
  const known: Column[] = [];
  const unknown: string[] = [];
  for (const [place, header] of headers.entries()) {
    const role = roleOf(header);
    const isTaken = known.some((column) => sameRole(column.role, role) && role?.is !== 'aside');
    if (role === undefined || isTaken) unknown.push(header);
    else known.push({ header, place, role });
  }
  return { known, unknown };
}

/** `open_issues` is the word of the REST interface and of files made from it, `openIssues` is our own. */
function roleOf(header: string): ColumnRole | undefined {
  return header.toLowerCase() === 'open_issues' ? { is: 'openIssues' } : ROLES.get(plainHeader(header));
}

const sameRole = (one: ColumnRole, other: ColumnRole | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export const isMeasure = (column: Column): column is Column & { readonly role: MeasureRole } =>
  column.role.is === 'metric' || column.role.is === 'cumulative' || column.role.is === 'openIssues';
