/** The notes above the portfolio: what state it is in, and what can be done about it. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { t } from '../../../i18n/t.ts';
import { useApp } from '../../../state/store.ts';
import { notesOf, type Note } from './notes-of.ts';
import classes from './notes.module.css';

/** Notes at once; more would push the table off the screen. */
const MOST = 2;

export function PortfolioNotes() {
  const portfolio = useApp((state) => state.portfolio);
  const tables = useApp((state) => state.document?.plan.tables ?? null);
  const now = useNow();
  const isOnline = useSyncExternalStore(onNetwork, () => navigator.onLine);
  const notes = tables === null ? [] : notesOf({ portfolio, tables, isOnline, now });
  return (
    <div className={classes['notes']} role="status" aria-label={t('portfolio.note.label')}>
      {notes.slice(0, MOST).map((note) => (
        <Line key={note.key} note={note} />
      ))}
    </div>
  );
}

const MINUTE = 60_000;

/** The time, to the minute: ages are said anew while the screen stands open. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function Line({ note: { text, isProblem, steps, done } }: { readonly note: Note }) {
  const Sign = isProblem ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={classes['note']} data-problem={isProblem || undefined}>
      <Sign size={15} aria-hidden className={classes['sign'] ?? ''} />
      <span className={classes['text']}>{text}</span>
      {steps.map(({ label, run }) => (
        <Button key={label} size="compact-xs" variant="default" onClick={run}>
          {label}
        </Button>
      ))}
      {done !== undefined && <span className={classes['done']} style={{ width: `${done * 100}%` }} aria-hidden />}
    </div>
  );
}

function onNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
