/** When the portfolio is read on start. */
import { describe, expect, it } from 'vitest';
import { isReadingDue } from '../../../../renderer/state/portfolio-sync.ts';
import type { SyncResult } from '../../../../shared/contract/portfolio.ts';

const NOW = Date.parse('2026-11-27T09:00:00Z');
const ended = (outcome: SyncResult['outcome'], endedAt: string, resumeAt: string | null = null): SyncResult => ({
  startedAt: endedAt,
  endedAt,
  outcome,
  requests: 1,
  points: 1,
  repositories: 1,
  messages: [],
  resumeAt,
});

describe('a reading on start is due', () => {
  it.each([
    ['when nothing was ever read', null, true],
    ['a day after a whole one', ended('complete', '2026-11-26T08:59:00Z'), true],
    ['not sooner', ended('complete', '2026-11-26T09:01:00Z'), false],
    ['a day after one of which something is missing', ended('partial', '2026-11-27T08:00:00Z'), false],
    ['when the last one ended by a clock that was wrong', ended('complete', '2037-01-01T00:00:00Z'), true],
    ['after one without a network', ended('offline', '2026-11-27T08:59:00Z'), true],
    ['after one that failed', ended('failed', '2026-11-27T08:59:00Z'), true],
    ['when what stopped it is over', ended('limited', '2026-11-27T08:00:00Z', '2026-11-27T08:59:00Z'), true],
    ['and not before', ended('limited', '2026-11-27T08:00:00Z', '2026-11-27T09:30:00Z'), false],
  ])('%s', (_, last, isDue) => {
    expect(isReadingDue(last, NOW)).toBe(isDue);
  });
});
