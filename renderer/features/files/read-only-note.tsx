/** Why the open plan cannot be saved over its file, for as long as that is so, and the way around it. */
import { Button, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { useApp } from '../../state/store.ts';
import { openDialog } from '../../state/view.ts';

export function ReadOnlyNote() {
  const reason = useApp((state) => state.document?.readOnlyBecause ?? null);
  if (reason === null) return null;
  return (
    <Group
      role="note"
      gap="xs"
      px="sm"
      py={6}
      wrap="nowrap"
      bg="var(--ow-chrome)"
      style={{ borderBottom: '1px solid var(--ow-line)' }}
    >
      <IconLock size={15} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm" style={{ flex: 1 }}>
        {sayHere(reason)}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        style={{ flexShrink: 0 }}
        onClick={() => openDialog({ type: 'save-as' })}
      >
        {t('action.saveAs')}
      </Button>
    </Group>
  );
}
