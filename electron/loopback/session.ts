/** Who may talk to the loopback host: the page that exchanged a one-time code for this session's token. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Milliseconds in which a code must be used. */
export const CODE_LIFETIME = 30_000;
/** Wrong tokens and codes after which the host stops: somebody is guessing. */
const MAX_WRONG = 10;
/** 256 bits. */
const SECRET_BYTES = 32;

export interface Session {
  /** A new code, good for one exchange within 30 seconds. */
  newCode(): string;
  /** The token for a code; null when it is wrong, used or too old. A new token ends the one before. */
  exchange(code: string): string | null;
  isToken(token: string): boolean;
}

export interface SessionOptions {
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly onGuessing: () => void;
}

export function createSession({ now, onGuessing }: SessionOptions): Session {
  /** Expiry by digest. Secrets are kept and compared as digests, so that comparing takes the same time for all. */
  let codes: readonly { readonly digest: Buffer; readonly expires: number }[] = [];
  /** Digests of all tokens, newest last: only the newest is good, but a page that holds an older one guesses nothing. */
  const tokens: Buffer[] = [];
  let wrong = 0;

  const countWrong = (): void => {
    wrong += 1;
    if (wrong === MAX_WRONG) onGuessing();
  };

  return {
    newCode() {
      const code = randomBytes(SECRET_BYTES).toString('base64url');
      const stillGood = codes.filter(({ expires }) => expires > now());
      codes = [...stillGood, { digest: digestOf(code), expires: now() + CODE_LIFETIME }];
      return code;
    },
    exchange(code) {
      const digest = digestOf(code);
      const found = codes.find((candidate) => timingSafeEqual(candidate.digest, digest));
      codes = codes.filter((candidate) => candidate !== found);
      if (found === undefined || found.expires <= now()) {
        countWrong();
        return null;
      }
      const next = randomBytes(SECRET_BYTES).toString('base64url');
      tokens.push(digestOf(next));
      return next;
    },
    isToken(candidate) {
      const digest = digestOf(candidate);
      const found = tokens.findIndex((token) => timingSafeEqual(token, digest));
      if (found === -1 && candidate !== '') countWrong();
      return found !== -1 && found === tokens.length - 1;
    },
  };
}

const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
