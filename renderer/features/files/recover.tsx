/** There is newer, unsaved work on the plan that was just opened. */
import type { RecoveryEntry } from '../../../shared/contract/documents.ts';
import { ChoiceDialog } from '../../components/choice-dialog.tsx';
import { sayInstant } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { closeDocument, recover, reporting } from '../../state/documents.ts';
import { host } from '../../state/host.ts';
import { closeDialog } from '../../state/view.ts';

export function Recover({ entry }: { readonly entry: RecoveryEntry }) {
  const saved = entry.savedAt === null ? t('recover.never') : sayInstant(entry.savedAt);
  return (
    <ChoiceDialog
      title={t('recover.title', { name: entry.name })}
      text={t('recover.text', { time: sayInstant(entry.at), saved })}
      closeLabel={t('dialog.close')}
      onClose={() => void closeDocument(false)}
      choices={[
        { label: t('recover.discard'), tone: 'danger', run: () => void discard(entry) },
        { label: t('recover.use'), tone: 'primary', run: () => void recover(entry) },
      ]}
    />
  );
}

async function discard({ recoveryId }: RecoveryEntry): Promise<void> {
  closeDialog();
  await reporting(() => host().call('recovery.discard', { recoveryId }));
}
