/** The ledger of requests for a component: the newest page at once, older ones when asked for. */
import { useMemo, useState } from 'react';
import type { LedgerEntry } from '../../shared/contract/portfolio.ts';
import { reporting } from './documents.ts';
import { readLedger } from './portfolio-sources.ts';
import { useApp } from './store.ts';
import { useAnswer } from './use-answer.ts';

export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly total: number;
  readonly isAsking: boolean;
  readonly because: string | null;
  readonly hasMore: boolean;
  readonly readMore: () => void;
}

const NONE: readonly LedgerEntry[] = [];

export function useLedger(): Ledger {
  // A request more than before: the newest page has changed.
  const requests = useApp((state) => state.portfolio.host?.progress.requests ?? 0);
  const checkedAt = useApp((state) => state.portfolio.host?.token.checkedAt ?? '');
  const endedAt = useApp((state) => state.portfolio.host?.lastSync?.endedAt ?? '');
  const newest = useAnswer(`ledger ${requests} ${checkedAt} ${endedAt}`, () => readLedger(null));
  const [older, setOlder] = useState<readonly LedgerEntry[]>(NONE);
  const [isReading, setIsReading] = useState(false);
  const first = newest.value?.entries ?? NONE;
  const entries = useMemo(() => joined(first, older), [first, older]);
  const total = newest.value?.total ?? 0;
  const readMore = (): void => {
    setIsReading(true);
    void reporting(async () => {
      const { entries: page } = await readLedger(entries.at(-1)?.entryId ?? null);
      setOlder(() => [...entries, ...page]);
    }).finally(() => setIsReading(false));
  };
  return {
    entries,
    total,
    isAsking: isReading || newest.isAsking,
    because: newest.because,
    hasMore: entries.length < total,
    readMore,
  };
}

/** The newest page and what is older, each once; older ones that no longer join on to it are asked for again. */
function joined(first: readonly LedgerEntry[], older: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const lowest = first.at(-1)?.entryId ?? 0;
  const rest = older.filter(({ entryId }) => entryId < lowest);
  const joins = older.length > rest.length || rest[0]?.entryId === lowest - 1;
  return joins ? [...first, ...rest] : first;
}
