/** Asks for a name; where there is a system dialog, the place is chosen there. */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { t } from '../../i18n/t.ts';
import { saveAs } from '../../state/saving.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';

export function SaveAs() {
  const current = useApp((state) => state.document?.name ?? '');
  const folder = useApp((state) => state.host?.plansFolder ?? null);
  const [name, setName] = useState(current);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') void saveAs(name.trim());
  };
  return (
    <Modal
      opened
      title={t('saveAs.title')}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      centered
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('saveAs.name')}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          {folder !== null && (
            <Text size="xs" c="dimmed">
              {t('saveAs.where', { folder })}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={closeDialog}>
              {t('dialog.cancel')}
            </Button>
            <Button size="xs" type="submit" disabled={name.trim() === ''}>
              {t('saveAs.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
