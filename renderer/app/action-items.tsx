/** Actions of the registry as the entries of a menu, ticked where they hold. */
import { Menu, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Fragment } from 'react';
import { t } from '../i18n/t.ts';
import type { Action } from '../actions/action.ts';
import { shownKeyOf } from '../actions/bindings.ts';
import { keysForPeople } from '../actions/keys.ts';
import { actionOf } from '../actions/index.ts';
import { useApp } from '../state/store.ts';
import { runAction } from './run-action.ts';

interface ActionItemsProps {
  readonly ids: readonly string[];
  /** How an entry reads where the action's own label says more than is needed. */
  readonly label?: (id: string) => string;
  /** One of them holds at a time, or several may. */
  readonly kind?: 'radio' | 'checkbox';
}

export function ActionItems({ ids, label, kind }: ActionItemsProps) {
  return ids.map((id) => <ActionItem key={id} action={actionOf(id)} label={label?.(id)} kind={kind} />);
}

interface GroupedItemsProps {
  readonly actions: readonly Action[];
  /** Which of its keys an entry shows. */
  readonly keyOf?: typeof shownKeyOf;
}

/** Entries with a line between groups. */
export function GroupedItems({ actions, keyOf }: GroupedItemsProps) {
  return actions.map((action, index) => (
    <Fragment key={action.id}>
      {index > 0 && !isSameGroup(actions[index - 1], action) && <Menu.Divider />}
      <ActionItem action={action} keyOf={keyOf} />
    </Fragment>
  ));
}

const isSameGroup = (a: Action | undefined, b: Action): boolean => a?.section === b.section && a.group === b.group;

interface ActionItemProps {
  readonly action: Action;
  readonly label?: string | undefined;
  readonly kind?: ActionItemsProps['kind'];
  readonly keyOf?: GroupedItemsProps['keyOf'];
}

function ActionItem({ action, label, kind, keyOf = shownKeyOf }: ActionItemProps) {
  const isMac = useApp((state) => state.host?.platform === 'mac');
  const isEnabled = useApp((state) => action.isEnabled?.(state) !== false);
  const isChecked = useApp((state) => action.isChecked?.(state) === true);
  const keys = useApp((state) => keyOf(action, state));
  const shared = {
    disabled: !isEnabled,
    children: label ?? t(action.label),
    rightSection:
      keys === undefined ? null : (
        <Text size="xs" c="dimmed">
          {keysForPeople(keys, isMac)}
        </Text>
      ),
  };
  const run = (): void => runAction(action.id);
  if (kind === 'checkbox') return <Menu.CheckboxItem {...shared} checked={isChecked} onChange={run} />;
  if (kind === 'radio') {
    return <Menu.RadioItem {...shared} value={action.id} checked={isChecked} closeMenuOnClick onClick={run} />;
  }
  const tick = isChecked ? { leftSection: <IconCheck size={14} aria-label="✓" /> } : {};
  return <Menu.Item {...shared} {...tick} onClick={run} />;
}
