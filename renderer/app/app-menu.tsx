/** All actions in one menu, by section; the native menu of Electron is made from the same registry. */
import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconCheck, IconMenu2 } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { inSection, type Action, type MenuSection } from '../actions/action.ts';
import { shownKeyOf } from '../actions/bindings.ts';
import { ACTIONS } from '../actions/index.ts';
import { keysForPeople } from '../actions/keys.ts';
import { getState, useApp } from '../state/store.ts';
import { runAction } from './run-action.ts';

const SECTIONS: readonly MenuSection[] = ['file', 'edit', 'select', 'position', 'view', 'help'];

export function AppMenu() {
  return (
    <Menu position="bottom-start" shadow="md" width={240} withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('menu.more')}>
          <IconMenu2 size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SECTIONS.map((section) => (
          <Menu.Sub key={section} position="right-start">
            <Menu.Sub.Target>
              <Menu.Sub.Item>{t(`menu.${section}`)}</Menu.Sub.Item>
            </Menu.Sub.Target>
            <Menu.Sub.Dropdown>
              <SectionItems section={section} />
            </Menu.Sub.Dropdown>
          </Menu.Sub>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function SectionItems({ section }: { readonly section: MenuSection }): ReactNode {
  const isMac = useApp((state) => state.host?.platform === 'mac');
  const actions = inSection(ACTIONS, section).filter(({ isNotInMenus }) => isNotInMenus !== true);
  return actions.map((action, index) => (
    <Fragment key={action.id}>
      {index > 0 && actions[index - 1]?.group !== action.group && <Menu.Divider />}
      <ActionItem action={action} isMac={isMac} />
    </Fragment>
  ));
}

function ActionItem({ action, isMac }: { readonly action: Action; readonly isMac: boolean }) {
  const state = getState();
  const shortcut = shownKeyOf(action, state);
  const isChecked = action.isChecked?.(state) === true;
  return (
    <Menu.Item
      disabled={action.isEnabled?.(state) === false}
      onClick={() => runAction(action.id)}
      {...(isChecked ? { leftSection: <IconCheck size={14} aria-label="✓" /> } : {})}
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
