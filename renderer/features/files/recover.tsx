/** There is newer, unsaved work on the plan that was just opened. */
import type { RecoveryEntry } from '../../../shared/contract/documents.ts';
import { ChoiceDialog } from '../../components/choice-dialog.tsx';
import { sayInstant } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { recover } from '../../state/documents.ts';
import { closeDialog } from '../../state/view.ts';

export function Recover({ entry }: { readonly entry: RecoveryEntry }) {
  const saved = entry.savedAt === null ? t('recover.never') : sayInstant(entry.savedAt);
  return (
    <ChoiceDialog
      title={t('recover.title', { name: entry.name })}
      text={t('recover.text', { time: sayInstant(entry.at), saved })}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[
        { label: t('recover.leave'), run: closeDialog },
        { label: t('recover.use'), tone: 'primary', run: () => void recover(entry) },
      ]}
    />
  );
}
