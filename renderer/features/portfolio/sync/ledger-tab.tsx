/** Every request that was made: when, what for, what was asked, what it cost, and how it ended. */
import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { LEDGER_SIZE } from '../../../../shared/contract/ledger-size.ts';
import type { LedgerEntry } from '../../../../shared/contract/portfolio.ts';
import { foldText } from '../../../../shared/util/fold-text.ts';
import { ReadingList } from '../../../components/reading-list.tsx';
import { t } from '../../../i18n/t.ts';
import { useLedger } from '../../../state/use-ledger.ts';
import { LedgerRow, purposeOf, rowHeight } from './ledger-row.tsx';
import classes from './sync.module.css';

export function LedgerTab() {
  const { entries, total, because, hasMore, isAsking, readMore } = useLedger();
  const [query, setQuery] = useState('');
  const [failed, setFailed] = useState(false);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(
    () => entries.filter((entry) => fits(entry, foldText(query)) && (!failed || entry.failure !== null)),
    [entries, query, failed],
  );
  const rows = useMemo(
    () =>
      shown.map((entry) => {
        const key = String(entry.entryId);
        return { key, height: rowHeight(entry, unfolded.has(key)), isUnfolded: unfolded.has(key) };
      }),
    [shown, unfolded],
  );
  const unfold = (key: string, isUnfolded: boolean): void => {
    const next = new Set(unfolded);
    if (isUnfolded) next.add(key);
    else next.delete(key);
    setUnfolded(next);
  };
  return (
    <div className={classes['ledger'] ?? ''}>
      <div className={classes['ledgerBar'] ?? ''}>
        <TextInput
          size="xs"
          aria-label={t('portfolio.ledger.filter')}
          placeholder={t('portfolio.ledger.filter')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Checkbox
          size="xs"
          label={t('portfolio.ledger.failures')}
          checked={failed}
          onChange={(event) => setFailed(event.currentTarget.checked)}
        />
      </div>
      <Text size="xs" c="dimmed" role="status">
        {because ??
          (entries.length === 0
            ? t('portfolio.ledger.none')
            : shown.length === 0
              ? t('portfolio.ledger.noneFits')
              : t('portfolio.ledger.count', { shown: shown.length, total, most: LEDGER_SIZE.toLocaleString('en') }))}
      </Text>
      <div className={classes['ledgerList'] ?? ''}>
        {shown.length > 0 && (
          <ReadingList
            label={t('portfolio.ledger.list')}
            help={t('portfolio.ledger.help')}
            rows={rows}
            chosen={null}
            onChoose={(key) => unfold(key, !unfolded.has(key))}
            onUnfold={unfold}
          >
            {(index) => {
              const entry = shown[index];
              return entry === undefined ? null : (
                <LedgerRow entry={entry} isUnfolded={rows[index]?.isUnfolded === true} />
              );
            }}
          </ReadingList>
        )}
      </div>
      {hasMore && (
        <Button size="compact-sm" variant="default" loading={isAsking} onClick={readMore}>
          {t('portfolio.ledger.more')}
        </Button>
      )}
    </div>
  );
}

const fits = (entry: LedgerEntry, query: string): boolean =>
  query === '' ||
  foldText(
    [entry.host, entry.request, purposeOf(entry), entry.failure ?? '', String(entry.status ?? '')].join(' '),
  ).includes(query);
