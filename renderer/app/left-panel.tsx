/** The panel on the left: the outline, and below it the bench. */
import { Outline } from '../features/outline/outline.tsx';
import { SidePanel } from '../components/side-panel.tsx';
import { t } from '../i18n/t.ts';
import { PANEL_WIDTH } from '../../shared/contract/settings.ts';
import { isPanelShown, showPanel } from '../state/panels.ts';
import { focusRegion } from '../state/regions.ts';
import { changeSettings } from '../state/settings.ts';
import { useApp } from '../state/store.ts';

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
    </SidePanel>
  );
}
