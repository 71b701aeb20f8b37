/** The context menu: what can be done now with what it was asked about, from the registry of actions, by section. */
import { Menu } from '@mantine/core';
import { t } from '../i18n/t.ts';
import { inSection, isInContext, type Action, type MenuSection } from '../actions/action.ts';
import { canvasKeysOf, shownKeyOf, type Bound } from '../actions/bindings.ts';
import { ACTIONS } from '../actions/index.ts';
import { closeContextMenu, type ContextMenu as OpenMenu } from '../state/context-menu.ts';
import { getState, useApp } from '../state/store.ts';
import { GroupedItems } from './action-items.tsx';
import classes from './context-menu.module.css';

/** In this order; the others are submenus. */
const OPEN_SECTIONS: readonly MenuSection[] = ['position', 'scenario', 'edit'];
const SUB_SECTIONS: readonly MenuSection[] = ['select', 'view'];

export function ContextMenu() {
  const menu = useApp((state) => state.contextMenu);
  // Another place is another menu: it takes the keyboard anew.
  return menu === null ? null : <ContextMenuAt key={`${menu.at.x},${menu.at.y}`} menu={menu} />;
}

function ContextMenuAt({ menu }: { readonly menu: OpenMenu }) {
  const actions = actionsOf(menu);
  const close = (): void => {
    closeContextMenu();
    menu.returnTo?.focus({ preventScroll: true });
  };
  return (
    <Menu
      opened
      onClose={close}
      position="right-start"
      offset={0}
      shadow="md"
      width={264}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
      trapFocus
      classNames={{ item: classes['item'] ?? '' }}
    >
      <Menu.Target>
        {/* What has a menu must be something that can have one. */}
        <button
          type="button"
          tabIndex={-1}
          aria-label={t(`context.${menu.subject}`)}
          className={classes['anchor']}
          style={{ left: menu.at.x, top: menu.at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown
        aria-label={t(`context.${menu.subject}`)}
        className={classes['menu'] ?? ''}
        // Of this menu no other menu is asked for.
        onContextMenu={(event) => event.preventDefault()}
      >
        <GroupedItems keyOf={contextKeyOf} actions={OPEN_SECTIONS.flatMap((section) => inSection(actions, section))} />
        {SUB_SECTIONS.map((section) => (
          <SubMenu key={section} section={section} actions={inSection(actions, section)} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Only what can be done: what cannot is found, greyed, in the menu of everything. */
function actionsOf({ subject }: OpenMenu): readonly Action[] {
  const state = getState();
  return ACTIONS.filter((action) => isInContext(action, subject) && action.isEnabled?.(state) !== false);
}

interface SubMenuProps {
  readonly section: MenuSection;
  readonly actions: readonly Action[];
}

function SubMenu({ section, actions }: SubMenuProps) {
  if (actions.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Sub position="right-start">
        <Menu.Sub.Target>
          <Menu.Sub.Item>{t(`menu.${section}`)}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          <GroupedItems keyOf={contextKeyOf} actions={actions} />
        </Menu.Sub.Dropdown>
      </Menu.Sub>
    </>
  );
}

/** Where the menu opens the single letters work; they are what one learns here. */
const contextKeyOf = (action: Action, bound: Bound): string | undefined =>
  canvasKeysOf(action, bound)[0] ?? shownKeyOf(action, bound);
