/** The token from the page's side: it goes in, GitHub is asked about it, and it never comes out. */
import type { Input, Output } from '../../../../shared/contract/methods.ts';
import type { TokenState } from '../../../../shared/contract/portfolio.ts';
import type { TokenPort } from '../portfolio-ports.ts';
import type { NetworkFailure } from '../network/failure.ts';
import { MILLISECONDS_PER_DAY } from '../network/days.ts';
import { isLimit } from '../network/failure.ts';
import { sentenceOf } from '../network/failure-sentences.ts';
import type { Session } from './session.ts';
import { checkToken } from './token-check.ts';
import { mayBeToken, tokenKind } from './token-facts.ts';

export function tokenService(session: Session): TokenPort {
  const state = async (): Promise<TokenState> => {
    await session.openStore();
    const { stored, protection, canProtect } = await session.secretState();
    const facts = stored ? session.factsOf(protection) : null;
    const token = stored && facts === null ? await session.secret() : null;
    const { kind, scopes, expiresAt, checkedAt, trouble } = facts ?? {
      kind: token === null ? null : tokenKind(token),
      scopes: [],
      expiresAt: null,
      checkedAt: null,
      trouble: null,
    };
    return { stored, protection, canProtect, kind, scopes, expiresAt, checkedAt, trouble };
  };
  return {
    state,
    set: async (input) => {
      const refusal = await setToken(session, input);
      return refusal ?? { outcome: 'kept', token: await state() };
    },
    clear: async () => {
      await session.openStore();
      await session.forgetSecret();
      return state();
    },
  };
}

type Refusal = Exclude<Output<'portfolio.setToken'>, { readonly outcome: 'kept' }>;

async function setToken(session: Session, input: Input<'portfolio.setToken'>): Promise<Refusal | null> {
  const token = input.token.trim();
  if (!mayBeToken(token)) {
    return refused('This is no token of GitHub: those are 20 characters or more, without blanks. Copy it again.');
  }
  await session.openStore();
  const network = session.network();
  const checked = await checkToken(network, token);
  if (!checked.ok) return refused(becauseOf(checked.error, network.timing.now()));
  const { scopes, expiresAt } = checked.value;
  if (expiresAt !== null && Date.parse(expiresAt) <= network.clock.now()) {
    return refused('This token has expired. Make a new one on GitHub.');
  }
  if (scopes.length > 0 && !input.evenIfItCanWrite) return { outcome: 'can-write', scopes };
  await session.keepSecret(token, input.allowFile, checked.value);
  return null;
}

const refused = (because: string): Refusal => ({ outcome: 'refused', because });

function becauseOf(failure: NetworkFailure, now: number): string {
  if (failure.kind === 'badCredentials') {
    return 'GitHub does not know this token. It may be cut off, expired or revoked. Copy it again, or make a new one.';
  }
  const until = isLimit(failure) ? ` Try again after ${timeText(failure.until, now)} UTC.` : '';
  return `The token could not be checked, so it was not kept. ${sentenceOf(failure)}${until}`;
}

/** `14:05`, with the day where that is not within one. */
const timeText = (at: number, now: number): string =>
  new Date(at)
    .toISOString()
    .slice(at - now < MILLISECONDS_PER_DAY ? 11 : 0, 16)
    .replace('T', ' ');
