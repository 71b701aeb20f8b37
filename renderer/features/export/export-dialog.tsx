/** Export and print: what of the plan, in which format, with the picture before it is written. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useShallow } from '../../state/use-shallow.ts';
import { t } from '../../i18n/t.ts';
import { sayDay } from '../../i18n/say.ts';
import { groundOf } from '../../state/changes.ts';
import { shownScenario, shownSnapshot } from '../../state/scenarios.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';
import { noteStep } from '../../state/first-steps.ts';
import { FIRST_CHOICE, hasPages, isDocument, possible, sizeOf, type Choice, type Source } from './choice.ts';
import classes from './export.module.css';
import { ExportOptions } from './export-options.tsx';
import { documentText, picturePages } from './make-export.ts';
import { factsOf } from './export-facts.ts';
import { PicturePreview } from './picture-preview.tsx';
import { TextPreview } from './text-preview.tsx';
import { writeExport } from './write-export.ts';

/** The last choice made on this screen: the next export is usually like it. */
let lastChoice: Choice = FIRST_CHOICE;

export function ExportDialog({ purpose }: { readonly purpose: 'file' | 'print' }) {
  const source = useApp(
    useShallow((state): Source | null =>
      state.document === null
        ? null
        : {
            tables: state.document.tables,
            folded: state.folded,
            look: state.look,
            selection: state.selection,
            date: state.date,
            before: groundOf(state),
            branchName: (shownScenario(state) ?? shownSnapshot(state))?.name ?? null,
          },
    ),
  );
  const plan = useApp((state) => state.document?.name ?? '');
  return source === null ? null : <OpenExport purpose={purpose} source={source} plan={plan} />;
}

interface OpenExportProps {
  readonly purpose: 'file' | 'print';
  readonly source: Source;
  readonly plan: string;
}

function OpenExport({ purpose, source, plan }: OpenExportProps) {
  const [choice, setChoice] = useState(() => firstChoice(purpose, source));
  const [isWorking, setIsWorking] = useState(false);
  const content = useMemo(() => contentOf(source, choice, plan), [source, choice, plan]);
  const facts = useMemo(() => factsOf(choice, content, source), [choice, content, source]);
  const isEmpty = sizeOf(choice.what, source) === 0;
  const change = (part: Partial<Choice>): void => {
    const next = { ...choice, ...part };
    const what = possible(next.what, next.format, source) ? next.what : 'view';
    lastChoice = { ...next, what };
    setChoice(lastChoice);
  };
  const run = async (): Promise<void> => {
    setIsWorking(true);
    // The button says so before the work begins.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      if (await writeExport(choice, plan, content)) {
        noteStep('export');
        closeDialog();
      }
    } finally {
      setIsWorking(false);
    }
  };
  return (
    <Modal
      opened
      title={t('export.title')}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="64rem"
    >
      <div className={classes['body'] ?? ''}>
        <ExportOptions source={source} choice={choice} onChange={change} />
        <section className={classes['preview'] ?? ''} aria-label={t('export.preview')}>
          <div className={classes['frame'] ?? ''}>
            {typeof content === 'string' ? (
              <TextPreview text={content} />
            ) : (
              <PicturePreview pages={content} showsPaper={hasPages(choice.format)} />
            )}
          </div>
          <Text size="xs" c="dimmed" role="status">
            {isEmpty ? t('export.empty') : facts.size}
          </Text>
          {facts.notes.map((note) => (
            <Text key={note} size="xs">
              {note}
            </Text>
          ))}
          <Group justify="flex-end" gap="xs" mt="auto" className={classes['buttons'] ?? ''}>
            <Button size="xs" variant="default" onClick={closeDialog}>
              {t('dialog.cancel')}
            </Button>
            <Button
              size="xs"
              data-autofocus
              disabled={isEmpty || !facts.canWrite}
              loading={isWorking}
              onClick={() => void run()}
            >
              {choice.format === 'print' ? t('export.runPrint') : t('export.run')}
            </Button>
          </Group>
        </section>
      </div>
    </Modal>
  );
}

function firstChoice(purpose: 'file' | 'print', source: Source): Choice {
  const format =
    purpose === 'print' ? 'print' : lastChoice.format === 'print' ? FIRST_CHOICE.format : lastChoice.format;
  const what = source.selection.ids.size > 1 ? 'selection' : lastChoice.what;
  return { ...lastChoice, format, includePay: false, what: possible(what, format, source) ? what : 'view' };
}

function contentOf(source: Source, choice: Choice, plan: string) {
  const names = { title: plan, day: sayDay(new Date()) };
  const { format } = choice;
  return isDocument(format) ? documentText(source, { ...choice, format }, names) : picturePages(source, choice, names);
}
