/** The main part of every screen: where skipping and F6 lead to. */
import type { ReactNode } from 'react';
import { ReadOnlyNote } from '../features/files/read-only-note.tsx';
import { t } from '../i18n/t.ts';
import { useApp } from '../state/store.ts';
import classes from './workspace.module.css';

export function MainRegion({ children }: { readonly children: ReactNode }) {
  const screen = useApp((state) => state.screen);
  return (
    <main className={classes['main'] ?? ''} aria-label={t(`screen.${screen}`)} data-region="main" tabIndex={-1}>
      <ReadOnlyNote />
      <div className={classes['view'] ?? ''}>{children}</div>
    </main>
  );
}
