/** An open plan: title bar, rail, the screen that is shown, status line, palette. */
import '../i18n/en.ts';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useLayoutEffect } from 'react';
import { BranchBar } from '../features/scenarios/branch-bar.tsx';
import { t } from '../i18n/t.ts';
import { ClipboardEvents } from './clipboard-events.tsx';
import { ContextMenu } from './context-menu.tsx';
import { PageDragLabel } from './page-drag-label.tsx';
import { NARROW_BELOW, setNarrow } from '../state/panels.ts';
import { syncOnStart } from '../state/portfolio-sync.ts';
import { useApp } from '../state/store.ts';
import { focusRegion, watchRegions } from '../state/regions.ts';
import { watchScenarios } from '../state/watch-scenarios.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { Screens } from './screens.tsx';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';
import classes from './workspace.module.css';

export function Workspace() {
  const isNarrow = useMediaQuery(`(max-width: ${NARROW_BELOW - 1}px)`, undefined, { getInitialValueInEffect: false });
  const isOrganisation = useApp((state) => state.screen === 'organisation');
  useLayoutEffect(() => setNarrow(isNarrow), [isNarrow]);
  useEffect(watchRegions, []);
  useEffect(watchScenarios, []);
  useEffect(() => void syncOnStart(), []);
  return (
    <div className={classes['frame'] ?? ''}>
      <button type="button" className={classes['skip'] ?? ''} onClick={() => focusRegion('main')}>
        {t(isOrganisation ? 'app.skipToCanvas' : 'app.skipToMain')}
      </button>
      <TitleBar />
      <BranchBar />
      <div className={classes['below'] ?? ''}>
        <Rail />
        <Screens />
      </div>
      <StatusBar />
      <Palette />
      <ClipboardEvents />
      <ContextMenu />
      <PageDragLabel />
    </div>
  );
}
