/** Which screen of the plan is shown. */
import { t } from '../i18n/t.ts';
import { NO_GESTURES, type Screen } from './app-state.ts';
import { focusSoon, isKeyboardElsewhere } from './regions.ts';
import { sealTyping } from './sealing.ts';
import { getState, setState } from './store.ts';
import { announce } from './view.ts';

/** Show another screen. The keyboard goes on in it, unless it was beside what changes: on the rail or in the bar above. */
export function showScreen(screen: Screen): void {
  if (getState().screen === screen) return;
  const stays = isKeyboardElsewhere('main') && isKeyboardIn('rail', 'title-bar');
  sealTyping();
  setState({ screen, ...NO_GESTURES });
  announce(t(`screen.${screen}`));
  if (!stays) focusSoon('main', '[data-region-entry]');
}

const isKeyboardIn = (...regions: readonly string[]): boolean =>
  regions.some((region) => (document.activeElement?.closest(`[data-region="${region}"]`) ?? null) !== null);

/** Come back to the organisation, where what is meant can be seen. */
export const showOrganisation = (): void => showScreen('organisation');
