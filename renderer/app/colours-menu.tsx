/** What the colours on the cards say, and what stands on them. */
import { Menu } from '@mantine/core';
import { IconPalette } from '@tabler/icons-react';
import { BADGES, COLOUR_RULES } from '../../shared/model/view.ts';
import { t } from '../i18n/t.ts';
import { ActionItems } from './action-items.tsx';
import { BarFace } from './bar-button.tsx';

export function ColoursMenu() {
  return (
    <Menu position="bottom-end" shadow="md" width={220}>
      <Menu.Target>
        <BarFace icon={IconPalette} label={t('look.colours')} face={t('look.coloursShort')} />
      </Menu.Target>
      <Menu.Dropdown>
        <ActionItems kind="radio" ids={COLOUR_RULES.map((rule) => `look.colour.${rule}`)} />
        <Menu.Divider />
        <Menu.Label>{t('look.badges')}</Menu.Label>
        <ActionItems kind="checkbox" ids={BADGES.map((badge) => `look.badge.${badge}`)} />
        <Menu.Divider />
        <ActionItems kind="checkbox" ids={['look.legend']} />
      </Menu.Dropdown>
    </Menu>
  );
}
