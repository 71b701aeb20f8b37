/** Actions on the compare screen: what is compared, which part is looked at, and handing it on. */
import { COMPARE_EXPORTS, COMPARE_PARTS } from '../state/compare-state.ts';
import { changeCompare, compareAll, compareShown, hasTwo } from '../state/compare.ts';
import type { AppState } from '../state/app-state.ts';
import { showScreen } from '../state/screens.ts';
import { hasDocument, type Action } from './action.ts';

const isComparing = (state: AppState): boolean => state.screen === 'compare' && hasTwo(state);

export const compareActions: readonly Action[] = [
  {
    id: 'compare.shown',
    label: 'action.compareShown',
    section: 'scenario',
    group: 8,
    keys: ['alt+shift+C'],
    isEnabled: hasDocument,
    run: compareShown,
  },
  {
    id: 'compare.all',
    label: 'action.compareAll',
    section: 'scenario',
    group: 8,
    isEnabled: (state) => state.document !== null && state.document.plan.tables.scenario.size > 0,
    run: () => {
      compareAll();
      showScreen('compare');
    },
  },
  ...COMPARE_PARTS.map((part): Action => ({
    id: `compare.part.${part}`,
    label: `action.compare.${part}`,
    section: 'scenario',
    group: 9,
    isNotInMenus: true,
    isEnabled: isComparing,
    isChecked: (state) => state.screen === 'compare' && state.compare.part === part,
    run: () => changeCompare({ part }),
  })),
  {
    id: 'compare.months',
    label: 'action.compareMonths',
    section: 'scenario',
    group: 9,
    isEnabled: isComparing,
    isChecked: (state) => state.screen === 'compare' && state.compare.time === 'months',
    run: () => changeCompare({ time: 'months', part: 'measures' }),
  },
  ...COMPARE_EXPORTS.map((what): Action => ({
    id: `compare.export.${what}`,
    label: `action.compareExport.${what}`,
    section: 'scenario',
    group: 10,
    ...(what === 'markdown' ? { keys: ['alt+shift+E'] } : {}),
    isEnabled: isComparing,
    run: async () => {
      const { exportComparison } = await import('../state/compare-export.ts');
      await exportComparison(what);
    },
  })),
];
