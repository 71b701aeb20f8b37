/** What was mended while a damaged plan was opened. The file itself stays as it was. */
import { List, ScrollArea, Text } from '@mantine/core';
import type { Message } from '../../../shared/texts/message.ts';
import { ChoiceDialog } from '../../components/choice-dialog.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { closeDialog } from '../../state/view.ts';

export function Repairs({ name, repairs }: { readonly name: string; readonly repairs: readonly Message[] }) {
  const sentences = repairs.map(sayHere);
  return (
    <ChoiceDialog
      title={t('repairs.title', { name })}
      text={t('repairs.text')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[{ label: t('dialog.done'), tone: 'primary', run: closeDialog }]}
    >
      <Text size="sm" fw={500}>
        {t('repairs.list', { count: repairs.length })}
      </Text>
      <ScrollArea.Autosize mah={260}>
        <List size="xs">
          {[...new Set(sentences)].map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
    </ChoiceDialog>
  );
}
