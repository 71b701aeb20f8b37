/** Ask before a person leaves the plan: everything the plan knows of them goes too. */
import type { Id } from '../../../shared/model/kinds.ts';
import { find } from '../../../shared/model/tables.ts';
import { ChoiceDialog } from '../../components/choice-dialog.tsx';
import { t } from '../../i18n/t.ts';
import { removeFromBench } from '../../state/bench.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';

export function DeletePerson({ personId }: { readonly personId: Id<'person'> }) {
  const name = useApp(({ document }) => (document === null ? '' : (find(document.tables, personId)?.name ?? '')));
  return (
    <ChoiceDialog
      title={t('bench.deleteTitle', { name })}
      text={t('bench.deleteText')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[
        { label: t('dialog.cancel'), run: closeDialog, tone: 'primary' },
        {
          label: t('bench.deleteConfirm'),
          tone: 'danger',
          run: () => {
            closeDialog();
            removeFromBench(personId);
          },
        },
      ]}
    />
  );
}
