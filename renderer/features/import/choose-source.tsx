/** Where the list comes from: a file, a drop, or a pasted table. */
import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { readPeopleFile, refuseSize } from '../../../shared/exchange/people/read-people-file.ts';
import type { Message } from '../../../shared/texts/message.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { pickFile } from '../../state/open-from.ts';
import classes from './import.module.css';
import type { ImportSource } from './import-people.tsx';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values';

export function ChooseSource({ onRead }: { readonly onRead: (source: ImportSource) => void }) {
  const [pasted, setPasted] = useState('');
  const [failure, setFailure] = useState<Message | null>(null);
  const [isReading, setIsReading] = useState(false);

  const read = async (name: string, bytes: Uint8Array): Promise<void> => {
    setIsReading(true);
    const sheet = await readPeopleFile(bytes);
    setIsReading(false);
    if (sheet.ok) onRead({ name, sheet: sheet.value });
    else setFailure(sheet.error);
  };
  const readFile = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const refusal = refuseSize(file.size);
    setFailure(refusal);
    if (refusal === null) await read(nameOf(file), new Uint8Array(await file.arrayBuffer()));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void readFile(event.dataTransfer.files[0] ?? null);
  };

  return (
    <Stack gap="md">
      {failure !== null && (
        <Alert color="red" variant="light" role="alert">
          {sayHere(failure)}
        </Alert>
      )}
      {/* Dropping is one more way; the button inside does the same for everybody. */}
      <div
        role="presentation"
        className={classes['drop'] ?? ''}
        onDrop={drop}
        onDragOver={(event) => event.preventDefault()}
      >
        <Button size="sm" loading={isReading} data-autofocus onClick={() => void pickFile(ACCEPTED).then(readFile)}>
          {t('importing.file')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('importing.drop')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('importing.fileHint')}
        </Text>
      </div>
      <Textarea
        label={t('importing.paste')}
        description={t('importing.pasteHint')}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        rows={5}
        spellCheck={false}
      />
      <Button
        size="xs"
        variant="default"
        disabled={pasted.trim() === ''}
        style={{ alignSelf: 'flex-end' }}
        onClick={() => void read(t('importing.pasted'), new TextEncoder().encode(pasted))}
      >
        {t('importing.readPaste')}
      </Button>
    </Stack>
  );
}

/** The file's name without its ending. */
const nameOf = (file: File): string => file.name.replace(/\.[^.]+$/, '') || file.name;
