/** Reading as the page sees it: begun, paused, ended; one at a time on this computer. */
import { HostFailure } from '../../../../shared/contract/errors.ts';
import type { Input } from '../../../../shared/contract/methods.ts';
import { IDLE, type SyncProgress } from '../../../../shared/contract/portfolio.ts';
import { type Lock, takeLock } from '../../document-lock.ts';
import { serialQueue } from '../../serial-queue.ts';
import { onFile } from '../../system-failure.ts';
import type { NetworkNeeds, SyncPort } from '../portfolio-ports.ts';
import { Control } from './control.ts';
import { beginOf, readEverything } from './read-everything.ts';
import { Report } from './report.ts';
import type { Session } from './session.ts';

export interface SyncServiceOptions {
  readonly session: Session;
  readonly needs: NetworkNeeds;
  readonly waits: boolean;
}

interface Running {
  readonly control: Control;
  readonly report: Report;
  readonly ended: Promise<void>;
}

export function syncService({ session, needs, waits }: SyncServiceOptions): SyncPort {
  let running: Running | null = null;
  const inTurn = serialQueue();

  const progress = (): SyncProgress => running?.report.progress ?? IDLE;

  const begin = async (input: Input<'portfolio.sync'>): Promise<SyncProgress> => {
    const store = await session.openStore();
    // A wrong address is said at once, not as the end of a reading.
    session.network();
    const lock = await lockOf(needs.lockPath);
    const control = new Control(session.timing);
    const report = new Report(beginOf(session), (current) => needs.emit('portfolio.progress', shown(current, control)));
    session.onRequest = (points) => report.request(points);
    const { what, insiders } = input;
    const reading = { session, store, control, report, what, insiders, waits, onBug: needs.onBug };
    const work = async (): Promise<void> => {
      const result = await readEverything(reading);
      await lock.release().catch((error: unknown) => needs.onBug('leaving the lock of the portfolio', error));
      running = null;
      needs.emit('portfolio.progress', IDLE);
      needs.emit('portfolio.synced', result);
    };
    running = { control, report, ended: work() };
    return progress();
  };

  /** Go on, or begin. */
  const start = async (input: Input<'portfolio.sync'>): Promise<SyncProgress> => {
    if (running === null) return begin(input);
    const { control, report } = running;
    if (control.isPaused) {
      control.resume();
      report.set({});
    }
    return shown(report.progress, control);
  };

  return {
    service: session.service,
    async start(input) {
      // Two who begin at the same moment begin one reading.
      return inTurn('start', () => start(input));
    },
    async pause() {
      if (running === null) return IDLE;
      running.control.pause();
      running.report.set({});
      return shown(running.report.progress, running.control);
    },
    async cancel() {
      if (running === null) return IDLE;
      running.control.cancel();
      running.report.set({});
      return shown(running.report.progress, running.control);
    },
    progress: () => (running === null ? IDLE : shown(running.report.progress, running.control)),
    budgets: () => session.budgets(),
    async stop() {
      running?.control.cancel();
      await running?.ended;
    },
  };
}

/** What the person did to it goes before what it does. */
function shown(progress: SyncProgress, control: Control): SyncProgress {
  if (control.isCancelled) return { ...progress, phase: 'stopping', until: null, reason: null };
  return control.isPaused ? { ...progress, phase: 'paused', until: null, reason: null } : progress;
}

async function lockOf(path: string): Promise<Lock> {
  const taken = await onFile(path, () => takeLock(path));
  if (taken.ok) return taken.value;
  throw new HostFailure(
    'in-use',
    'Another Orgwright is reading the portfolio at the moment. What it reads is shown here too, once it has ended.',
  );
}
