/** The panel on the right: the selected position, or what the figures say of the whole. */
import { Tabs } from '@mantine/core';
import { lazyPart } from '../components/lazy-part.tsx';
import { FirstSteps } from '../features/first-steps/first-steps.tsx';
import { Inspector } from '../features/inspector/inspector.tsx';
import { SidePanel } from '../components/side-panel.tsx';
import { t } from '../i18n/t.ts';
import { PANEL_WIDTH } from '../../shared/contract/settings.ts';
import { isPanelShown, showPanel, showTab } from '../state/panels.ts';
import { focusRegion } from '../state/regions.ts';
import { changeSettings } from '../state/settings.ts';
import { useApp } from '../state/store.ts';
import classes from './right-panel.module.css';

const { Part: Analysis } = lazyPart(async () => (await import('../features/analysis/analysis.tsx')).Analysis);

export function RightPanel() {
  const isShown = useApp((state) => isPanelShown(state, 'right'));
  const isOver = useApp((state) => state.panels.isNarrow);
  const tab = useApp((state) => state.panels.rightTab);
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
      <aside
        className={classes['region'] ?? ''}
        aria-label={t(tab === 'inspector' ? 'inspector.label' : 'analysis.label')}
        data-region="right-panel"
      >
        <Tabs
          value={tab}
          onChange={(next) => showTab(next === 'analysis' ? 'analysis' : 'inspector')}
          keepMounted={false}
          classNames={{ root: classes['tabs'] ?? '', panel: classes['panel'] ?? '', tab: classes['tab'] ?? '' }}
        >
          <Tabs.List className={classes['list'] ?? ''} aria-label={t('panel.rightTabs')}>
            <Tabs.Tab value="inspector">{t('inspector.label')}</Tabs.Tab>
            <Tabs.Tab value="analysis">{t('analysis.label')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="inspector">
            <Inspector />
          </Tabs.Panel>
          <Tabs.Panel value="analysis">
            <Analysis />
          </Tabs.Panel>
        </Tabs>
      </aside>
      <FirstSteps />
    </SidePanel>
  );
}
