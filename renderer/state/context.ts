/** Chance, clock and who works here, for commands: the only place where the page asks for the first two. */
import { formatIsoDate } from '../../shared/util/iso-date.ts';
import type { Kind } from '../../shared/model/kinds.ts';
import type { CommandContext } from '../../shared/commands/command.ts';
import { getState } from './store.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const ID_LENGTH = 14;

/** Random letters and digits, the first a letter. 36^14 ids: two plans never meet one by chance. */
export function randomText(length = ID_LENGTH): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length * 2));
  let text = '';
  for (const byte of bytes) {
    // Bytes from 252 up would favour the first letters.
    const limit = text === '' ? 26 : 36;
    if (byte < 256 - (256 % limit) && text.length < length) text += ALPHABET[byte % limit];
  }
  return text.length === length ? text : text + randomText(length - text.length);
}

export function today(): string {
  const now = new Date();
  return formatIsoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

export function commandContext(): CommandContext {
  const by = getState().settings.yourName.trim();
  return {
    newId: <K extends Kind>(kind: K) => `${kind}_${randomText()}` as const,
    today: today(),
    ...(by === '' ? {} : { by }),
  };
}
