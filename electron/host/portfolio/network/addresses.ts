/** The fixed list of services that may be spoken to, and where they are. */
import { HostFailure } from '../../../../shared/contract/errors.ts';

export const SERVICES = ['github', 'npm', 'pypi', 'pub', 'crates', 'ecosystems'] as const;
export type Service = (typeof SERVICES)[number];

export interface Addresses {
  /** Without a slash at the end. */
  readonly base: Readonly<Record<Service, string>>;
  readonly graphql: string;
  /** The host of GitHub's interface, for people. */
  readonly githubHost: string;
}

const USUAL: Readonly<Record<Service, string>> = {
  github: 'https://api.github.com',
  npm: 'https://api.npmjs.org',
  pypi: 'https://pypistats.org/api',
  pub: 'https://pub.dev/api',
  crates: 'https://crates.io/api/v1',
  ecosystems: 'https://packages.ecosyste.ms/api/v1',
};

const VARIABLES: Readonly<Record<Service, string>> = {
  github: 'ORGWRIGHT_GITHUB_API',
  npm: 'ORGWRIGHT_NPM_API',
  pypi: 'ORGWRIGHT_PYPI_API',
  pub: 'ORGWRIGHT_PUB_API',
  crates: 'ORGWRIGHT_CRATES_API',
  ecosystems: 'ORGWRIGHT_ECOSYSTEMS_API',
};

/** Where each service is: as everybody knows it, or as the environment says. Throws `HostFailure` for a bad address. */
export function readAddresses(env: Readonly<Record<string, string | undefined>>): Addresses {
  const read = (service: Service): string => checked(env[VARIABLES[service]] ?? USUAL[service], VARIABLES[service]);
  const github = enterprise(read('github'));
  return {
    base: {
      github,
      npm: read('npm'),
      pypi: read('pypi'),
      pub: read('pub'),
      crates: read('crates'),
      ecosystems: read('ecosystems'),
    },
    graphql: github.endsWith('/api/v3') ? github.replace(/\/v3$/, '/graphql') : `${github}/graphql`,
    githubHost: new URL(github).host,
  };
}

/**
 * Whether names of repositories are names on github.com, so that others may be asked about them. A stand-in on this
 * computer counts as GitHub only for those who are asked on this computer as well.
 */
export function areNamesPublic({ base, githubHost }: Addresses, asked: Service): boolean {
  const isHere = (service: Service): boolean => new URL(base[service]).hostname === '127.0.0.1';
  return githubHost === 'api.github.com' || (isHere('github') && isHere(asked));
}

function checked(text: string, variable: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === '127.0.0.1');
  if (url === null || !isSafe || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new HostFailure(
      'bad-input',
      `${variable} must be an address that begins with https:// (or http://127.0.0.1), without name, password or query.`,
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** An Enterprise server answers below /api/v3; api.github.com and api.<name>.ghe.com answer at the top. */
function enterprise(base: string): string {
  const url = new URL(base);
  const isTop = url.protocol === 'http:' || url.hostname.startsWith('api.') || url.pathname !== '/';
  return isTop ? base : `${base}/api/v3`;
}
