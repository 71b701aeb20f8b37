/** How the organisation is laid out. */
import { Menu } from '@mantine/core';
import { IconBinaryTree, IconBinaryTree2, IconSitemap } from '@tabler/icons-react';
import { ARRANGEMENTS } from '../../shared/model/view.ts';
import { t } from '../i18n/t.ts';
import { useApp } from '../state/store.ts';
import { ActionItems } from './action-items.tsx';
import { BarFace } from './bar-button.tsx';

const ICONS = { stacked: IconSitemap, rows: IconBinaryTree, columns: IconBinaryTree2 } as const;

export function ArrangementMenu() {
  const arrangement = useApp((state) => state.look.arrangement);
  return (
    <Menu position="bottom-end" shadow="md" width={270}>
      <Menu.Target>
        <BarFace icon={ICONS[arrangement]} label={t('look.arrangement')} />
      </Menu.Target>
      <Menu.Dropdown>
        <ActionItems kind="radio" ids={ARRANGEMENTS.map((each) => `look.arrangement.${each}`)} />
        <Menu.Divider />
        <ActionItems ids={['look.focus', 'look.leaveFocus']} />
        <Menu.Divider />
        <ActionItems kind="checkbox" ids={['look.relations', 'look.captions']} />
      </Menu.Dropdown>
    </Menu>
  );
}
