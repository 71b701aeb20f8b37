/** Where a table comes from: a file, a drop, or pasted text. */
import { Alert, Button, Text, Textarea } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { decodeText, isBinary } from '../../../../shared/exchange/people/decode-text.ts';
import { refuseSize } from '../../../../shared/exchange/people/read-people-file.ts';
import { sayHere } from '../../../i18n/say.ts';
import { t } from '../../../i18n/t.ts';
import { pickFile } from '../../../state/open-from.ts';
import classes from './importing.module.css';

export interface GivenTable {
  readonly text: string;
  /** Empty for pasted text. */
  readonly fileName: string;
}

interface ChooseTableProps {
  /** Takes the table, or says why it is none. */
  readonly onTable: (table: GivenTable) => string | null;
}

const ACCEPTED = '.csv,.tsv,.txt,text/csv,text/tab-separated-values';

export function ChooseTable({ onTable }: ChooseTableProps) {
  const [pasted, setPasted] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (file: File): Promise<void> => {
    const tooBig = refuseSize(file.size);
    if (tooBig !== null) return setRefusal(sayHere(tooBig));
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isBinary(bytes)) return setRefusal(t('portfolio.import.cannotRead'));
    return setRefusal(onTable({ text: decodeText(bytes).text, fileName: file.name }));
  };
  const choose = async (): Promise<void> => {
    const file = await pickFile(ACCEPTED);
    if (file !== null) await take(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void take(file);
  };
  return (
    <>
      {refusal !== null && (
        <Alert color="orange" variant="light" p="xs" role="alert">
          <Text size="sm">{refusal}</Text>
        </Alert>
      )}
      {/* Dropping is one more way; the button inside does the same for everybody. */}
      <div
        role="presentation"
        className={classes['drop'] ?? ''}
        onDrop={drop}
        onDragOver={(event) => event.preventDefault()}
      >
        <Button size="xs" data-autofocus onClick={() => void choose()}>
          {t('portfolio.import.file')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('portfolio.import.drop')}
        </Text>
      </div>
      <Textarea
        size="xs"
        label={t('portfolio.import.paste')}
        rows={5}
        spellCheck={false}
        value={pasted}
        onChange={({ currentTarget }) => {
          setRefusal(null);
          setPasted(currentTarget.value);
        }}
      />
      <Button
        size="xs"
        variant="default"
        className={classes['end'] ?? ''}
        disabled={pasted.trim() === ''}
        onClick={() => setRefusal(onTable({ text: pasted, fileName: '' }))}
      >
        {t('portfolio.import.readPaste')}
      </Button>
    </>
  );
}
