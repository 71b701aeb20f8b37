/** Buttons for what one does most with the selected positions; the rest is in menu and palette. */
import { Button, Group } from '@mantine/core';
import { t } from '../../i18n/t.ts';
import { actionOf } from '../../actions/index.ts';
import { useApp } from '../../state/store.ts';

const SHOWN = [
  'position.addReport',
  'position.moveUnder',
  'position.close',
  'position.reopen',
  'position.vacate',
  'position.delete',
];
/** These show only where they make sense; the others stay in place, greyed out. */
const ONLY_WHEN_POSSIBLE = new Set(['position.reopen', 'position.vacate']);

export function SelectionActions() {
  return (
    <Group gap={6}>
      {SHOWN.map((id) => (
        <ActionButton key={id} id={id} />
      ))}
    </Group>
  );
}

function ActionButton({ id }: { readonly id: string }) {
  const action = actionOf(id);
  const isEnabled = useApp((state) => action.isEnabled?.(state) !== false);
  if (!isEnabled && ONLY_WHEN_POSSIBLE.has(id)) return null;
  return (
    <Button size="compact-xs" variant="default" disabled={!isEnabled} onClick={() => void action.run()}>
      {t(action.label)}
    </Button>
  );
}
