/** Actions by section, as sheets of shortcuts list them. */
import { ACTIONS } from '../../actions/index.ts';
import { inSection, type Action, type MenuSection } from '../../actions/action.ts';
import { allKeysOf, type Bound } from '../../actions/bindings.ts';
import { keysForPeople } from '../../actions/keys.ts';
import { t } from '../../i18n/t.ts';
import { foldText } from '../../../shared/util/fold-text.ts';

const SECTIONS: readonly MenuSection[] = ['file', 'edit', 'select', 'position', 'scenario', 'view', 'help'];

export interface ActionSection {
  readonly section: MenuSection;
  readonly actions: readonly Action[];
}

/** Sections with the actions whose name or keys hold every word of the query. */
export function actionSections(query: string, bound: Bound): readonly ActionSection[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const isMac = bound.host?.platform === 'mac';
  const fits = (action: Action): boolean => {
    const keys = allKeysOf(action, bound).map((one) => keysForPeople(one, isMac));
    const text = foldText([t(action.label), t(`menu.${action.section}`), ...keys].join(' '));
    return words.every((word) => text.includes(word));
  };
  return SECTIONS.map((section) => ({
    section,
    actions: inSection(ACTIONS, section).filter(fits),
  })).filter(({ actions }) => actions.length > 0);
}
