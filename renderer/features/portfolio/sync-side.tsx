/** Beside the portfolio: sources, token, progress and requests. Where there is no room it lies over the view. */
import { useState } from 'react';
import { SidePanel } from '../../components/side-panel.tsx';
import { t } from '../../i18n/t.ts';
import { showSync } from '../../state/portfolio-view.ts';
import { focusRegion } from '../../state/regions.ts';
import { useApp } from '../../state/store.ts';
import { lazyPart } from '../../components/lazy-part.tsx';

const { Part: SyncPanel } = lazyPart(async () => (await import('./sync/sync-panel.tsx')).SyncPanel);

/** Pixels. */
const WIDTH = { usual: 360, least: 300, most: 560 };

export function SyncSide() {
  const isOpen = useApp((state) => state.portfolio.isSyncOpen);
  const isOver = useApp((state) => state.panels.isNarrow);
  const [width, setWidth] = useState(WIDTH.usual);
  if (!isOpen) return null;
  return (
    <SidePanel
      side="right"
      width={width}
      least={WIDTH.least}
      most={WIDTH.most}
      isOver={isOver}
      resizeLabel={t('portfolio.sync.resize')}
      closeLabel={t('portfolio.sync.close')}
      onWidth={setWidth}
      onClose={() => {
        showSync(false);
        focusRegion('main');
      }}
    >
      <SyncPanel />
    </SidePanel>
  );
}
