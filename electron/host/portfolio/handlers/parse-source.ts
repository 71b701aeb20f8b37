/** What a person types to say what they want to follow. */
import { fail, ok, type Result } from '../../../../shared/util/result.ts';
import { withoutTokens } from '../network/redact.ts';
import type { PortfolioSource } from '../../../../shared/contract/portfolio.ts';

export interface SourceName {
  readonly kind: PortfolioSource['kind'];
  /** `acme` or `acme/tool`. */
  readonly name: string;
}

const OWNER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/;
const REPOSITORY = /^[A-Za-z0-9._-]{1,100}$/;
/** `git@github.com:acme/tool.git`, also with `ssh://` in front. */
const BY_SSH = /^(?:ssh:\/\/)?git@([^/:]+)[:/](.+)$/;
/** Parts of GitHub's own site that look like owners. */
const NOT_OWNERS = new Set(['orgs', 'users', 'settings', 'topics', 'search', 'marketplace', 'sponsors', 'features']);

/** The source in `text`; otherwise why it is none, and what would be one. `service` is the host of the interface. */
export function parseSource(text: string, service: string): Result<SourceName, string> {
  const typed = text.trim().normalize('NFC');
  if (typed === '')
    return fail('Type the name of an organisation, such as acme, or of a repository, such as acme/tool.');
  if (withoutTokens(typed) !== typed) return fail(A_TOKEN);
  const path = pathIn(typed, siteOf(service));
  if (!path.ok) return path;
  const parts = path.value.split('/').filter((part) => part !== '');
  const [first = '', ...rest] = ['orgs', 'users'].includes(parts[0] ?? '') && parts.length > 1 ? parts.slice(1) : parts;
  if (!OWNER.test(first) || NOT_OWNERS.has(first.toLowerCase())) return fail(noName(typed));
  const [second] = rest;
  // Pages below an owner, such as `orgs/acme/repositories`, still mean the owner.
  if (second === undefined || parts[0] === 'orgs' || parts[0] === 'users') return ok({ kind: 'owner', name: first });
  const repository = second.replace(/\.git$/i, '');
  if (!REPOSITORY.test(repository) || repository === '.' || repository === '..') return fail(noName(typed));
  return ok({ kind: 'repository', name: `${first}/${repository}` });
}

/** Pasted into the wrong field it must not be said again, and not be stored as a name. */
const A_TOKEN =
  'This looks like a token, not like a name, and was not kept. It belongs into the field for the token. Here type acme, acme/tool, or an address on GitHub.';

const noName = (typed: string): string =>
  `"${shortened(typed)}" is not the name of an organisation, a person or a repository on GitHub. Type acme, acme/tool, or an address such as https://github.com/acme/tool.`;

const shortened = (typed: string): string => (typed.length > 60 ? `${typed.slice(0, 60).toWellFormed()}…` : typed);

/** The site that people look at, from the host of its interface. A stand-in on this computer stands for GitHub. */
function siteOf(service: string): string {
  const host = service.replace(/:\d+$/, '');
  return host === 'api.github.com' || host === '127.0.0.1' ? 'github.com' : host.replace(/^api\./, '');
}

/** The part after the host, when there is one. */
function pathIn(typed: string, site: string): Result<string, string> {
  const ssh = BY_SSH.exec(typed);
  if (ssh !== null) return onSite(ssh[1] ?? '', ssh[2] ?? '', site);
  const hasHost = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) || typed.toLowerCase().startsWith(`${site}/`);
  const isBare = /^(?:www\.|github\.com\/)/i.test(typed);
  if (!hasHost && !isBare) return ok(typed.replace(/^@/, ''));
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !['https:', 'http:', 'git:'].includes(url.protocol)) return fail(noName(typed));
  return onSite(url.hostname, url.pathname, site);
}

function onSite(host: string, path: string, site: string): Result<string, string> {
  const plain = host.toLowerCase().replace(/^www\./, '');
  if (plain === site) return ok(path);
  return fail(`${shortened(host)} is not where Orgwright reads. Only what lies on ${site} can be followed.`);
}
