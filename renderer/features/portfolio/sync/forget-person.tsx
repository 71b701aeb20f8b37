/** Forgets a person everywhere, after asking: it cannot be taken back. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { t } from '../../../i18n/t.ts';
import { forgetPerson } from '../../../state/portfolio-people.ts';
import { closeDialog } from '../../../state/view.ts';

export function ForgetPerson({ login: given }: { readonly login: string | null }) {
  const [login, setLogin] = useState(given ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    const because = await forgetPerson(login.trim());
    if (because === null) closeDialog();
    else setRefusal(because);
  };
  return (
    <FormDialog
      title={given === null ? t('portfolio.forget.title') : t('portfolio.forget.titleOf', { login: given })}
      text={t('portfolio.forget.text')}
      confirm={t('portfolio.forget.confirm')}
      isReady={login.trim() !== ''}
      isDanger
      refusal={refusal}
      cancelLabel={t('dialog.cancel')}
      closeLabel={t('dialog.close')}
      onConfirm={() => void run()}
      onClose={closeDialog}
    >
      {given === null && (
        <TextInput
          size="xs"
          label={t('portfolio.forget.login')}
          value={login}
          data-autofocus
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setRefusal(null);
            setLogin(event.currentTarget.value);
          }}
        />
      )}
    </FormDialog>
  );
}
