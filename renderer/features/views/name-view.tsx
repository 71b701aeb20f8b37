/** Ask for the name of a view: of a new one that keeps how things look now, or another for one there is. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Id } from '../../../shared/model/kinds.ts';
import { find } from '../../../shared/model/tables.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { nameView } from '../../state/saved-views.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';

export function NameView({ viewId }: { readonly viewId: Id<'view'> | null }) {
  const old = useApp(({ document }) =>
    viewId === null || document === null ? '' : (find(document.tables, viewId)?.name ?? ''),
  );
  const [name, setName] = useState(old);
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = (): void => {
    const refused = nameView(viewId, name);
    setRefusal(refused === null ? null : sayHere(refused));
    if (refused === null) closeDialog();
  };
  return (
    <Modal
      opened
      title={viewId === null ? t('views.saveTitle') : t('views.renameTitle', { name: old })}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="sm"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('views.name')}
            description={viewId === null ? t('views.saveText') : undefined}
            value={name}
            error={refusal}
            data-autofocus
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" size="xs" onClick={closeDialog}>
              {t('dialog.cancel')}
            </Button>
            <Button type="submit" size="xs">
              {viewId === null ? t('views.save') : t('views.rename')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
