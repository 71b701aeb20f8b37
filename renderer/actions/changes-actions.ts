/** Actions on how the changes of a scenario are looked at. */
import { CHANGES_LOOKS } from '../../shared/model/view.ts';
import { shownScenario } from '../state/scenarios.ts';
import { lookAtChanges } from '../state/changes.ts';
import type { Action } from './action.ts';

const KEYS = { plain: null, before: 'shift+B', after: 'shift+A', only: 'shift+C' } as const;

export const changesActions: readonly Action[] = CHANGES_LOOKS.map((changes): Action => {
  const keys = KEYS[changes];
  return {
    id: `look.changes.${changes}`,
    label: `action.changes.${changes}`,
    section: 'view',
    group: 17,
    isNotInMenus: true,
    ...(keys === null ? {} : { keys: [keys] }),
    isEnabled: (state) => shownScenario(state) !== null,
    isChecked: ({ look }) => look.changes === changes,
    run: () => lookAtChanges(changes),
  };
});
