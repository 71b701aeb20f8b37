/** A plan that could not be opened: why, and what can still be had of it. */
import { List, ScrollArea, Text } from '@mantine/core';
import { openFailureMessage, type OpenFailure } from '../../../shared/file/open-failure.ts';
import type { RecoveryEntry } from '../../../shared/contract/documents.ts';
import { ChoiceDialog, type Choice } from '../../components/choice-dialog.tsx';
import { sayHere, sayInstant } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { openRepaired, recover } from '../../state/documents.ts';
import { closeDialog } from '../../state/view.ts';

/** Problems listed; more tell nothing new. */
const LISTED = 20;

export interface OpenFailedProps {
  readonly name: string;
  readonly failure: OpenFailure;
  readonly recovery: RecoveryEntry | null;
}

export function OpenFailed({ name, failure, recovery }: OpenFailedProps) {
  const found = 'salvaged' in failure ? failure.salvaged : null;
  const salvaged = found !== null && found.plan.tables.position.size > 0 ? found : null;
  const problems = failure.reason === 'invalid' ? failure.problems.slice(0, LISTED) : [];
  const choices: Choice[] = [{ label: t('dialog.close'), run: closeDialog }];
  if (recovery !== null) {
    const label = t('failed.recover', { time: sayInstant(recovery.at) });
    choices.push({ label, tone: 'primary', run: () => void recover(recovery) });
  }
  if (salvaged !== null) {
    choices.push({ label: t('failed.salvage'), tone: 'primary', run: () => void openRepaired(name, salvaged) });
  }
  return (
    <ChoiceDialog
      title={t('failed.title', { name })}
      text={sayHere(openFailureMessage(failure))}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={choices}
    >
      {problems.length > 1 && (
        <ScrollArea.Autosize mah={200}>
          <List size="xs">
            {problems.map((problem) => (
              <List.Item key={problem}>{problem}</List.Item>
            ))}
          </List>
        </ScrollArea.Autosize>
      )}
      {salvaged !== null && (
        <Text size="sm">{t('failed.salvageText', { count: salvaged.plan.tables.position.size })}</Text>
      )}
    </ChoiceDialog>
  );
}
