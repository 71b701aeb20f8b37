/** What a failure of the network means for people, and what would help. Nothing of an answer or a token gets into it. */
import { assertNever } from '../../../../shared/util/assert-never.ts';
import type { Service } from './addresses.ts';
import type { NetworkFailure } from './failure.ts';

const NAMES: Readonly<Record<Service, string>> = {
  github: 'GitHub',
  npm: 'npm',
  pypi: 'pypistats.org',
  pub: 'pub.dev',
  crates: 'crates.io',
  ecosystems: 'ecosyste.ms',
};

export const nameOf = (service: Service): string => NAMES[service];

/** One sentence or two; `stored numbers` never change by a failure, so none of them says so again. */
export function sentenceOf(failure: NetworkFailure): string {
  switch (failure.kind) {
    case 'offline':
      return `${failure.host} cannot be reached. Check the connection of this computer, then try again.`;
    case 'timeout':
      return `${failure.host} gave no answer within 15 seconds.`;
    case 'reset':
      return `The connection to ${failure.host} was closed before an answer came.`;
    case 'cut':
      return `The answer of ${failure.host} was cut off.`;
    case 'empty':
      return `${failure.host} answered with nothing.`;
    case 'captivePortal':
      return `Instead of ${failure.host}, a page answered, as networks do before one has signed in. Open a page in the browser, sign in, then try again.`;
    case 'certificate':
      return `The answer does not come from ${failure.host}: its certificate is another's. A proxy or a network that asks to sign in may be in between.`;
    case 'redirected':
      return `${failure.host} sent the request elsewhere, which Orgwright does not follow.`;
    case 'tooBig':
      return `The answer of ${failure.host} is larger than anything that was asked for.`;
    case 'unexpected':
      return `${failure.host} answered, but not what was asked for.`;
    case 'badCredentials':
      return 'GitHub does not accept the token any more. Everything stored is kept; reading goes on without a token until another is entered.';
    case 'secondaryLimit':
      return `${NAMES[failure.service]} asks for a pause.`;
    case 'primaryLimit':
      if (failure.service !== 'github') return `The hour's requests to ${NAMES[failure.service]} are used up.`;
      return failure.isAnonymous
        ? 'The requests that GitHub allows without a token are used up for now. With a token there are many more.'
        : 'The points that GitHub allows this token are used up for now.';
    case 'overloaded':
      return `${failure.host} ran out of time for the request.`;
    case 'resourceLimits':
      return 'GitHub stopped the request half-way because it was too large.';
    case 'server':
      return `${failure.host} has trouble (${failure.status}). Try again later.`;
    case 'notFound':
      return `${failure.what} was not found on GitHub: it does not exist, or is not public.`;
    case 'forbidden':
      return forbidden(failure.because);
    case 'scopes':
      return 'The token may not read this.';
    case 'notUnderstood':
      return `${failure.host} did not understand the request. It may be an older version of GitHub Enterprise.`;
    default:
      return assertNever(failure);
  }
}

function forbidden(because: 'saml' | 'lifetime' | 'other'): string {
  switch (because) {
    case 'saml':
      return 'The organisation wants single sign-on for tokens, and this token has none.';
    case 'lifetime':
      return 'The organisation does not allow tokens that are valid for so long. A token with an earlier expiry would be allowed.';
    case 'other':
      return 'The token is not allowed to read this.';
    default:
      return assertNever(because);
  }
}
