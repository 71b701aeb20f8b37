/** What lies below `/repos/{owner}/{name}/`. */
import { json, notFound, type Reply } from './http.ts';
import { answerRestView, changeRequestRestView, commitRestView, itemRestView } from './rest-views.ts';
import { accountView, releaseRestView, touchedAt } from './rest-views.ts';
import { DAY, dayOf, type Repository } from './world.ts';

/** A whole answer, or a list of which a page is given. */
export type Part = Reply | { readonly list: readonly object[] };

/** Weeks on one page of the star history, and days of a week. */
const WEEKS = 30;
const WEEK = 7;

export function repositoryPart(repository: Repository, part: string, query: URLSearchParams): Part {
  const { items, releases, commits } = repository.happenings();
  const since = Date.parse(query.get('since') ?? '') || -Infinity;
  const state = query.get('state') ?? 'open';
  const inState = (closedAt: number | null): boolean => state === 'all' || (closedAt === null) === (state === 'open');
  switch (part) {
    case 'stargazers/history':
      return starHistory(repository, query);
    case 'stargazers/count':
      return json(200, { count: repository.stars });
    case 'stargazers':
    case 'subscribers':
      return json(403, {
        message: 'You do not have permission to view the stargazers of this repository.',
        status: '403',
      });
    case 'contributors':
      return repository.isEmpty ? { status: 204, headers: {}, body: '' } : { list: contributorsOf(repository) };
    case 'releases':
      return { list: releases.map(releaseRestView) };
    case 'releases/latest': {
      const latest = releases.find(({ isPrerelease, isDraft }) => !isPrerelease && !isDraft);
      return latest === undefined ? notFound() : json(200, releaseRestView(latest));
    }
    case 'issues':
      return {
        list: ordered(items, query)
          .filter((item) => inState(item.closedAt) && touchedAt(item) >= since)
          .map((item) => itemRestView(repository, item)),
      };
    case 'pulls':
      return {
        list: ordered(items, query)
          .filter((item) => item.kind === 'pull' && inState(item.closedAt))
          .map((item) => changeRequestRestView(repository, item)),
      };
    case 'issues/comments':
      return {
        list: items
          .flatMap((item) => item.comments.map((comment) => ({ item, comment })))
          .filter(({ comment }) => comment.at >= since)
          .toSorted((a, b) => (query.get('direction') === 'desc' ? -1 : 1) * (a.comment.at - b.comment.at))
          .map(({ item, comment }) => answerRestView(repository, item, comment)),
      };
    case 'commits':
      if (repository.isEmpty) return json(409, { message: 'Git Repository is empty.', status: '409' });
      return { list: commits.filter(({ at }) => at >= since).map(commitRestView) };
    case 'topics':
      return json(200, { names: repository.topics });
    case 'languages':
      return json(200, repository.language === null ? {} : { [repository.language]: 12_000 });
    case 'contents/CODEOWNERS':
    case 'contents/.github/CODEOWNERS':
      return codeowners(repository);
    default:
      return ofOneItem(repository, part);
  }
}

/** `issues/7/comments`, `pulls/7/reviews`; everything else is not there, and traffic is for those who may write. */
function ofOneItem(repository: Repository, part: string): Part {
  if (part.startsWith('traffic/')) return json(403, { message: 'Must have push access to repository', status: '403' });
  const [, number = '', what = ''] = /^(?:issues|pulls)\/(\d+)\/(comments|reviews)$/.exec(part) ?? [];
  const item = repository.happenings().items.find((candidate) => candidate.number === Number(number));
  if (item === undefined) return notFound();
  const answers = what === 'reviews' ? item.reviews : item.comments;
  return { list: answers.map((answer) => answerRestView(repository, item, answer)) };
}

function ordered<T extends Parameters<typeof touchedAt>[0]>(newestFirst: readonly T[], query: URLSearchParams) {
  const sorted =
    query.get('sort') === 'updated' ? newestFirst.toSorted((a, b) => touchedAt(b) - touchedAt(a)) : newestFirst;
  return query.get('direction') === 'asc' ? sorted.toReversed() : sorted;
}

function contributorsOf(repository: Repository): readonly object[] {
  const counts = new Map<string, { readonly account: object; contributions: number }>();
  for (const { by } of repository.happenings().commits) {
    const account = accountView(by);
    if (account === null) continue;
    const known = counts.get(account.login) ?? { account, contributions: 0 };
    known.contributions += 1;
    counts.set(account.login, known);
  }
  const named = [...counts.values()]
    .toSorted((a, b) => b.contributions - a.contributions)
    .map(({ account, contributions }) => ({ ...account, contributions }));
  // The older ones, of whom only the e-mail is known.
  const anonymous = Array.from({ length: Math.max(0, repository.contributors - named.length) }, () => ({
    type: 'Anonymous',
    name: 'somebody',
    contributions: 1,
  }));
  return [...named, ...anonymous];
}

function codeowners({ codeowners: text, isEmpty }: Repository): Reply {
  if (text === null || isEmpty) return notFound();
  return json(200, {
    type: 'file',
    encoding: 'base64',
    size: text.length,
    content: Buffer.from(text).toString('base64'),
  });
}

/** Newest week first; days of a week that are still to come have none. */
function starHistory(repository: Repository, query: URLSearchParams): Reply {
  const { starsByDay } = repository.happenings();
  const size = Math.min(WEEKS, Math.max(1, Number(query.get('per_page') ?? WEEKS)));
  const page = Math.min(100, Math.max(1, Number(query.get('page') ?? 1)));
  const first = weekOf(dayOf(repository.createdAt));
  const newest = weekOf(Math.max(...starsByDay.keys(), first));
  const weeks: object[] = [];
  for (let week = newest - (page - 1) * size * WEEK; week >= first && weeks.length < size; week -= WEEK) {
    const days = Array.from({ length: WEEK }, (_, at) => starsByDay.get(week + at) ?? 0);
    weeks.push({ week: (week * DAY) / 1000, total: days.reduce((sum, count) => sum + count, 0), days });
  }
  return json(200, weeks);
}

/** The Sunday on or before a day; 1970-01-01 was a Thursday. */
const weekOf = (day: number): number => day - ((day + 4) % WEEK);
