/** Asks what becomes of unsaved work before the plan is left. */
import { ChoiceDialog } from '../../components/choice-dialog.tsx';
import { t } from '../../i18n/t.ts';
import { discardAndLeave, saveAndLeave } from '../../state/leaving.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';

export function Unsaved({ next }: { readonly next: () => Promise<void> }) {
  const name = useApp((state) => state.document?.name ?? '');
  return (
    <ChoiceDialog
      title={t('unsaved.title', { name })}
      text={t('unsaved.text')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[
        { label: t('dialog.cancel'), run: closeDialog },
        { label: t('unsaved.discard'), tone: 'danger', run: () => void discardAndLeave(next) },
        { label: t('unsaved.save'), tone: 'primary', run: () => void saveAndLeave(next) },
      ]}
    />
  );
}
