/** What happens to repositories between two readings. */
import { dayOf, fullNameOf, type Owner, type Repository } from './world.ts';

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
