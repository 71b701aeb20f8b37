/** The file is not what these edits started from: merge, keep both, or take theirs. Nothing is overwritten by default. */
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { ChoiceDialog } from '../../components/choice-dialog.tsx';
import { mergeWithDisk, reloadFromDisk, saveMineAsCopy } from '../../state/disk-changes.ts';
import { writeAgain } from '../../state/saving.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog, openDialog } from '../../state/view.ts';

/** `2026-11-20 1430`: fit for a file name on every system. */
function timeForFileName(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}${two(now.getMinutes())}`;
}

export function ChangedOnDisk({ identity }: { readonly identity: string | null }) {
  const name = useApp((state) => state.document?.name ?? '');
  const canMerge = useApp((state) => state.document?.savedPlan !== null);
  const [label] = useState(() => t('changed.copyLabel', { time: timeForFileName(new Date()) }));
  if (identity === null) return <FileGone name={name} />;
  return (
    <ChoiceDialog
      title={t('changed.title', { name })}
      text={t('changed.text')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[
        {
          label: t('changed.merge'),
          text: t(canMerge ? 'changed.mergeText' : 'changed.mergeImpossible'),
          tone: 'primary',
          disabled: !canMerge,
          run: () => void mergeWithDisk(),
        },
        {
          label: t('changed.copy'),
          text: t('changed.copyText', { name, label }),
          run: () => void saveMineAsCopy(label),
        },
        { label: t('changed.reload'), text: t('changed.reloadText'), run: () => void reloadFromDisk() },
      ]}
    />
  );
}

function FileGone({ name }: { readonly name: string }) {
  return (
    <ChoiceDialog
      title={t('changed.goneTitle', { name })}
      text={t('changed.goneText')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[
        { label: t('action.saveAs'), tone: 'primary', run: () => openDialog({ type: 'save-as' }) },
        { label: t('changed.writeAgain'), run: () => void writeAgain() },
      ]}
    />
  );
}
