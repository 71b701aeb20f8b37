/** What happens to repositories between two readings. */
import { OUTSIDERS } from './happenings.ts';
import { dayOf, fullNameOf, HOUR, type Owner, type Repository, type World } from './world.ts';

/** More stars on the day of `at`; a negative number takes some away again, the newest first. */
export function star(repository: Repository, count: number, at: number): void {
  // Made before the number changes, from which it is made.
  const { starsByDay } = repository.happenings();
  repository.stars += count;
  if (count >= 0) {
    starsByDay.set(dayOf(at), (starsByDay.get(dayOf(at)) ?? 0) + count);
    return;
  }
  let left = -count;
  for (const day of [...starsByDay.keys()].sort((a, b) => b - a)) {
    const here = starsByDay.get(day) ?? 0;
    starsByDay.set(day, here - Math.min(here, left));
    left -= Math.min(here, left);
  }
}

/** The old name leads to the new one. */
export function rename(repository: Repository, name: string): void {
  repository.formerNames = [...repository.formerNames, fullNameOf(repository)];
  repository.name = name;
}

export function transfer(repository: Repository, owner: Owner): void {
  repository.formerNames = [...repository.formerNames, fullNameOf(repository)];
  repository.owner = owner;
}

export function archive(repository: Repository): void {
  repository.isArchived = true;
}

/** Deleted, or made private. */
export function remove(repository: Repository): void {
  repository.isGone = true;
}

/** All commits and branches are gone; stars, issues and releases stay. */
export function empty(repository: Repository): void {
  repository.happenings();
  repository.isEmpty = true;
  repository.language = null;
}

/** A day on which every repository that is neither empty nor archived is worked on: stars, a commit, a pull request. */
export function workADay({ repositories }: World, at: number): void {
  for (const repository of repositories) {
    if (repository.isEmpty || repository.isArchived || repository.isGone) continue;
    const { items, commits } = repository.happenings();
    star(repository, 1 + (repository.databaseId % 5), at);
    repository.forks += 1;
    repository.pushedAt = at;
    const by = OUTSIDERS[(repository.databaseId + items.length) % OUTSIDERS.length] ?? null;
    commits.unshift({ oid: String(at).padStart(40, '0'), by, at: at - HOUR });
    items.unshift({
      kind: 'pull',
      number: items.length + 1,
      title: 'One more change',
      by,
      openedAt: at - 2 * HOUR,
      closedAt: at - HOUR,
      mergedAt: at - HOUR,
      labels: [],
      comments: [],
      reviews: [],
    });
  }
}
