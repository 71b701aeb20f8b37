/** The program behind the page is gone: the plan is still here, and can be taken along. */
import { actionOf } from '../../actions/index.ts';
import { ChoiceDialog } from '../../components/choice-dialog.tsx';
import { t } from '../../i18n/t.ts';
import { closeDialog } from '../../state/view.ts';

export function HostLost() {
  return (
    <ChoiceDialog
      title={t('lost.title')}
      text={t('lost.text')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[
        { label: t('dialog.close'), run: closeDialog },
        { label: t('action.download'), tone: 'primary', run: () => void actionOf('plan.download').run() },
      ]}
    />
  );
}
