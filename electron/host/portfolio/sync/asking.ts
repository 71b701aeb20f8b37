/** Asks with patience: waits as long as services demand, tries again what may pass, and knows when to stop altogether. */
import type { Result } from '../../../../shared/util/result.ts';
import type { Service } from '../network/addresses.ts';
import { isLimit, isPassing, isTooHeavy, isUnreachable, type NetworkFailure } from '../network/failure.ts';
import { nameOf, sentenceOf } from '../network/failure-sentences.ts';
import type { Network } from '../network/network.ts';
import type { Control } from './control.ts';
import type { Report } from './report.ts';
import { SyncStop, TokenRefused } from './sync-stop.ts';

const SECOND = 1000;
/** How long to wait before each further try. */
const TRIES: readonly number[] = [SECOND, 5 * SECOND, 20 * SECOND];
const LONGEST_TRY = 20 * SECOND;
/** After so many failures without one success between them, the service is down and not the question wrong. */
const MOST_TROUBLES = 12;
/** Waits longer than this are not shown as a wait: the reading ends, and goes on next time. */
const LONGEST_WAIT = 2 * 3_600_000;
const WORTH_SHOWING = 4 * SECOND;
/** A registry that wants to be left alone for longer is left out this time. */
const PATIENCE_ASIDE = 120 * SECOND;

export interface Manner {
  /** Whose budget it is of: one of GitHub's two, or a registry's. */
  readonly resource: 'graphql' | 'core' | Exclude<Service, 'github'>;
  readonly isAnonymous: boolean;
  /** A smaller question would be tried instead of the same again. */
  readonly canShrink?: boolean;
}

export interface AskingOptions {
  readonly network: Network;
  readonly control: Control;
  readonly report: Report;
  /** Wait for limits to pass; otherwise the reading ends at the first. */
  readonly waits: boolean;
}

export class Asking {
  private readonly options: AskingOptions;
  private troubles = 0;
  /** Something has answered since this reading began. */
  private hasAnswer = false;

  constructor(options: AskingOptions) {
    this.options = options;
  }

  /** The answer, or why this one thing cannot be had. Throws `SyncStop` when nothing can be had any more. */
  async ask<Answer>(
    manner: Manner,
    question: (signal: AbortSignal) => Promise<Result<Answer, NetworkFailure>>,
  ): Promise<Result<Answer, NetworkFailure>> {
    const { control, network } = this.options;
    for (let tries = 0; ;) {
      await this.waitForBudget(manner);
      await control.ready();
      const answer = await question(control.signal);
      if (answer.ok) {
        this.troubles = 0;
        this.hasAnswer = true;
        return answer;
      }
      const { error } = answer;
      if (isLimit(error)) {
        if (isAside(manner) && error.until - network.timing.now() > PATIENCE_ASIDE) return answer;
        await this.waitUntil(error.until, sentenceOf(error));
        continue;
      }
      if (error.kind === 'badCredentials' && !manner.isAnonymous) throw new TokenRefused();
      if (!isPassing(error)) return answer;
      this.troubles += 1;
      if (this.troubles > MOST_TROUBLES && !isAside(manner)) this.giveUp(error);
      if (isTooHeavy(error) && manner.canShrink === true) return answer;
      // Who is offline from the beginning wants to hear so soon.
      const isOver = isUnreachable(error) && !this.hasAnswer && tries > 0;
      const pause = isOver ? undefined : TRIES[tries];
      if (pause === undefined) {
        if (isUnreachable(error) && !isAside(manner)) this.giveUp(error);
        return answer;
      }
      tries += 1;
      await this.waitUntil(network.timing.now() + pause, sentenceOf(error));
    }
  }

  private giveUp(error: NetworkFailure): never {
    const outcome = isUnreachable(error) ? 'offline' : 'failed';
    throw new SyncStop({ outcome, sentence: sentenceOf(error), resumeAt: null });
  }

  /** Something of the hour is left to others who use the same token or address. */
  private async waitForBudget({ resource, isAnonymous }: Manner): Promise<void> {
    const { network } = this.options;
    const serverNow = network.clock.now();
    const spentUntil = network.budgets.spentUntil(resource, isAnonymous, serverNow);
    if (spentUntil === null) return;
    const until = network.timing.now() + (spentUntil - serverNow) + SECOND;
    await this.waitUntil(until, nearlySpent(resource, isAnonymous));
  }

  private async waitUntil(until: number, sentence: string): Promise<void> {
    const { control, network, report, waits } = this.options;
    const wait = until - network.timing.now();
    if (wait > LONGEST_WAIT || (!waits && wait > LONGEST_TRY)) {
      throw new SyncStop({ outcome: 'limited', sentence, resumeAt: until });
    }
    const isShown = wait >= WORTH_SHOWING;
    if (isShown) report.set({ phase: 'waiting', until: new Date(until).toISOString(), reason: sentence });
    await control.waitUntil(until);
    if (isShown) report.set({ phase: 'running', until: null, reason: null });
  }
}

/** Registries come beside GitHub: without them a reading goes on. */
const isAside = ({ resource }: Manner): boolean => resource !== 'graphql' && resource !== 'core';

function nearlySpent(resource: Manner['resource'], isAnonymous: boolean): string {
  const kept = 'are nearly used up. Some are left for other programs.';
  if (resource !== 'graphql' && resource !== 'core') return `The hour's requests to ${nameOf(resource)} ${kept}`;
  return isAnonymous
    ? `The requests that GitHub allows without a token in an hour ${kept}`
    : 'What GitHub allows this token in an hour is nearly used up. Some is left for other programs.';
}
