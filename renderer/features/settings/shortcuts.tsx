/** The sheet of shortcuts, straight from the action registry. */
import { Button, Group, Kbd, Modal, ScrollArea, Table, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { allKeysOf } from '../../actions/bindings.ts';
import { keysForPeople } from '../../actions/keys.ts';
import { t } from '../../i18n/t.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog, openDialog } from '../../state/view.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import { actionSections } from './action-sections.ts';
import classes from './key-settings.module.css';

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
  const [query, setQuery] = useState('');
  const host = useApp((state) => state.host);
  const settings = useApp((state) => state.settings);
  const isMac = host?.platform === 'mac';
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const canvas = CANVAS_KEYS.map(({ label, keys }) => ({ label: t(label), keys })).filter(({ label, keys }) =>
    words.every((word) => foldText([label, t('shortcuts.canvas'), ...keys].join(' ')).includes(word)),
  );
  const sections = actionSections(query, { host, settings }).map(({ section, actions }) => ({
    title: t(`menu.${section}`),
    rows: actions.map((action) => ({
      label: t(action.label),
      keys: allKeysOf(action, { host, settings }).map((keys) => keysForPeople(keys, isMac)),
    })),
  }));
  const shown = [...sections, { title: t('shortcuts.canvas'), rows: canvas }].map(({ title, rows }) => ({
    title,
    rows: rows.filter(({ keys }) => keys.length > 0),
  }));
  return (
    <Modal
      opened
      title={t('shortcuts.title')}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="md"
      scrollAreaComponent={ScrollArea.Autosize}
    >
      <div className={classes['head'] ?? ''}>
        <TextInput
          size="xs"
          className={classes['search'] ?? ''}
          placeholder={t('keys.search')}
          aria-label={t('keys.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={query}
          data-autofocus
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" onClick={() => openDialog({ type: 'settings', tab: 'shortcuts' })}>
          {t('keys.change')}
        </Button>
      </div>
      {shown.every(({ rows }) => rows.length === 0) && (
        <Text size="sm" c="dimmed" role="status">
          {t('shortcuts.none', { query })}
        </Text>
      )}
      {shown.map(({ title, rows }) => (
        <Section key={title} title={title} rows={rows} />
      ))}
    </Modal>
  );
}

interface Row {
  readonly label: string;
  readonly keys: readonly string[];
}

function Section({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600} mt="sm" component="h3">
        {title}
      </Text>
      <Table verticalSpacing={4} fz="sm">
        <Table.Tbody>
          {rows.map(({ label, keys }) => (
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
