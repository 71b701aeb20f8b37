/** Asks before an event goes: it cannot be taken back. */
import type { PortfolioEvent } from '../../../../shared/contract/portfolio.ts';
import { ChoiceDialog } from '../../../components/choice-dialog.tsx';
import { t } from '../../../i18n/t.ts';
import { deleteEvent } from '../../../state/portfolio-edit.ts';
import { closeDialog } from '../../../state/view.ts';

export function DeleteEvent({ event }: { readonly event: PortfolioEvent }) {
  return (
    <ChoiceDialog
      title={t('portfolio.event.deleteTitle', { title: event.title })}
      text={t('portfolio.event.deleteText')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[
        { label: t('dialog.cancel'), run: closeDialog },
        {
          label: t('portfolio.event.delete'),
          tone: 'danger',
          run: () => {
            closeDialog();
            void deleteEvent(event);
          },
        },
      ]}
    />
  );
}
