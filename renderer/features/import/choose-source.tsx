/** Where the list comes from: a file, a drop, or a pasted table. */
import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useEffectEvent, useState, type DragEvent } from 'react';
import { readPeopleFile, refuseSize } from '../../../shared/exchange/people/read-people-file.ts';
import type { Message } from '../../../shared/texts/message.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { pickFile } from '../../state/open-from.ts';
import classes from './import.module.css';
import type { ImportSource } from './import-people.tsx';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values';

interface ChooseSourceProps {
  /** Read at once, without being chosen here. */
  readonly file: File | null;
  readonly onRead: (source: ImportSource) => void;
}

export function ChooseSource({ file, onRead }: ChooseSourceProps) {
  const [pasted, setPasted] = useState('');
  const [failure, setFailure] = useState<Message | null>(null);
  const [isReading, setIsReading] = useState(false);

  const take = (read: Result<ImportSource, Message>): void => {
    setIsReading(false);
    if (read.ok) onRead(read.value);
    else setFailure(read.error);
  };
  const readNow = (source: Promise<Result<ImportSource, Message>>): void => {
    setFailure(null);
    setIsReading(true);
    void source.then(take);
  };
  const takeGiven = useEffectEvent(take);
  useEffect(() => {
    if (file !== null) void fromFile(file).then(takeGiven);
  }, [file]);
  const choose = async (): Promise<void> => {
    const chosen = await pickFile(ACCEPTED);
    if (chosen !== null) readNow(fromFile(chosen));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined) readNow(fromFile(dropped));
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
        <Button size="sm" loading={isReading} data-autofocus onClick={() => void choose()}>
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
        onClick={() => readNow(fromBytes(t('importing.pasted'), new TextEncoder().encode(pasted)))}
      >
        {t('importing.readPaste')}
      </Button>
    </Stack>
  );
}

async function fromFile(file: File): Promise<Result<ImportSource, Message>> {
  const refusal = refuseSize(file.size);
  return refusal === null ? fromBytes(nameOf(file), new Uint8Array(await file.arrayBuffer())) : fail(refusal);
}

async function fromBytes(name: string, bytes: Uint8Array): Promise<Result<ImportSource, Message>> {
  const sheet = await readPeopleFile(bytes);
  return sheet.ok ? ok({ name, sheet: sheet.value }) : sheet;
}

/** The file's name without its ending. */
const nameOf = (file: File): string => file.name.replace(/\.[^.]+$/, '') || file.name;
