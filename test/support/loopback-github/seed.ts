/** A made-up GitHub that a seed repeats exactly: organisations, people, repositories of every kind. */
import { seededRandom, type Random } from '../../../build/sample/seeded-random.ts';
import { happeningsOf } from './happenings.ts';
import { DAY, worldOf, type Happenings, type Owner, type Repository, type World } from './world.ts';

export interface SeedWishes {
  /** The day on which the world begins: nothing in it is younger. */
  readonly today: number;
  /** How many repositories each organisation has. */
  readonly owners: Readonly<Record<string, number>>;
  /** Which share of the repositories people work on; the others are quiet. */
  readonly active?: number;
}

const LANGUAGES = ['TypeScript', 'Go', 'Python', 'Dart', 'Rust', null] as const;
const LICENCES = ['MIT', 'Apache-2.0', 'BSD-3-Clause', null] as const;
const TOPICS = ['cli', 'charts', 'kubernetes', 'testing', 'mobile', 'machine-learning'] as const;
const NOUNS = ['engine', 'charts', 'cli', 'proxy', 'sdk', 'docs', 'forms', 'queue', 'router', 'store'] as const;
const FIRST_ID = 500_000;
/** Marks node ids of repositories, as GitHub's newer ids begin. */
const NODE_PREFIX = 'R_kgDO';

/**
 * The world of a seed. Of each organisation the second repository is a fork, the third archived, the fourth empty,
 * the fifth has a former name; the first is the one most happens in.
 */
export function seedWorld({ today, owners, active = 0.2 }: SeedWishes): World {
  const repositories: Repository[] = [];
  const known: Owner[] = Object.keys(owners).map((login) => ({
    login,
    kind: login.startsWith('user-') ? 'User' : 'Organization',
    hasSingleSignOn: false,
    longestTokenDays: null,
  }));
  for (const owner of known) {
    const count = owners[owner.login] ?? 0;
    for (let at = 0; at < count; at++) {
      repositories.push(repositoryOf({ owner, at, id: FIRST_ID + repositories.length, today, active }));
    }
  }
  return worldOf(known, repositories);
}

interface Making {
  readonly owner: Owner;
  /** Its place among the repositories of its owner. */
  readonly at: number;
  readonly id: number;
  readonly today: number;
  readonly active: number;
}

function repositoryOf({ owner, at, id, today, active }: Making): Repository {
  const random = seededRandom(id);
  const isActive = at === 0 || random.chance(active);
  const stars = at === 0 ? 4_200 : Math.floor(random.next() ** 4 * 3_000);
  const createdAt = today - (200 + random.below(2_000)) * DAY;
  const isEmpty = at === 3;
  let happened: Happenings | null = null;
  const repository: Repository = {
    databaseId: id,
    nodeId: NODE_PREFIX + id.toString(36),
    owner,
    name: nameOf(at),
    formerNames: at === 4 ? [`${owner.login}/old-${nameOf(at)}`] : [],
    description: random.chance(0.9) ? `The ${NOUNS[at % NOUNS.length]} of ${owner.login}` : null,
    homepage: random.chance(0.2) ? `https://${owner.login}.example/${nameOf(at)}` : null,
    language: isEmpty ? null : languageOf(random, at),
    topics: TOPICS.filter(() => random.chance(0.3)),
    licence: random.pick(LICENCES),
    isArchived: at === 2,
    isFork: at === 1,
    isEmpty,
    isGone: false,
    createdAt,
    pushedAt: isActive ? today - random.below(10) * DAY : Math.max(createdAt, today - (120 + random.below(900)) * DAY),
    stars,
    forks: Math.floor(stars * (0.05 + random.next() * 0.2)),
    watchers: Math.floor(stars * 0.03) + random.below(6),
    discussions: random.below(5),
    contributors: isEmpty ? 0 : 1 + random.below(40),
    older: { closedIssues: random.below(80), merged: random.below(120), declined: random.below(20) },
    codeowners: at % 5 === 0 ? `# Who looks after what\n* @${owner.login}/team-${at % 7}\n/docs/ @insider-1\n` : null,
    happenings: () => (happened ??= happeningsOf(repository, { random: seededRandom(id * 7), today, isActive })),
  };
  return repository;
}

/** `engine`, `charts`, … `engine-2`, so that names are told apart by eye. */
function nameOf(at: number): string {
  const round = Math.floor(at / NOUNS.length);
  const noun = NOUNS[at % NOUNS.length] ?? 'engine';
  return round === 0 ? noun : `${noun}-${round + 1}`;
}

const languageOf = (random: Random, at: number): string | null =>
  at < LANGUAGES.length - 1 ? (LANGUAGES[at] ?? null) : random.pick(LANGUAGES);
