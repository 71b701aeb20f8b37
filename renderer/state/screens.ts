/** Which screen of the plan is shown. */
import { t } from '../i18n/t.ts';
import { NO_GESTURES, type Screen } from './app-state.ts';
import { focusSoon } from './regions.ts';
import { sealTyping } from './sealing.ts';
import { getState, setState } from './store.ts';
import { announce } from './view.ts';

/** Show another screen. The keyboard goes on in it, unless it was on the rail, where one may go on choosing. */
export function showScreen(screen: Screen): void {
  if (getState().screen === screen) return;
  const stays = isKeyboardIn('rail');
  sealTyping();
  setState({ screen, ...NO_GESTURES });
  announce(t(`screen.${screen}`));
  if (!stays) focusSoon('main', '[data-region-entry]');
}

const isKeyboardIn = (region: string): boolean =>
  (document.activeElement?.closest(`[data-region="${region}"]`) ?? null) !== null;

/** Come back to the organisation, where what is meant can be seen. */
export const showOrganisation = (): void => showScreen('organisation');
