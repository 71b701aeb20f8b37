/** What there is no room for in the bar. */
import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { t } from '../i18n/t.ts';
import { ActionItems } from './action-items.tsx';
import { BarFace } from './bar-button.tsx';

export function MoreMenu({ ids }: { readonly ids: readonly string[] }) {
  return (
    <Menu position="bottom-end" shadow="md" width={250}>
      <Menu.Target>
        <BarFace icon={IconDots} label={t('look.more')} isIconOnly />
      </Menu.Target>
      <Menu.Dropdown>
        <ActionItems ids={ids} />
      </Menu.Dropdown>
    </Menu>
  );
}
