/** Actions that lead to the screens of a plan. */
import { SCREENS } from '../state/app-state.ts';
import { showScreen } from '../state/screens.ts';
import { hasDocument, type Action } from './action.ts';

/** In the order of the rail; digits with Ctrl alone lead to lenses and views. */
const KEYS = ['alt+shift+Digit1', 'alt+shift+Digit2', 'alt+shift+Digit3', 'alt+shift+Digit4'] as const;

export const screenActions: readonly Action[] = SCREENS.map((screen, index): Action => {
  const keys = KEYS[index];
  return {
    id: `screen.${screen}`,
    label: `action.screen.${screen}`,
    section: 'view',
    group: -1,
    ...(keys === undefined ? {} : { keys: [keys] }),
    isEnabled: hasDocument,
    isChecked: (state) => state.screen === screen,
    run: () => showScreen(screen),
  };
});
