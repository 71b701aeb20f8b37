/** Everything that people did to issues and pull requests, one act after the other, with how they stood to the company. */
import type { Activity, ActivityItem, Classify, Standing } from './activity.ts';
import { dayOfInstant } from './days.ts';
import type { Humans } from './humans.ts';

export interface Doer {
  /** Key of the person: the login in small letters. */
  readonly person: string;
  readonly standing: Standing;
}

export interface Act extends Doer {
  readonly what: 'opened' | 'answered' | 'merged';
  readonly at: number;
  /** Whoever opened the item; null for programs and deleted accounts. */
  readonly opener: Doer | null;
  /** The item's place in the activity. */
  readonly item: number;
}

/**
 * The acts of people; those of programs and deleted accounts are left out. A merged pull request is an act of whoever
 * opened it, who stands to the company as on the day they opened it: leaving before the merge does not change whose work
 * it was.
 */
export function actsOf({ items }: Activity, humans: Humans, classify: Classify): readonly Act[] {
  return items.flatMap((item, at) => actsOn(item, at, { humans, classify }));
}

interface Eyes {
  readonly humans: Humans;
  readonly classify: Classify;
}

function actsOn(item: ActivityItem, index: number, eyes: Eyes): readonly Act[] {
  const opener = doer(item.by, item.openedAt, eyes);
  const acts: Act[] = [];
  const add = (what: Act['what'], at: number, who: Doer | null): void => {
    if (who !== null) acts.push({ ...who, what, at, opener, item: index });
  };
  add('opened', item.openedAt, opener);
  if (item.mergedAt !== null) add('merged', item.mergedAt, opener);
  for (const { by, at } of item.answers) add('answered', at, doer(by, at, eyes));
  return acts;
}

function doer(actor: ActivityItem['by'], at: number, { humans, classify }: Eyes): Doer | null {
  const day = dayOfInstant(at);
  const person = humans.keyOf(actor, day);
  return actor === null || person === null ? null : { person, standing: classify(actor.login, day) };
}
