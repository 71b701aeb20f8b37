/** Hands the action registry to the host as its native menu, and again whenever something in it changes. */
import '../i18n/en.ts';
import { t } from '../i18n/t.ts';
import type { Menu, MenuItem } from '../../shared/contract/menu.ts';
import { acceleratorOf } from '../actions/keys.ts';
import { ACTIONS } from '../actions/index.ts';
import { inSection, type Action, type MenuSection } from '../actions/action.ts';
import { keysOf } from '../actions/bindings.ts';
import type { AppState } from '../state/app-state.ts';
import { host } from '../state/host.ts';
import { getState, subscribe } from '../state/store.ts';

/** The system's own entries do these, in fields as well, and the page hears of them as events. */
const SYSTEM_ACTIONS = new Set(['edit.cut', 'edit.copy', 'edit.paste']);

const SECTIONS: readonly MenuSection[] = ['file', 'edit', 'select', 'position', 'scenario', 'view', 'help'];

/** The menu as it stands in this state. */
export const nativeMenu = (state: AppState): Menu =>
  SECTIONS.map((section) => ({ label: t(`menu.${section}`), items: itemsOf(section, state) }));

/** Start keeping the native menu in step; does nothing where there is none. */
export function startNativeMenu(): void {
  if (getState().host?.can.nativeMenu !== true) return;
  subscribe(nativeMenu, (menu) => void host().call('menu.set', { menu }), {
    equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    fireImmediately: true,
  });
}

function itemsOf(section: MenuSection, state: AppState): MenuItem[] {
  const items: MenuItem[] = [];
  const actions = inSection(ACTIONS, section).filter(
    ({ id, isNotInMenus }) => isNotInMenus !== true && !SYSTEM_ACTIONS.has(id),
  );
  for (const [index, action] of actions.entries()) {
    if (index > 0 && actions[index - 1]?.group !== action.group) items.push({ type: 'separator' });
    items.push(itemOf(action, state));
  }
  if (section === 'edit') {
    items.push({ type: 'separator' });
    for (const role of ['cut', 'copy', 'paste', 'selectAll'] as const)
      items.push({ type: 'role', role, label: t(`menu.${role}`) });
  }
  if (section === 'file') items.push({ type: 'separator' }, { type: 'role', role: 'quit', label: t('menu.quit') });
  if (section === 'view') {
    items.push({ type: 'separator' }, { type: 'role', role: 'togglefullscreen', label: t('menu.fullscreen') });
  }
  return items;
}

const itemOf = (action: Action, state: AppState): MenuItem => ({
  type: 'action',
  actionId: action.id,
  label: t(action.label),
  accelerator: firstAccelerator(action, state),
  enabled: action.isEnabled?.(state) !== false,
  checked: action.isChecked?.(state) ?? null,
});

function firstAccelerator(action: Action, state: AppState): string | null {
  const [first] = keysOf(action, state);
  return first === undefined ? null : acceleratorOf(first);
}
