/** How a reading goes: the numbers and sentences that are shown while it runs, and how it ended. */
import { IDLE, type SyncProgress, type SyncResult } from '../../../../shared/contract/portfolio.ts';
import { instantOf } from '../network/days.ts';
import type { StopReason } from './sync-stop.ts';

export type Stage = NonNullable<SyncProgress['stage']>;

/** More sentences than this nobody reads. */
const MOST_MESSAGES = 20;

export class Report {
  private current: SyncProgress;
  private readonly said = new Set<string>();
  private readonly emit: (progress: SyncProgress) => void;
  /** Repositories of which something was read. */
  readonly repositories = new Set<number>();
  /** Something could not be read and is left for next time. */
  isPartial = false;

  constructor(startedAt: string, emit: (progress: SyncProgress) => void) {
    this.current = { ...IDLE, phase: 'running', startedAt };
    this.emit = emit;
  }

  get progress(): SyncProgress {
    return this.current;
  }

  /** Something has changed: everybody hears of it. */
  set(change: Partial<SyncProgress>): void {
    this.current = { ...this.current, ...change };
    this.emit(this.current);
  }

  begin(stage: Stage, total: number | null, about: string | null = null): void {
    this.set({ phase: 'running', stage, done: 0, total, about, until: null, reason: null });
  }

  step(done: number, about?: string): void {
    this.set({ done: this.current.done + done, ...(about === undefined ? {} : { about }) });
  }

  /** A request was made; shown with the page it belongs to. */
  request(points: number): void {
    this.current = { ...this.current, requests: this.current.requests + 1, points: this.current.points + points };
  }

  say(sentence: string): void {
    if (this.said.size < MOST_MESSAGES) this.said.add(sentence);
  }

  /** Something is left out this time, and the person should know. */
  leftOut(sentence: string): void {
    this.isPartial = true;
    this.say(sentence);
  }

  result(endedAt: number, stop: StopReason | null): SyncResult {
    const { startedAt, requests, points } = this.current;
    const first = stop?.sentence ?? null;
    return {
      startedAt: startedAt ?? instantOf(endedAt),
      endedAt: instantOf(endedAt),
      outcome: stop?.outcome ?? (this.isPartial ? 'partial' : 'complete'),
      requests,
      points,
      repositories: this.repositories.size,
      messages: [...(first === null ? [] : [first]), ...this.said],
      resumeAt: stop === null || stop.resumeAt === null ? null : instantOf(stop.resumeAt),
    };
  }
}
