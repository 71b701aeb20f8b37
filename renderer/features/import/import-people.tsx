/** Import of people: choose a list, correct what the columns mean, look at what will come in, bring it in. */
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { PeopleSheet } from '../../../shared/exchange/people/people-sheet.ts';
import { t } from '../../i18n/t.ts';
import { closeDialog } from '../../state/view.ts';
import { ChooseSource } from './choose-source.tsx';
import { Preview } from './preview.tsx';

/** A list that was read, and what it was called. */
export interface ImportSource {
  readonly name: string;
  readonly sheet: PeopleSheet;
}

export function ImportPeople({ file }: { readonly file: File | null }) {
  const [source, setSource] = useState<ImportSource | null>(null);
  return (
    <Modal
      opened
      title={t('importing.title')}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size={source === null ? 'lg' : '64rem'}
      centered={source === null}
      closeOnClickOutside={false}
    >
      {source === null ? (
        <ChooseSource file={file} onRead={setSource} />
      ) : (
        <Preview source={source} onAnother={() => setSource(null)} />
      )}
    </Modal>
  );
}
