/** What stands beside the portfolio: how reading goes, and below it sources, token, options, requests and privacy. */
import { Tabs } from '@mantine/core';
import { t } from '../../../i18n/t.ts';
import { SYNC_TABS, type SyncTab } from '../../../state/portfolio-state.ts';
import { changePortfolio } from '../../../state/portfolio.ts';
import { useApp } from '../../../state/store.ts';
import { LedgerTab } from './ledger-tab.tsx';
import { OptionsTab } from './options-tab.tsx';
import { PrivacyTab } from './privacy-tab.tsx';
import { SourcesTab } from './sources-tab.tsx';
import { SyncStatus } from './sync-status.tsx';
import classes from './sync.module.css';
import { TokenTab } from './token-tab.tsx';

const PARTS: Readonly<Record<SyncTab, () => React.ReactNode>> = {
  sources: SourcesTab,
  token: TokenTab,
  options: OptionsTab,
  requests: LedgerTab,
  privacy: PrivacyTab,
};

export function SyncPanel() {
  const tab = useApp((state) => state.portfolio.syncTab);
  const Part = PARTS[tab];
  return (
    <aside aria-label={t('portfolio.sync.open')} data-region="sync" className={classes['panel'] ?? ''}>
      <SyncStatus />
      <Tabs
        value={tab}
        onChange={(value) => changePortfolio({ syncTab: SYNC_TABS.find((one) => one === value) ?? 'sources' })}
        classNames={{ root: classes['tabs'] ?? '', list: classes['tabList'] ?? '', tab: classes['tab'] ?? '' }}
        keepMounted={false}
      >
        <Tabs.List>
          {SYNC_TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`portfolio.tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={classes['tabPanel'] ?? ''} data-own-scroll={tab === 'requests' || undefined}>
          <Part />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}
