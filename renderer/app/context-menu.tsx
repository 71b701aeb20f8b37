/** The context menu: what can be done now with what it was asked about, from the registry of actions, by section. */
import { Menu, Text } from '@mantine/core';
import { Fragment } from 'react';
import { t } from '../i18n/t.ts';
import { isInContext, keysOf, type Action } from '../actions/action.ts';
import { ACTIONS } from '../actions/index.ts';
import { keysForPeople } from '../actions/keys.ts';
import { closeContextMenu, type ContextMenu as OpenMenu } from '../state/context-menu.ts';
import { getState, useApp } from '../state/store.ts';
import { runAction } from './run-action.ts';
import classes from './context-menu.module.css';

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
      width={260}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
      trapFocus
    >
      <Menu.Target>
        <span className={classes['anchor']} style={{ left: menu.at.x, top: menu.at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t(`context.${menu.subject}`)} className={classes['menu'] ?? ''}>
        {actions.map((action, index) => (
          <Fragment key={action.id}>
            {index > 0 && !isSameGroup(actions[index - 1], action) && <Menu.Divider />}
            <ContextItem action={action} />
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Only what can be done: what cannot is found, greyed, in the menu of everything. */
function actionsOf({ subject }: OpenMenu): readonly Action[] {
  const state = getState();
  const offered = ACTIONS.filter((action) => isInContext(action, subject) && action.isEnabled?.(state) !== false);
  const sections = [...new Set(offered.map(({ section }) => section))];
  return sections.flatMap((section) => offered.filter((action) => action.section === section));
}

const isSameGroup = (a: Action | undefined, b: Action): boolean => a?.section === b.section && a.group === b.group;

function ContextItem({ action }: { readonly action: Action }) {
  const isMac = useApp((state) => state.host?.platform === 'mac');
  const shortcut = action.canvasKey ?? keysOf(action, getState().host)[0];
  return (
    <Menu.Item
      onClick={() => runAction(action.id)}
      rightSection={
        shortcut === undefined ? null : (
          <Text size="xs" c="dimmed">
            {keysForPeople(shortcut, isMac)}
          </Text>
        )
      }
    >
      {t(action.label)}
    </Menu.Item>
  );
}
