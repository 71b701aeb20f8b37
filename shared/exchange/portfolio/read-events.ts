/** Reads a list of articles, talks, releases and campaigns. Every defect is told; none is dropped in silence. */
import { dayOfNumber } from '../../util/calendar.ts';
import type { IsoDate } from '../../util/iso-date.ts';
import { message, type Message } from '../../texts/message.ts';
import '../../texts/portfolio-texts.ts';
import { fail, ok, type Result } from '../../util/result.ts';
import { readCount } from './history-cells.ts';
import { Problems, type HistoryProblem } from './problems.ts';
import { dayReader } from './read-days.ts';
import { repositoryName } from './repository-name.ts';
import { plainHeader, readTable, type TableRow } from './table.ts';

export type EventKind = 'release' | 'article' | 'talk' | 'campaign';

export interface EventDraft {
  readonly day: IsoDate;
  readonly title: string;
  readonly kind: EventKind;
  readonly url: string | null;
  readonly reach: number | null;
  readonly note: string | null;
  /** `owner/name`; none means the whole portfolio. */
  readonly repositories: readonly string[];
}

export interface EventsImport {
  readonly events: readonly EventDraft[];
  readonly problems: readonly HistoryProblem[];
  readonly rows: number;
}

type Field = 'date' | 'title' | 'kind' | 'url' | 'reach' | 'repositories' | 'note';

const FIELDS: Readonly<Record<string, Field>> = {
  date: 'date',
  day: 'date',
  title: 'title',
  name: 'title',
  kind: 'kind',
  type: 'kind',
  url: 'url',
  link: 'url',
  address: 'url',
  reach: 'reach',
  readers: 'reach',
  views: 'reach',
  audience: 'reach',
  repositories: 'repositories',
  repository: 'repositories',
  repos: 'repositories',
  repo: 'repositories',
  note: 'note',
  notes: 'note',
};

const KINDS: Readonly<Record<string, EventKind>> = {
  release: 'release',
  article: 'article',
  essay: 'article',
  post: 'article',
  blogpost: 'article',
  blog: 'article',
  paper: 'article',
  talk: 'talk',
  conference: 'talk',
  meetup: 'talk',
  podcast: 'talk',
  webinar: 'talk',
  campaign: 'campaign',
};

/** Longest that is kept; the same as what may be typed in. */
const LONGEST = { title: 300, note: 2_000, url: 2_048 } as const;

/** Events in a table with columns such as `date,title,kind,url,reach,repositories`; or why it is no such table. */
export function readEvents({
  text,
  today,
}: {
  readonly text: string;
  readonly today: number;
}): Result<EventsImport, Message> {
  const table = readTable(text);
  if (!table.ok) return table;
  const { headers, rows } = table.value;
  const places = new Map<Field, number>();
  const unknown: string[] = [];
  for (const [place, header] of headers.entries()) {
    const plain = plainHeader(header);
    const field = Object.hasOwn(FIELDS, plain) ? FIELDS[plain] : undefined;
    if (field === undefined || places.has(field)) unknown.push(header);
    else places.set(field, place);
  }
  if (!places.has('date') || !places.has('title')) return fail(message('history.refused.noEvents'));
  const cell = ({ cells }: TableRow, field: Field): string => {
    const place = places.get(field);
    return place === undefined ? '' : (cells[place] ?? '');
  };
  const problems = new Problems();
  const days = dayReader(
    rows.map((row) => cell(row, 'date')),
    // Talks are announced: days to come are none of a mistake.
    today + DAYS_TO_COME,
  );
  const seen = new Set<string>();
  const events = rows.flatMap((row): EventDraft[] => {
    const event = eventIn(row.line, (field) => cell(row, field), { days, problems });
    if (event === null) return [];
    const key = `${event.day} ${event.title}`;
    if (seen.has(key)) {
      problems.add('eventTwice', row.line, event.title);
      return [];
    }
    seen.add(key);
    return [event];
  });
  if (unknown.length > 0) problems.note('unknownColumns', { columns: unknown.map((one) => `“${one}”`).join(', ') });
  if (days.isGuess) problems.note('dayFirst');
  return ok({ events, problems: problems.all(), rows: rows.length });
}

const DAYS_TO_COME = 3 * 365;

interface Eyes {
  readonly days: ReturnType<typeof dayReader>;
  readonly problems: Problems;
}

function eventIn(line: number, cell: (field: Field) => string, { days, problems }: Eyes): EventDraft | null {
  const found = days.read(cell('date'));
  if ('wrong' in found) {
    problems.add(found.wrong, line, cell('date'));
    return null;
  }
  const title = cell('title');
  if (title === '') {
    problems.add('noTitle', line);
    return null;
  }
  if (title.length > LONGEST.title || cell('note').length > LONGEST.note) problems.add('cut', line, title);
  return {
    day: dayOfNumber(found.day),
    title: title.slice(0, LONGEST.title).toWellFormed(),
    kind: kindIn(line, cell('kind'), problems),
    url: urlIn(line, cell('url'), problems),
    reach: reachIn(line, cell('reach'), problems),
    note: cell('note').slice(0, LONGEST.note).toWellFormed() || null,
    repositories: repositoriesIn(line, cell('repositories'), problems),
  };
}

function kindIn(line: number, text: string, problems: Problems): EventKind {
  const plain = plainHeader(text);
  const kind = Object.hasOwn(KINDS, plain) ? KINDS[plain] : undefined;
  if (kind === undefined && text !== '') problems.add('badKind', line, text);
  return kind ?? 'article';
}

function urlIn(line: number, text: string, problems: Problems): string | null {
  if (text === '') return null;
  if (/^https?:\/\/[^\s]+$/i.test(text) && text.length <= LONGEST.url) return text;
  problems.add('badAddress', line, text);
  return null;
}

function reachIn(line: number, text: string, problems: Problems): number | null {
  const reach = readCount(text);
  if (typeof reach !== 'string') return reach;
  problems.add(reach, line, text);
  return null;
}

function repositoriesIn(line: number, text: string, problems: Problems): readonly string[] {
  const names = text.split(/[\s;,|]+/).filter((name) => name !== '');
  const found = new Set<string>();
  for (const name of names) {
    const repository = repositoryName(name);
    if (repository === null) problems.add('badRepositoryOfEvent', line, name);
    else found.add(repository);
  }
  return [...found];
}
