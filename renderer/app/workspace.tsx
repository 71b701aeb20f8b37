/** An open plan: bars, outline, canvas, inspector, palette. */
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useLayoutEffect } from 'react';
import { FirstStepsPill } from '../features/first-steps/first-steps.tsx';
import { ReadOnlyNote } from '../features/files/read-only-note.tsx';
import { t } from '../i18n/t.ts';
import { ClipboardEvents } from './clipboard-events.tsx';
import { ContextMenu } from './context-menu.tsx';
import { PageDragLabel } from './page-drag-label.tsx';
import { NARROW_BELOW, setNarrow } from '../state/panels.ts';
import { useApp } from '../state/store.ts';
import { focusRegion, watchRegions } from '../state/regions.ts';
import { LeftPanel } from './left-panel.tsx';
import { Lens } from './lens.tsx';
import { Palette } from './palette.tsx';
import { RightPanel } from './right-panel.tsx';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';
import { ViewBar } from './view-bar.tsx';
import classes from './workspace.module.css';

export function Workspace() {
  const isNarrow = useMediaQuery(`(max-width: ${NARROW_BELOW - 1}px)`, undefined, { getInitialValueInEffect: false });
  const isChart = useApp((state) => state.look.lens === 'chart');
  useLayoutEffect(() => setNarrow(isNarrow), [isNarrow]);
  useEffect(watchRegions, []);
  return (
    <div className={classes['frame'] ?? ''}>
      <button type="button" className={classes['skip'] ?? ''} onClick={() => focusRegion('main')}>
        {t('app.skipToCanvas')}
      </button>
      <TitleBar />
      <ViewBar />
      <div className={classes['body'] ?? ''}>
        <LeftPanel />
        <main className={classes['main'] ?? ''} aria-label={t('region.main')} data-region="main" tabIndex={-1}>
          <ReadOnlyNote />
          <div className={classes['view'] ?? ''}>
            <Lens />
            {isChart && <FirstStepsPill />}
          </div>
        </main>
        <RightPanel />
      </div>
      <StatusBar />
      <Palette />
      <ClipboardEvents />
      <ContextMenu />
      <PageDragLabel />
    </div>
  );
}
