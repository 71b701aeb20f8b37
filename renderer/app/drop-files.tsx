/** Files dropped anywhere on the window: a plan opens as a copy, a people list goes into the import. */
import { Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { t } from '../i18n/t.ts';
import { leave } from '../state/leaving.ts';
import { notify } from '../state/notices.ts';
import { openPickedFile } from '../state/open-from.ts';
import { getState } from '../state/store.ts';
import { openDialog } from '../state/view.ts';
import classes from './drop-files.module.css';

const PLAN = /\.(orgwright|json)$/i;
const PEOPLE = /\.(csv|tsv|txt|xlsx)$/i;

export function DropFiles() {
  const [isOver, setIsOver] = useState(false);
  // A dialog that is open has its own place to drop a file on, or must be answered first.
  const takes = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') === true && getState().dialog === null;
  useWindowEvent('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    // Left to itself the browser would leave this page for the file.
    event.preventDefault();
    event.dataTransfer.dropEffect = takes(event) || event.defaultPrevented ? 'copy' : 'none';
    setIsOver(takes(event));
  });
  useWindowEvent('dragleave', (event) => {
    if (event.relatedTarget === null) setIsOver(false);
  });
  useWindowEvent('drop', (event) => {
    setIsOver(false);
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    if (takes(event)) void take([...event.dataTransfer.files]);
  });
  if (!isOver) return null;
  return (
    <div className={classes['sheet'] ?? ''} role="status">
      <Text fw={600}>{t('dropFiles.text')}</Text>
    </div>
  );
}

async function take(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  if (files.length > 1) notify('refusal', t('dropFiles.onlyOne'));
  else if (PLAN.test(file.name)) await leave(() => openPickedFile(file));
  else if (PEOPLE.test(file.name)) openDialog({ type: 'import', file });
  else notify('refusal', t('dropFiles.unknown', { name: file.name }));
}
