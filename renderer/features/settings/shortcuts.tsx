/** The sheet of shortcuts, straight from the action registry. */
import { Group, Kbd, Modal, ScrollArea, Table, Text } from '@mantine/core';
import { ACTIONS } from '../../actions/index.ts';
import { keysForPeople } from '../../actions/keys.ts';
import { inSection, keysOf, type MenuSection } from '../../actions/action.ts';
import { t } from '../../i18n/t.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';

const SECTIONS: readonly MenuSection[] = ['file', 'edit', 'select', 'position', 'view', 'help'];

/** Keys the canvas itself answers to; they belong to no action. */
const CANVAS_KEYS = [
  { label: 'shortcuts.walk', keys: ['↑', '↓', '←', '→'] },
  { label: 'shortcuts.selectMore', keys: ['Shift ↑', 'Shift ↓', 'Shift ←', 'Shift →'] },
  { label: 'shortcuts.enter', keys: ['Enter'] },
  { label: 'shortcuts.toManager', keys: ['Shift Enter'] },
  { label: 'shortcuts.toggle', keys: ['Ctrl Enter'] },
  { label: 'shortcuts.menu', keys: ['Shift F10'] },
  { label: 'shortcuts.foldKeys', keys: ['[', ']'] },
] as const;

export function Shortcuts() {
  const facts = useApp((state) => state.host);
  const isMac = facts?.platform === 'mac';
  return (
    <Modal
      opened
      title={t('shortcuts.title')}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="md"
      scrollAreaComponent={ScrollArea.Autosize}
    >
      {SECTIONS.map((section) => (
        <Section
          key={section}
          title={t(`menu.${section}`)}
          rows={inSection(ACTIONS, section).map((action) => ({
            label: t(action.label),
            keys: [...keysOf(action, facts), ...(action.canvasKey === undefined ? [] : [action.canvasKey])].map(
              (keys) => keysForPeople(keys, isMac),
            ),
          }))}
        />
      ))}
      <Section title={t('shortcuts.canvas')} rows={CANVAS_KEYS.map(({ label, keys }) => ({ label: t(label), keys }))} />
    </Modal>
  );
}

interface Row {
  readonly label: string;
  readonly keys: readonly string[];
}

function Section({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const bound = rows.filter(({ keys }) => keys.length > 0);
  if (bound.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600} mt="sm" component="h3">
        {title}
      </Text>
      <Table verticalSpacing={4} fz="sm">
        <Table.Tbody>
          {bound.map(({ label, keys }) => (
            <Table.Tr key={label}>
              <Table.Td>{label}</Table.Td>
              <Table.Td>
                <Group gap={4} justify="flex-end">
                  {keys.map((key) => (
                    <Kbd key={key} size="xs">
                      {key}
                    </Kbd>
                  ))}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
