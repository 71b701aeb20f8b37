/** All actions in one menu, by section; the native menu of Electron is made from the same registry. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { t } from '../i18n/t.ts';
import { inSection, type Action, type MenuSection } from '../actions/action.ts';
import { ACTIONS } from '../actions/index.ts';
import { GroupedItems } from './action-items.tsx';

const SECTIONS: readonly MenuSection[] = ['file', 'edit', 'select', 'position', 'scenario', 'view', 'help'];

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
              <GroupedItems actions={listed(section)} />
            </Menu.Sub.Dropdown>
          </Menu.Sub>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What menus list of a section. */
const listed = (section: MenuSection): readonly Action[] =>
  inSection(ACTIONS, section).filter(({ isNotInMenus }) => isNotInMenus !== true);
