/** A form dialog over the open plan: confirming runs it, and what refuses it is said in the dialog. */
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../../components/form-dialog.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import type { Outcome } from '../../state/dispatch.ts';
import { closeDialog } from '../../state/view.ts';

export interface EditingFormProps {
  readonly title: string;
  readonly text?: string;
  readonly confirm: string;
  readonly isReady?: boolean;
  readonly isDanger?: boolean;
  /** Runs the command without showing a refusal itself. */
  readonly run: () => Outcome;
  /** After it was done and the dialog has closed. */
  readonly onDone?: (outcome: Outcome) => void;
  readonly children: ReactNode;
}

export function EditingForm({ run, onDone, children, ...rest }: EditingFormProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const confirm = (): void => {
    const outcome = run();
    if (!outcome.done) return setRefusal(sayHere(outcome.refusal));
    closeDialog();
    onDone?.(outcome);
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
