/** What one does most with the selected positions as buttons, the rest in a menu beside them. */
import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { actionOf } from '../../actions/index.ts';
import { t } from '../../i18n/t.ts';
import { useApp } from '../../state/store.ts';

const BUTTONS = ['position.addReport', 'position.moveUnder'];
const MORE = ['position.moveToTop', 'position.vacate', 'position.close', 'position.reopen', 'position.delete'];

export function SelectionActions() {
  return (
    <Group gap={6} wrap="nowrap">
      {BUTTONS.map((id) => (
        <ActionButton key={id} id={id} />
      ))}
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon size={24} variant="default" aria-label={t('inspector.more')}>
            <IconDots size={14} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {MORE.map((id) => (
            <ActionItem key={id} id={id} />
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function ActionButton({ id }: { readonly id: string }) {
  const action = actionOf(id);
  const isEnabled = useApp((state) => action.isEnabled?.(state) !== false);
  return (
    <Button
      size="compact-xs"
      h={24}
      style={{ flex: 1 }}
      variant="default"
      disabled={!isEnabled}
      onClick={() => void action.run()}
    >
      {t(action.label)}
    </Button>
  );
}

function ActionItem({ id }: { readonly id: string }) {
  const action = actionOf(id);
  const isEnabled = useApp((state) => action.isEnabled?.(state) !== false);
  return (
    <Menu.Item disabled={!isEnabled} onClick={() => void action.run()}>
      {t(action.label)}
    </Menu.Item>
  );
}
