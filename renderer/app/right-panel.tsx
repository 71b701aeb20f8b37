/** The panel on the right: the selected position. */
import { Inspector } from '../features/inspector/inspector.tsx';
import { SidePanel } from '../components/side-panel.tsx';
import { t } from '../i18n/t.ts';
import { PANEL_WIDTH } from '../../shared/contract/settings.ts';
import { isPanelShown, showPanel } from '../state/panels.ts';
import { focusRegion } from '../state/regions.ts';
import { changeSettings } from '../state/settings.ts';
import { useApp } from '../state/store.ts';
import classes from './right-panel.module.css';

export function RightPanel() {
  const isShown = useApp((state) => isPanelShown(state, 'right'));
  const isOver = useApp((state) => state.panels.isNarrow);
  const width = useApp((state) => state.settings.inspectorWidth);
  if (!isShown) return null;
  return (
    <SidePanel
      side="right"
      width={width}
      {...PANEL_WIDTH}
      isOver={isOver}
      resizeLabel={t('panel.resizeRight')}
      closeLabel={t('panel.close')}
      onWidth={(inspectorWidth) => changeSettings(() => ({ inspectorWidth }))}
      onClose={() => {
        showPanel('right', false);
        focusRegion('main');
      }}
    >
      <aside className={classes['region'] ?? ''} aria-label={t('inspector.label')} data-region="right-panel">
        <Inspector />
      </aside>
    </SidePanel>
  );
}
