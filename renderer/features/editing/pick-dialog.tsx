/** A dialog in which one entry of a list is picked. */
import { Modal, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { PickList, type PickItem } from '../../components/pick-list.tsx';
import { t } from '../../i18n/t.ts';
import { closeDialog } from '../../state/view.ts';

export interface Choices {
  readonly items: readonly PickItem[];
  readonly footer: string;
}

export interface PickDialogProps {
  readonly title: string;
  readonly label: string;
  /** Shown above the list. */
  readonly children?: ReactNode;
  readonly choices: (query: string) => Choices;
  readonly onPick: (id: string) => void;
}

export function PickDialog({ title, label, children, choices, onPick }: PickDialogProps) {
  const [query, setQuery] = useState('');
  const { items, footer } = choices(query);
  return (
    <Modal opened title={title} onClose={closeDialog} closeButtonProps={{ 'aria-label': t('dialog.close') }} size="md">
      <Stack gap="xs">
        {children}
        <PickList label={label} query={query} onQuery={setQuery} items={items} footer={footer} onPick={onPick} />
      </Stack>
    </Modal>
  );
}
