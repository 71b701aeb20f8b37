/** What one does most with the selected positions as buttons, the rest in a menu beside them. */
import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Fragment } from 'react';
import { actionOf } from '../../actions/index.ts';
import { t } from '../../i18n/t.ts';
import { useApp } from '../../state/store.ts';
import classes from './inspector.module.css';

const BUTTONS = ['position.addReport', 'position.moveUnder'];
/** Groups of the menu, apart by a line. */
const MORE = [
  ['position.addPeer', 'position.addAssistant', 'position.duplicate', 'position.duplicateTimes', 'position.copyUnder'],
  ['position.moveAlone', 'position.moveEarlier', 'position.moveLater', 'position.moveToTop'],
  ['position.fill', 'position.backfill', 'position.swap', 'position.split', 'position.vacate'],
  ['position.close', 'position.reopen', 'position.delete'],
  ['scenario.newOfPart'],
];

export function SelectionActions() {
  return (
    <Group gap={6} wrap="nowrap">
      {BUTTONS.map((id) => (
        <ActionButton key={id} id={id} />
      ))}
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon size={24} variant="default" aria-label={t('inspector.more')}>
            <IconDots size={14} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className={classes['menu'] ?? ''}>
          {MORE.map((ids, index) => (
            <Fragment key={ids[0]}>
              {index > 0 && <Menu.Divider />}
              {ids.map((id) => (
                <ActionItem key={id} id={id} />
              ))}
            </Fragment>
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
