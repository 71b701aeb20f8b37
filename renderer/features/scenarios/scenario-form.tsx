/** A form dialog about scenarios: confirming runs it, and what refuses it is said in the dialog. */
import { useState, type ReactNode } from 'react';
import type { Refusal } from '../../../shared/commands/command.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { closeDialog } from '../../state/view.ts';

export interface ScenarioFormProps {
  readonly title: string;
  readonly text?: string;
  readonly confirm: string;
  readonly isReady?: boolean;
  /** Does it; null when done, else why not. */
  readonly run: () => Refusal | string | null;
  readonly children: ReactNode;
}

export function ScenarioForm({ run, children, ...rest }: ScenarioFormProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const confirm = (): void => {
    const refused = run();
    if (refused === null) closeDialog();
    else setRefusal(sayHere(refused));
  };
  return (
    <FormDialog
      {...rest}
      refusal={refusal}
      cancelLabel={t('dialog.cancel')}
      closeLabel={t('dialog.close')}
      onConfirm={confirm}
      onClose={closeDialog}
    >
      {children}
    </FormDialog>
  );
}
