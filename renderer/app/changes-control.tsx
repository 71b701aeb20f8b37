/** How the changes of the shown scenario are looked at; not there where no scenario is shown. */
import { Menu, SegmentedControl } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { CHANGES_LOOKS } from '../../shared/model/view.ts';
import { t } from '../i18n/t.ts';
import { shownScenario } from '../state/scenarios.ts';
import { useApp } from '../state/store.ts';
import { ActionItems } from './action-items.tsx';
import { BarFace } from './bar-button.tsx';
import { runAction } from './run-action.ts';

export function ChangesControl({ isMenu }: { readonly isMenu: boolean }) {
  const isShown = useApp((state) => shownScenario(state) !== null);
  const changes = useApp((state) => state.look.changes);
  if (!isShown) return null;
  if (!isMenu) {
    return (
      <SegmentedControl
        size="xs"
        aria-label={t('look.changes')}
        value={changes}
        data={CHANGES_LOOKS.map((way) => ({ value: way, label: t(`look.changes.${way}`) }))}
        onChange={(way) => runAction(`look.changes.${way}`)}
      />
    );
  }
  return (
    <Menu position="bottom-end" shadow="md" width={230}>
      <Menu.Target>
        <BarFace icon={IconGitCompare} label={t('look.changes')} />
      </Menu.Target>
      <Menu.Dropdown>
        <ActionItems kind="radio" ids={CHANGES_LOOKS.map((way) => `look.changes.${way}`)} />
      </Menu.Dropdown>
    </Menu>
  );
}
