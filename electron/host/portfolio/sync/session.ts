/** What reading and token share while the program runs: one network, the open store, the token in use. */
import { z } from '../../../../shared/util/zod.ts';
import type { SecretState } from '../../ports.ts';
import { readAddresses, SERVICES } from '../network/addresses.ts';
import type { KeptBlock } from '../network/blocks.ts';
import type { LedgerLine, NetworkListener } from '../network/call.ts';
import { createNetwork, type Fetch, type Network } from '../network/network.ts';
import type { TokenHeaders } from '../network/rate-headers.ts';
import type { Timing } from '../network/timing.ts';
import type { NetworkNeeds } from '../portfolio-ports.ts';
import type { PortfolioStore } from '../store/portfolio-store.ts';
import type { Budget, TokenFacts } from '../store/settings.ts';
import { tokenKind, warningOf } from './token-facts.ts';

export interface SessionOptions {
  readonly needs: NetworkNeeds;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: Fetch;
  readonly timing: Timing;
}

/** The name under which the token is kept. */
const SECRET = 'github';
const LIMITS = 'limits';

const keptLimits = z.array(
  z.object({
    key: z.string(),
    failure: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('secondaryLimit'),
        service: z.enum(SERVICES),
        until: z.number(),
        isTold: z.boolean(),
      }),
      z.object({
        kind: z.literal('primaryLimit'),
        service: z.enum(SERVICES),
        until: z.number(),
        isAnonymous: z.boolean(),
      }),
    ]),
  }),
);

export class Session {
  private readonly options: SessionOptions;
  private made: Network | null = null;
  private store: PortfolioStore | null = null;
  /** The token in use, once there is one: one that comes later is found with the next question. */
  private kept: string | null = null;
  /** How often another token was entered, or this one taken away. */
  private changes = 0;
  /** What is known of a token that lives no longer than this program, as one from the environment: another's facts stay. */
  private factsInMemory: TokenFacts | null = null;
  private livesInMemory = true;
  /** GitHub refused the token: it is not sent again until another is entered, or the program starts anew. */
  private isRefused = false;
  /** Hears of the points that requests cost. */
  onRequest: (points: number) => void = () => undefined;

  constructor(options: SessionOptions) {
    this.options = options;
  }

  get timing(): Timing {
    return this.options.timing;
  }

  /** The host of GitHub's interface; where the address set for it is none, what is usual. */
  get service(): string {
    try {
      return readAddresses(this.options.env).githubHost;
    } catch {
      return readAddresses({}).githubHost;
    }
  }

  /** The store as it is now: after damage it is another one. */
  async openStore(): Promise<PortfolioStore> {
    this.store = await this.options.needs.store();
    return this.store;
  }

  /** Throws `HostFailure` where an address of the environment is none. Open the store before. */
  network(): Network {
    if (this.made !== null) return this.made;
    const { env, fetch, timing, needs } = this.options;
    this.made = createNetwork({
      fetch,
      timing,
      addresses: readAddresses(env),
      version: needs.version,
      token: () => this.token(),
      listener: this.listener(),
    });
    this.made.blocks.restore(readLimits(this.store?.work.of('all', LIMITS).note ?? null));
    return this.made;
  }

  budgets(): readonly Budget[] {
    const known = this.made?.budgets.list() ?? [];
    const hasToken = known.some(({ isAnonymous }) => !isAnonymous);
    return known.map(({ resource, limit, remaining, resetAt, isAnonymous }) => ({
      // With a token, what is asked without it has an hour of its own.
      resource: isAnonymous && hasToken && resource === 'core' ? 'anonymous' : resource,
      limit,
      remaining,
      resetAt: new Date(resetAt).toISOString(),
    }));
  }

  secretState(): Promise<SecretState> {
    return this.options.needs.secrets.state(SECRET);
  }

  /** The token, also one that was refused. */
  secret(): Promise<string | null> {
    return this.options.needs.secrets.use(SECRET);
  }

  /** The token to send. */
  async token(): Promise<string | null> {
    if (this.isRefused) return null;
    if (this.kept !== null) return this.kept;
    const { changes } = this;
    const { protection } = await this.secretState();
    const token = await this.secret();
    this.livesInMemory = protection === 'memory';
    // While it was fetched, another may have been entered.
    if (changes === this.changes) this.kept = token;
    return token;
  }

