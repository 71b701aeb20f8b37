/** The rail on the left: the screens of a plan. */
import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconColumns3, IconGitBranch, IconSitemap, IconWorld, type Icon } from '@tabler/icons-react';
import { t } from '../i18n/t.ts';
import { shownKeyOf } from '../actions/bindings.ts';
import { actionOf } from '../actions/index.ts';
import { keysForPeople } from '../actions/keys.ts';
import { SCREENS, type Screen } from '../state/app-state.ts';
import { useApp } from '../state/store.ts';
import classes from './rail.module.css';
import { runAction } from './run-action.ts';

const ICONS: Readonly<Record<Screen, Icon>> = {
  organisation: IconSitemap,
  scenarios: IconGitBranch,
  compare: IconColumns3,
  portfolio: IconWorld,
};

export function Rail() {
  return (
    <nav className={classes['rail'] ?? ''} aria-label={t('region.rail')} data-region="rail">
      {SCREENS.map((screen) => (
        <RailButton key={screen} screen={screen} />
      ))}
    </nav>
  );
}

function RailButton({ screen }: { readonly screen: Screen }) {
  const isCurrent = useApp((state) => state.screen === screen);
  const isMac = useApp((state) => state.host?.platform === 'mac');
  const keys = useApp((state) => shownKeyOf(actionOf(`screen.${screen}`), state));
  const ScreenIcon = ICONS[screen];
  const name = t(`screen.${screen}`);
  return (
    <Tooltip label={keys === undefined ? name : `${name}  ${keysForPeople(keys, isMac)}`} position="right">
      <UnstyledButton
        className={classes['button'] ?? ''}
        aria-label={name}
        aria-current={isCurrent ? 'page' : undefined}
        {...(isCurrent ? { 'data-region-entry': true } : {})}
        onClick={() => runAction(`screen.${screen}`)}
      >
        <ScreenIcon size={19} stroke={isCurrent ? 2 : 1.6} aria-hidden />
      </UnstyledButton>
    </Tooltip>
  );
}
