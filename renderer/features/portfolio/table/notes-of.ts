/** What state the portfolio is in, where that is worth a word: the most important first, each with what can be done. */
import type { PortfolioState, SyncProgress, SyncResult } from '../../../../shared/contract/portfolio.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { insidersToTell } from '../../../../shared/recruiting/insiders-of.ts';
import { sayClock, sayInstant } from '../../../i18n/say-instant.ts';
import { t } from '../../../i18n/t.ts';
import type { PortfolioPage } from '../../../state/portfolio-state.ts';
import { cancelPortfolio, pausePortfolio, syncPortfolio } from '../../../state/portfolio-sync.ts';
import { showSync } from '../../../state/portfolio-view.ts';
import { readPortfolio } from '../../../state/portfolio.ts';
import { showOrganisation } from '../../../state/screens.ts';
import { sayAgo } from './say-numbers.ts';

export interface Note {
  readonly key: string;
  readonly text: string;
  readonly isProblem: boolean;
  readonly steps: readonly NoteStep[];
  /** How much is done, 0 to 1. */
  readonly done?: number;
}

interface NoteStep {
  readonly label: string;
  readonly run: () => void;
}

export interface NotesFrom {
  readonly portfolio: Pick<PortfolioPage, 'of' | 'load' | 'host'>;
  readonly tables: Pick<Tables, 'person' | 'position'>;
  readonly isOnline: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const WEEK = 7 * 86_400_000;

export function notesOf({ portfolio: { of, load, host }, tables, isOnline, now }: NotesFrom): readonly Note[] {
  if (host === null) return [];
  const notes: (Note | null)[] = [
    load.type === 'failed'
      ? problem('load', t('portfolio.note.failedLoad', { why: load.because }), [again(readPortfolio)])
      : null,
    ...host.notices.map((notice) => problem(`notice ${notice}`, notice, [])),
  ];
  if (of === 'sample') notes.push({ key: 'sample', text: t('portfolio.note.sample'), isProblem: false, steps: [] });
  else {
    const going = goingOn(host.progress);
    notes.push(going);
    if (going === null) notes.push(ended(host, isOnline, now));
    const isEmpty = host.repositories === 0;
    if (!isEmpty && insidersToTell(tables) === null) notes.push(noLogins());
  }
  return notes.filter((note) => note !== null);
}

const problem = (key: string, text: string, steps: readonly NoteStep[]): Note => ({
  key,
  text,
  isProblem: true,
  steps,
});

const again = (run: () => Promise<void>): NoteStep => ({ label: t('portfolio.failed.again'), run: () => void run() });
const readNow = (): NoteStep => ({ label: t('portfolio.read.now'), run: () => void syncPortfolio() });
const details = (): NoteStep => ({ label: t('portfolio.note.details'), run: () => showSync(true) });

/** A reading that is under way, waits or was paused. */
function goingOn({ phase, until, about, stage, done, total, reason }: SyncProgress): Note | null {
  if (phase === 'idle') return null;
  const cancel = { label: t('portfolio.read.cancel'), run: () => void cancelPortfolio() };
  const pause = { label: t('portfolio.read.pause'), run: () => void pausePortfolio() };
  const goOn = { label: t('portfolio.read.goOn'), run: () => void syncPortfolio() };
  const because = reason === null ? '' : ` ${reason}`;
  if (phase === 'paused')
    return { key: phase, text: t('portfolio.phase.paused') + because, isProblem: false, steps: [goOn, cancel] };
  if (phase === 'stopping') return { key: phase, text: t('portfolio.phase.stopping'), isProblem: false, steps: [] };
  if (phase === 'waiting') {
    const text =
      until === null ? t('portfolio.phase.waitingPlain') : t('portfolio.phase.waiting', { time: sayClock(until) });
    return { key: phase, text: `${text}.${because}`, isProblem: false, steps: [pause, cancel] };
  }
  const reading = about === null ? t('portfolio.phase.runningPlain') : t('portfolio.phase.running', { about });
  const what = stage === null ? '' : ` · ${t(`portfolio.stage.${stage}`)}`;
  const count = total === null ? '' : ` · ${t('portfolio.doneOf', { done, total })}`;
  return {
    key: phase,
    text: reading + what + count,
    isProblem: false,
    steps: [pause, cancel],
    ...(total === null || total === 0 ? {} : { done: done / total }),
  };
}

/** How the last reading ended, where it was not whole or is long ago. */
function ended({ lastSync, sources }: PortfolioState, isOnline: boolean, now: number): Note | null {
  if (lastSync === null || sources.length === 0) return null;
  const { endedAt } = lastSync;
  if (!isOnline) return problem('offline', t('portfolio.note.offline', { ago: sayAgo(endedAt, now) }), []);
  const note = badlyEnded(lastSync);
  if (note !== null) return note;
  return now - Date.parse(endedAt) > WEEK
    ? problem('stale', t('portfolio.note.stale', { ago: sayAgo(endedAt, now) }), [readNow()])
    : null;
}

function badlyEnded({ outcome, endedAt, resumeAt, messages: [why = ''] }: SyncResult): Note | null {
  switch (outcome) {
    case 'offline':
      return problem(outcome, t('portfolio.note.wasOffline', { time: sayInstant(endedAt) }), [again(syncPortfolio)]);
    case 'limited':
      return problem(
        outcome,
        resumeAt === null
          ? t('portfolio.note.limitedPlain')
          : t('portfolio.note.limited', { time: sayClock(resumeAt) }),
        [readNow(), details()],
      );
    case 'partial':
      return problem(outcome, t('portfolio.note.partial', { why }), [details()]);
    case 'failed':
      return problem(outcome, t('portfolio.note.failed', { why }), [again(syncPortfolio), details()]);
    case 'complete':
    case 'cancelled':
      return null;
    default:
      return outcome satisfies never;
  }
}

const noLogins = (): Note => ({
  key: 'logins',
  text: t('portfolio.note.noLogins'),
  isProblem: false,
  steps: [{ label: t('portfolio.note.people'), run: showOrganisation }],
});
