/** The panel on the left: the outline, and below it the bench. */
import { useState } from 'react';
import { Bench } from '../features/bench/bench.tsx';
import { Outline } from '../features/outline/outline.tsx';
import { SidePanel } from '../components/side-panel.tsx';
import { Splitter } from '../components/splitter.tsx';
import { t } from '../i18n/t.ts';
import { BENCH_HEIGHT, PANEL_WIDTH } from '../../shared/contract/settings.ts';
import { isPanelShown, showPanel } from '../state/panels.ts';
import { focusRegion } from '../state/regions.ts';
import { changeSettings } from '../state/settings.ts';
import { useApp } from '../state/store.ts';
import classes from './left-panel.module.css';

export function LeftPanel() {
  const isShown = useApp((state) => isPanelShown(state, 'left'));
  const isOver = useApp((state) => state.panels.isNarrow);
  const width = useApp((state) => state.settings.outlineWidth);
  if (!isShown) return null;
  return (
    <SidePanel
      side="left"
      width={width}
      {...PANEL_WIDTH}
      isOver={isOver}
      resizeLabel={t('panel.resizeLeft')}
      closeLabel={t('panel.close')}
      onWidth={(outlineWidth) => changeSettings(() => ({ outlineWidth }))}
      onClose={() => {
        showPanel('left', false);
        focusRegion('main');
      }}
    >
      <Outline />
      <BenchBelow />
    </SidePanel>
  );
}

/** The bench, as high as the person made it; never more than half of the panel. */
function BenchBelow() {
  const isOpen = useApp((state) => state.settings.benchOpen);
  const height = useApp((state) => state.settings.benchHeight);
  const [moving, setMoving] = useState<number | null>(null);
  return (
    <>
      {isOpen && (
        <Splitter
          label={t('panel.resizeBench')}
          orientation="horizontal"
          value={moving ?? height}
          {...BENCH_HEIGHT}
          grows={-1}
          onMove={setMoving}
          onDone={(benchHeight) => {
            setMoving(null);
            changeSettings(() => ({ benchHeight }));
          }}
        />
      )}
      <div className={classes['bench'] ?? ''} {...(isOpen ? { style: { height: moving ?? height } } : {})}>
        <Bench />
      </div>
    </>
  );
}
