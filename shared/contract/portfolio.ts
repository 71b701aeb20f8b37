/** What page and host tell each other about public repositories: sources, measurements, events, and how reading them goes. */
import { z } from '../util/zod.ts';
import { instant } from './documents.ts';

/** Whose portfolio: what this person follows, or what comes with the sample and is forgotten with it. */
export const whose = z.enum(['own', 'sample']);
export type Whose = z.output<typeof whose>;

/** GitHub's number of a repository: it stays when the repository is renamed or transferred. */
export const repositoryId = z.int().min(1);
/** `YYYY-MM-DD`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Days since 1970-01-01. */
export const dayNumber = z.int().min(-30_000).max(90_000);
/** A metric of shared/portfolio/metrics.ts; the host refuses names it does not know. */
export const metricName = z.string().regex(/^[a-zA-Z0-9]{1,60}$/);
export const sourceName = z.string().regex(/^[a-z-]{1,30}$/);
export const quality = z.enum(['exact', 'sampled', 'capped']);
export const login = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,98}(?:\[bot\])?$/);
export const fullName = z.string().regex(/^(?!_)[A-Za-z0-9_-]{1,100}\/[A-Za-z0-9._-]{1,100}$/);
const line = z.string().max(500);
const text = z.string().max(2_000);
const sentence = z.string().max(1_000);

/** What is followed: everything public of an owner, or one repository. */
export const portfolioSource = z.object({
  sourceId: z.int().min(1),
  kind: z.enum(['owner', 'repository']),
  /** `acme` or `acme/tool`, as it is called now. */
  name: line,
  addedOn: day,
  /** Forks and archived repositories of an owner count as well. */
  withForks: z.boolean(),
  repositories: z.int().min(0),
  lastReadAt: instant.nullable(),
  /** Why its last reading was not whole, for people: not found, blocked by single sign-on, …; null when it was. */
  trouble: sentence.nullable(),
  /** Read without the token, because the token sees less of it than nobody does. */
  isAnonymous: z.boolean(),
});
export type PortfolioSource = z.output<typeof portfolioSource>;

/** What is known of a repository besides its measurements. */
export const repositoryFacts = z.object({
  repositoryId,
  /** `owner/name`, as it is now. */
  name: fullName,
  formerNames: z.array(fullName),
  description: text.nullable(),
  homepage: text.nullable(),
  language: line.nullable(),
  topics: z.array(line),
  /** SPDX id; null where none is declared. */
  licence: line.nullable(),
  isArchived: z.boolean(),
  isFork: z.boolean(),
  createdAt: instant.nullable(),
  pushedAt: instant.nullable(),
  lastReleaseAt: instant.nullable(),
  lastReleaseTag: line.nullable(),
  /** Team slugs of its CODEOWNERS file, as `owner/team`; people named there are not kept. */
  ownerTeams: z.array(line),
  sourceIds: z.array(z.int()),
  isPinned: z.boolean(),
  /** When its roster entry was read last. */
  readAt: instant.nullable(),
  /** Gone from GitHub since that day: looked for twice and not found. Its history stays. */
  goneSince: day.nullable(),
  /** Latest values of the plainest metrics, for a first look; null where nothing is stored. */
  stars: z.number().nullable(),
  forks: z.number().nullable(),
  /** How many stars it gained over the last 90 days, and the newest day with a measurement. */
  starsGained90: z.number().nullable(),
  measuredOn: day.nullable(),
});
export type RepositoryFacts = z.output<typeof repositoryFacts>;

/** One metric of one repository from one source. */
export const seriesKey = z.object({
  repositoryId,
  metric: metricName,
  source: sourceName,
  /** Days a window metric looks back over; 0 for others. */
  windowDays: z.int().min(0).max(3_660),
});
export type SeriesKey = z.output<typeof seriesKey>;

export const series = seriesKey.extend({
  /** Ascending days, as numbers. */
  days: z.array(dayNumber),
  values: z.array(z.number()),
  /** The least good quality among them. */
  quality,
  /** When the newest of them was read. */
  fetchedAt: instant.nullable(),
});
export type Series = z.output<typeof series>;

export const EVENT_KINDS = ['release', 'article', 'talk', 'campaign'] as const;

/** Something with a date that may have had an effect: entered by the person, or a release read from GitHub. */
export const portfolioEvent = z.object({
  eventId: z.int().min(1),
  kind: z.enum(EVENT_KINDS),
  day,
  title: z.string().min(1).max(300),
  url: z.string().max(2_048).nullable(),
  /** The repositories it is about; none means the whole portfolio. */
  repositoryIds: z.array(repositoryId),
  /** Readers, viewers or listeners, as typed in or imported; null where nobody counted. */
  reach: z.number().min(0).nullable(),
  note: text.nullable(),
  /** Read from GitHub, not entered: it cannot be edited. */
  isRead: z.boolean(),
});
export type PortfolioEvent = z.output<typeof portfolioEvent>;
export const newEvent = portfolioEvent
  .omit({ eventId: true, isRead: true })
  .extend({ eventId: z.int().min(1).nullable() });

export const REGISTRIES = ['npm', 'pypi', 'pub', 'crates'] as const;
export const portfolioPackage = z.object({
  registry: z.enum(REGISTRIES),
  name: z
    .string()
    .regex(/^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[A-Za-z0-9~_-][A-Za-z0-9._~-]*$/)
    .max(214),
});
export type PortfolioPackage = z.output<typeof portfolioPackage>;

export const repositoryRelease = z.object({
  tag: line,
  name: line.nullable(),
  publishedAt: instant,
  isPrerelease: z.boolean(),
  downloads: z.number().nullable(),
});

