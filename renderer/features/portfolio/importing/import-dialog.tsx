/** The frame of an import: first where the table comes from, then what was found in it, and only then it is stored. */
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { HistoryProblem } from '../../../../shared/exchange/portfolio/problems.ts';
import type { Message } from '../../../../shared/texts/message.ts';
import type { Result } from '../../../../shared/util/result.ts';
import { sayHere } from '../../../i18n/say.ts';
import { t } from '../../../i18n/t.ts';
import { closeDialog } from '../../../state/view.ts';
import { ChooseTable, type GivenTable } from './choose-table.tsx';
import classes from './importing.module.css';

export interface ImportDialogProps<Found extends { readonly problems: readonly HistoryProblem[] }> {
  readonly title: string;
  readonly text: string;
  readonly read: (table: GivenTable) => Result<Found, Message>;
  /** What was found, and what is still to be said about it. */
  readonly children: (found: Found) => ReactNode;
  readonly isReady: (found: Found) => boolean;
  /** Stores it. Why not, or null. */
  readonly store: (found: Found) => Promise<string | null>;
}

export function ImportDialog<Found extends { readonly problems: readonly HistoryProblem[] }>(
  props: ImportDialogProps<Found>,
) {
  const [found, setFound] = useState<Found | null>(null);
  return (
    <Modal
      opened
      title={props.title}
      size="lg"
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <Stack gap="sm">
        {found === null ? (
          <>
            <Text size="sm">{props.text}</Text>
            <ChooseTable
              onTable={(table) => {
                const read = props.read(table);
                if (!read.ok) return sayHere(read.error);
                setFound(read.value);
                return null;
              }}
            />
          </>
        ) : (
          <Preview {...props} found={found} onBack={() => setFound(null)} />
        )}
      </Stack>
    </Modal>
  );
}

interface PreviewProps<Found extends { readonly problems: readonly HistoryProblem[] }> extends Omit<
  ImportDialogProps<Found>,
  'read' | 'title' | 'text'
> {
  readonly found: Found;
  readonly onBack: () => void;
}

function Preview<Found extends { readonly problems: readonly HistoryProblem[] }>(props: PreviewProps<Found>) {
  const { found, children, isReady, store, onBack } = props;
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isStoring, setIsStoring] = useState(false);
  const run = async (): Promise<void> => {
    setIsStoring(true);
    const because = await store(found);
    setIsStoring(false);
    if (because === null) closeDialog();
    else setRefusal(because);
  };
  return (
    <>
      {children(found)}
      <Problems problems={found.problems} />
      {refusal !== null && (
        <Alert color="orange" variant="light" p="xs" role="alert">
          <Text size="sm">{refusal}</Text>
        </Alert>
      )}
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={onBack}>
          {t('portfolio.import.other')}
        </Button>
        <Button size="xs" loading={isStoring} disabled={!isReady(found)} data-autofocus onClick={() => void run()}>
          {t('portfolio.import.store')}
        </Button>
      </Group>
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly HistoryProblem[] }) {
  const parts = (['warning', 'note'] as const).map((severity) => ({
    severity,
    of: problems.filter((one) => one.severity === severity),
  }));
  return parts.map(
    ({ severity, of }) =>
      of.length > 0 && (
        <section key={severity} className={classes['list'] ?? ''} data-severity={severity}>
          <h3>{t(`portfolio.import.${severity}`)}</h3>
          <ul>
            {of.map(({ message }) => (
              <li key={sayHere(message)}>{sayHere(message)}</li>
            ))}
          </ul>
        </section>
      ),
  );
}
