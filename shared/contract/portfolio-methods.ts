/** What the page may ask of the portfolio. Measurements go out; no token ever does. */
import { z } from '../util/zod.ts';
import { packedKeys } from './packed-keys.ts';
import { packedNumbers } from './packed-numbers.ts';
import {
  contributor,
  day,
  dayNumber,
  insider,
  ledgerEntry,
  login,
  loginClass,
  metricName,
  newEvent,
  portfolioEvent,
  portfolioOptions,
  portfolioPackage,
  portfolioSource,
  quality,
  portfolioState,
  repositoryFacts,
  repositoryId,
  repositoryRelease,
  series,
  sourceName,
  syncProgress,
  tokenState,
  whose,
} from './portfolio.ts';

const nothing = z.null();
/** Longest list of days or repositories in one question. */
const MANY = 10_000;

export const PORTFOLIO_METHODS = {
  'portfolio.state': { input: z.object({ of: whose }), output: portfolioState },
  /** Fill the portfolio of the sample from its bundle, in memory; nothing of it reaches the disk. */
  'portfolio.openSample': { input: z.object({ bundle: z.string().max(8 * 1024 * 1024) }), output: nothing },

  /** `acme`, `acme/tool`, or an address on GitHub. Nothing is asked of the network yet. */
  'portfolio.addSource': {
    input: z.object({ text: z.string().max(500), withForks: z.boolean() }),
    output: portfolioSource,
  },
  /** Stop following it. `forgetHistory`: what was measured goes as well, where no other source holds it. */
  'portfolio.removeSource': {
    input: z.object({ sourceId: z.int(), forgetHistory: z.boolean() }),
    output: nothing,
  },
  'portfolio.setOptions': { input: z.object({ options: portfolioOptions }), output: portfolioState },
  /** Read this one's history and people although it is quiet; few may be pinned without a token. */
  'portfolio.pin': { input: z.object({ repositoryId, isPinned: z.boolean() }), output: nothing },
  'portfolio.setPackages': {
    input: z.object({ repositoryId, packages: z.array(portfolioPackage).max(50) }),
    output: nothing,
  },

  /** Begin to read, or go on after a pause. `insiders` is null when no plan says who belongs to the company. */
  'portfolio.sync': {
    input: z.object({
      insiders: z.array(insider).max(100_000).nullable(),
      /** `due`: what is not fresh. `all`: everything again. A list: these repositories in full, with older star history. */
      what: z.union([z.enum(['due', 'all']), z.array(repositoryId).max(MANY)]),
    }),
    output: syncProgress,
  },
  'portfolio.pause': { input: nothing, output: syncProgress },
  'portfolio.cancel': { input: nothing, output: syncProgress },

  'portfolio.repositories': { input: z.object({ of: whose }), output: z.array(repositoryFacts) },
  /**
   * How everything stands on some days, for the reach model. `values` has, series by series, one number for each day:
   * the latest at or before it (levels and windows), or the sum of the `windowDays` that end with it (flows; NaN where
   * more than a fifth of these days was not measured, and `sampled` where any was not). `on` has the day number of the newest measurement behind it.
   */
  'portfolio.readings': {
    input: z.object({ of: whose, days: z.array(day).min(1).max(60), windowDays: z.int().min(1).max(3_660) }),
    output: z.object({
      keys: packedKeys,
      values: packedNumbers,
      on: packedNumbers,
    }),
  },
  /** Small histories for a table: for each repository `points` values of a level, evenly over the days; NaN where there is none. */
  'portfolio.sparks': {
    input: z.object({
      of: whose,
      repositoryIds: z.array(repositoryId).max(MANY),
      metric: metricName,
      from: day,
      to: day,
      points: z.int().min(2).max(400),
    }),
    output: z.object({ values: packedNumbers }),
  },
  /** Whole histories: every source apart, so that breaks can be drawn as breaks. */
  'portfolio.series': {
    input: z.object({
      of: whose,
      repositoryIds: z.array(repositoryId).min(1).max(100),
      metrics: z.array(metricName).min(1).max(60),
    }),
    output: z.array(series),
  },
  'portfolio.repository': {
    input: z.object({ of: whose, repositoryId }),
    output: z.object({
      facts: repositoryFacts,
      releases: z.array(repositoryRelease),
      packages: z.array(portfolioPackage),
    }),
  },

  'portfolio.events': { input: z.object({ of: whose }), output: z.array(portfolioEvent) },
  /** Add an event (`eventId` null) or change one. */
  'portfolio.saveEvent': { input: z.object({ of: whose, event: newEvent }), output: portfolioEvent },
  'portfolio.deleteEvent': { input: z.object({ of: whose, eventId: z.int() }), output: nothing },

  /** Measurements from a file that was read and checked already. A stored number is never overwritten by an import. */
  'portfolio.importSamples': {
    input: z.object({
      of: whose,
      batches: z
        .array(
          z.object({
            repositoryId,
            metric: metricName,
            source: sourceName,
            days: z.array(dayNumber).max(20_000),
            values: z.array(z.number().min(0).max(1e12)).max(20_000),
            /** `exact` unless the file says otherwise. */
            quality: quality.optional(),
          }),
        )
        .max(2_000),
    }),
    output: z.object({ added: z.int(), alreadyThere: z.int() }),
  },

  /** Whoever contributed, while the people view is on; otherwise nobody. Of all: the busiest 50,000 rows at most. */
  'portfolio.contributors': {
    input: z.object({ of: whose, repositoryId: repositoryId.nullable() }),
    output: z.array(contributor),
  },
  'portfolio.logins': {
    input: z.object({ of: whose }),
    output: z.array(z.object({ login, is: loginClass })),
  },
  /** Say what a login is; null takes it back. */
  'portfolio.classify': { input: z.object({ of: whose, login, is: loginClass.nullable() }), output: nothing },
  /**
   * Remove a login from all that is kept of people, now and in what is read later. `stays` says in sentences what still
   * names it, because the person follows it or wrote it, and what to do about that.
   */
  'portfolio.forget': {
    input: z.object({ login }),
    output: z.object({ removed: z.int(), stays: z.array(z.string()) }),
  },

  /** The newest requests first; `before` is an entry's number. */
  'portfolio.ledger': {
    input: z.object({ before: z.int().nullable(), limit: z.int().min(1).max(500) }),
    output: z.object({ entries: z.array(ledgerEntry), total: z.int() }),
  },

  /** Check a token with GitHub and keep it. Told of one that can write, it is kept only if `evenIfItCanWrite`. */
  'portfolio.setToken': {
    input: z.object({
      token: z.string().min(1).max(1_000),
      allowFile: z.boolean(),
      evenIfItCanWrite: z.boolean(),
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('kept'), token: tokenState }),
      z.object({ outcome: z.literal('can-write'), scopes: z.array(z.string()) }),
      z.object({ outcome: z.literal('refused'), because: z.string() }),
    ]),
  },
  'portfolio.clearToken': { input: nothing, output: tokenState },
} as const satisfies Readonly<Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>>;
