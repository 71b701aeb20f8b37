/** Actions of the registry as the entries of a menu, ticked where they hold. */
import { Menu, Text } from '@mantine/core';
import { t } from '../i18n/t.ts';
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
  return ids.map((id) => <ActionItem key={id} id={id} label={label?.(id)} kind={kind} />);
}

interface ActionItemProps {
  readonly id: string;
  readonly label: string | undefined;
  readonly kind: ActionItemsProps['kind'];
}

function ActionItem({ id, label, kind }: ActionItemProps) {
  const action = actionOf(id);
  const isMac = useApp((state) => state.host?.platform === 'mac');
  const isEnabled = useApp((state) => action.isEnabled?.(state) !== false);
  const isChecked = useApp((state) => action.isChecked?.(state) === true);
  const keys = useApp((state) => shownKeyOf(action, state));
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
  const run = (): void => runAction(id);
  if (kind === 'checkbox') return <Menu.CheckboxItem {...shared} checked={isChecked} onChange={run} />;
  if (kind === 'radio') {
    return <Menu.RadioItem {...shared} value={id} checked={isChecked} closeMenuOnClick onClick={run} />;
  }
  return <Menu.Item {...shared} onClick={run} />;
}
