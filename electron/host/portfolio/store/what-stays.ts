/** What still names a login that was forgotten, because the person follows it or wrote it, and what to do about it. */
import { namesLogin } from './names-login.ts';
import type { PortfolioStore } from './portfolio-store.ts';

/** As many titles are named; the others are counted. */
const NAMED = 3;

/** In words, one sentence or two for each thing; none where nothing is left. */
export function whatStays({ sources, database, events }: PortfolioStore, login: string): readonly string[] {
  const isTheirs = (name: string): boolean => name.split('/')[0]?.toLowerCase() === login.toLowerCase();
  const followed = sources.all().filter(({ name }) => isTheirs(name));
  const stays = followed.map(
    ({ name }) =>
      `You follow ${name}, so that name stays and is read again. To remove it, stop following ${name} and forget its history, then forget ${login} again.`,
  );
  const left = database
    .lists<[string]>(`SELECT name FROM repository UNION SELECT name FROM former_name ORDER BY name`)
    .map(([name]) => name)
    .filter((name) => isTheirs(name) && !followed.some((source) => source.kind === 'owner' || source.name === name));
  if (left.length > 0) {
    stays.push(
      `The stored history of ${listed(left)} has the login in its name. To remove it, stop following the source that holds it (follow ${left[0] ?? ''} first where none does) and forget its history.`,
    );
  }
  const written = events
    .all()
    .filter(({ title, note, isRead }) => !isRead && namesLogin(`${title} ${note ?? ''}`, login));
  if (written.length > 0) {
    stays.push(
      `You wrote the login into ${listed(written.map(({ title }) => `“${title}”`))} among the events. Change or delete that there.`,
    );
  }
  return stays;
}

function listed(names: readonly string[]): string {
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
