/** Which addresses may leave the app for the user's browser. */
import { HostFailure } from '../../shared/contract/errors.ts';

const MAX_LENGTH = 2_048;

/** The address in its normal form, with a punycode host. Throws `HostFailure` for anything but plain https. */
export function checkedExternalUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.protocol !== 'https:' || url.hostname === '') {
    throw refused('Only web addresses that start with https:// can be opened from here.');
  }
  if (url.username !== '' || url.password !== '') {
    throw refused('This address holds a user name or password, so it is not opened. Remove that part.');
  }
  if (text.length > MAX_LENGTH || url.href.length > MAX_LENGTH) throw refused('This address is too long to be opened.');
  return url.href;
}

const refused = (message: string): HostFailure => new HostFailure('not-allowed', message);