/** What one person did in one repository in a year; kept only while the people view is on. */
export const contributor = z.object({
  repositoryId,
  login,
  /** Commits of the last 365 days. */
  commits: z.int().min(0),
  mergedChangeRequests: z.int().min(0),
  firstOn: day.nullable(),
  lastOn: day.nullable(),
});
export type Contributor = z.output<typeof contributor>;

/** What may be read beyond GitHub, and what may be kept. Everything is off until somebody switches it on. */
export const portfolioOptions = z.object({
  npm: z.boolean(),
  pypi: z.boolean(),
  pub: z.boolean(),
  crates: z.boolean(),
  /** Dependents, from ecosyste.ms. */
  ecosystems: z.boolean(),
  /** Keep logins of contributors on this computer. */
  peopleView: z.boolean(),
  /** Read on start when the last reading is older than a day. */
  syncOnStart: z.boolean(),
});
export type PortfolioOptions = z.output<typeof portfolioOptions>;

/** Somebody who belongs to the company, on which days; the plan's people, for as long as one reading runs. */
export const insider = z.object({
  login,
  from: day.nullable(),
  to: day.nullable(),
  isProgram: z.literal(true).exactOptional(),
});
export type Insider = z.output<typeof insider>;

/** How the person classified a login: kept on this computer only, never in a plan. */
export const loginClass = z.enum(['inside', 'outside', 'bot']);
export type LoginClass = z.output<typeof loginClass>;

export const SYNC_STAGES = [
  'roster',
  'facts',
  'counts',
  'weekly',
  'community',
  'releases',
  'commits',
  'stars',
  'packages',
] as const;
export const syncProgress = z.object({
  /** `waiting`: goes on by itself at `until`. `paused`: goes on when told to. */
  phase: z.enum(['idle', 'running', 'waiting', 'paused', 'stopping']),
  stage: z.enum(SYNC_STAGES).nullable(),
  /** What of the stage is done: repositories, or pages where their number is not known yet. */
  done: z.int().min(0),
  total: z.int().min(0).nullable(),
  /** The owner or repository that is being read. */
  about: line.nullable(),
  requests: z.int().min(0),
  points: z.number().min(0),
  startedAt: instant.nullable(),
  until: instant.nullable(),
  /** Why it waits or stopped, for people. */
  reason: sentence.nullable(),
});
export type SyncProgress = z.output<typeof syncProgress>;
/** Nothing is being read. */
export const IDLE: SyncProgress = {
  phase: 'idle',
  stage: null,
  done: 0,
  total: null,
  about: null,
  requests: 0,
  points: 0,
  startedAt: null,
  until: null,
  reason: null,
};

/** How the last reading ended. */
export const syncResult = z.object({
  startedAt: instant,
  endedAt: instant,
  /** `limited`: stopped by a limit, and goes on from there next time. `offline`: nothing could be reached. */
  outcome: z.enum(['complete', 'partial', 'limited', 'cancelled', 'offline', 'failed']),
  requests: z.int().min(0),
  points: z.number().min(0),
  repositories: z.int().min(0),
  /** Sentences, the most important first. */
  messages: z.array(sentence),
  /** When what is left can be read; null where nothing is left or nobody knows. */
  resumeAt: instant.nullable(),
});
export type SyncResult = z.output<typeof syncResult>;

/** How much may still be asked of a service. */
export const budget = z.object({
  /** `graphql`, `core` (REST), or a registry. */
  resource: line,
  limit: z.int().min(0).nullable(),
  remaining: z.int().min(0).nullable(),
  resetAt: instant.nullable(),
});

export const tokenState = z.object({
  stored: z.boolean(),
  protection: z.enum(['system', 'memory', 'file']),
  canProtect: z.boolean(),
  kind: z.enum(['fine-grained', 'classic', 'unknown']).nullable(),
  /** What a classic token may do; empty for a fine-grained one, of which GitHub does not tell. */
  scopes: z.array(line),
  expiresAt: instant.nullable(),
  checkedAt: instant.nullable(),
  /** Refused by GitHub since then, or able to do more than it should and nobody was asked. */
  trouble: sentence.nullable(),
});
export type TokenState = z.output<typeof tokenState>;

/** One request that was made. */
export const ledgerEntry = z.object({
  entryId: z.int().min(1),
  at: instant,
  host: line,
  /** `POST /graphql` or `GET /orgs/acme/repos?…`; never a token. */
  request: text,
  /** What for: one of the stages, or `token`. */
  purpose: line,
  /** What was asked of it. */
  fields: z.array(line),
  /** HTTP status; null when no answer came. */
  status: z.int().nullable(),
  points: z.number().nullable(),
  milliseconds: z.number().min(0),
  /** Without the token. */
  isAnonymous: z.boolean(),
  /** Why it failed; null when it did not. */
  failure: sentence.nullable(),
});
export type LedgerEntry = z.output<typeof ledgerEntry>;

export const portfolioState = z.object({
  sources: z.array(portfolioSource),
  repositories: z.int().min(0),
  options: portfolioOptions,
  token: tokenState,
  progress: syncProgress,
  lastSync: syncResult.nullable(),
  /** The newest day on which anything was measured. */
  measuredOn: day.nullable(),
  budgets: z.array(budget),
  /** What became of the database, once: repaired, restored from a copy, made anew. */
  notices: z.array(sentence),
  /** The host of the interface: `api.github.com`, or an Enterprise server. */
  service: line,
});
export type PortfolioState = z.output<typeof portfolioState>;