  async keepSecret(token: string, allowFile: boolean, facts: TokenFacts): Promise<void> {
    const before = await this.secret().catch(() => null);
    const { protection } = await this.options.needs.secrets.set(SECRET, token, allowFile);
    this.changeToken();
    // Entered once more, as by each program that takes it from the environment, it has the limits that it had.
    if (before !== token) this.forgetLimits();
    this.livesInMemory = protection === 'memory';
    this.setFacts(facts);
    // What the last token was barred from is tried with this one.
    for (const { sourceId, isAnonymous } of this.store?.sources.all() ?? []) {
      if (isAnonymous) this.store?.work.set(`source:${sourceId}`, 'roster', { doneAt: null });
    }
  }

  async forgetSecret(): Promise<void> {
    this.livesInMemory = (await this.secretState()).protection === 'memory';
    await this.options.needs.secrets.clear(SECRET);
    this.changeToken();
    this.forgetLimits();
    this.setFacts(null);
    for (const { sourceId } of this.store?.sources.all() ?? [])
      this.store?.sources.update(sourceId, { isAnonymous: false });
  }

  /** GitHub does not accept the token: everything stored stays, and the person is told. */
  refuse(sentence: string): void {
    this.isRefused = true;
    this.setFacts({ ...(this.facts() ?? NO_FACTS), trouble: sentence });
  }

  /** What is known of the token in use. */
  facts(): TokenFacts | null {
    return this.factsOf(this.livesInMemory ? 'memory' : 'system');
  }

  /** What is known of a token that is kept in this way. */
  factsOf(protection: SecretState['protection']): TokenFacts | null {
    return protection === 'memory' ? this.factsInMemory : (this.store?.settings.token() ?? null);
  }

  private setFacts(facts: TokenFacts | null): void {
    this.factsInMemory = this.livesInMemory ? facts : null;
    if (!this.livesInMemory) this.store?.settings.setToken(facts);
  }

  private changeToken(): void {
    this.changes += 1;
    this.isRefused = false;
    this.kept = null;
  }

  private forgetLimits(): void {
    this.made?.budgets.forgetToken();
    this.made?.blocks.forgetToken();
  }

  private listener(): NetworkListener {
    return {
      request: (line) => {
        this.store?.ledger.add(entryOf(line));
        this.onRequest(line.points ?? 0);
      },
      budget: () => undefined,
      token: (headers) => this.hearToken(headers),
      limits: (kept) => this.store?.work.set('all', LIMITS, { note: JSON.stringify(kept) }),
    };
  }

  /**
   * A token from the environment was never checked: what it is comes with the first answers. Where that cannot be
   * stored, nothing can: it ends the reading, which says why.
   */
  private hearToken({ scopes, expiresAt }: TokenHeaders): void {
    const { kept: token } = this;
    if (token === null) return;
    const before = this.facts() ?? { ...NO_FACTS, kind: tokenKind(token) };
    const can = [...(scopes ?? [])].sort();
    // Whoever typed it in was asked, and wanted it all the same.
    const isWanted = before.checkedAt !== null && before.trouble === null && can.join() === before.scopes.join();
    const facts: TokenFacts = {
      ...before,
      kind: tokenKind(token),
      scopes: can,
      expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
      checkedAt: before.checkedAt ?? new Date(this.network().clock.now()).toISOString(),
      trouble: isWanted ? null : warningOf(can),
    };
    if (JSON.stringify(facts) !== JSON.stringify(before)) this.setFacts(facts);
  }
}

const NO_FACTS: TokenFacts = { kind: null, scopes: [], expiresAt: null, checkedAt: null, trouble: null };

function readLimits(stored: string | null): readonly KeptBlock[] {
  if (stored === null) return [];
  try {
    return keptLimits.parse(JSON.parse(stored));
  } catch {
    return [];
  }
}

const entryOf = ({ at, ...line }: LedgerLine) => ({
  ...line,
  fields: [...line.fields],
  at: new Date(at).toISOString(),
});
