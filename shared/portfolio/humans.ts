/** Tells people from programs among those who acted. */
import type { Activity, Actor, Classify } from './activity.ts';
import { isKnownBot } from './known-bots.ts';

export interface Humans {
  /** Key under which acts of one person are put together; null for programs and for deleted accounts. */
  readonly keyOf: (actor: Actor | null, day: number) => string | null;
  readonly keyOfLogin: (login: string, day: number) => string | null;
  readonly isBot: (actor: Actor, day: number) => boolean;
}

/** `classify` may be null where nobody says who belongs to the company; programs are found all the same. */
export function humansOf(activity: Activity, classify: Classify | null): Humans {
  const flagged = new Set<string>();
  for (const { by, answers } of activity.items) {
    for (const actor of [by, ...answers.map((answer) => answer.by)])
      if (actor?.isBot === true) flagged.add(actor.login.toLowerCase());
  }
  const isBotLogin = (login: string, day: number): boolean => {
    if (flagged.has(login.toLowerCase())) return true;
    const standing = classify?.(login, day);
    if (standing?.is === 'bot') return true;
    return isKnownBot(login) && standing?.isConfirmed !== true;
  };
  const keyOfLogin = (login: string, day: number): string | null =>
    isBotLogin(login, day) ? null : login.toLowerCase();
  return {
    keyOf: (actor, day) => (actor === null ? null : keyOfLogin(actor.login, day)),
    keyOfLogin,
    isBot: ({ login }, day) => isBotLogin(login, day),
  };
}
