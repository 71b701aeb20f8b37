/** Asks what becomes of the history before a source is no longer followed. */
import type { PortfolioSource } from '../../../../shared/contract/portfolio.ts';
import { ChoiceDialog } from '../../../components/choice-dialog.tsx';
import { t } from '../../../i18n/t.ts';
import { removeSource } from '../../../state/portfolio-sources.ts';
import { closeDialog } from '../../../state/view.ts';

export function RemoveSource({ source }: { readonly source: PortfolioSource }) {
  const run = (forgets: boolean) => (): void => {
    closeDialog();
    void removeSource(source, forgets);
  };
  return (
    <ChoiceDialog
      title={t('portfolio.removeSource.title', { name: source.name })}
      text={t('portfolio.removeSource.text')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[
        {
          label: t('portfolio.removeSource.keep'),
          text: t('portfolio.removeSource.keepText'),
          tone: 'primary',
          run: run(false),
        },
        {
          label: t('portfolio.removeSource.forget'),
          text: t('portfolio.removeSource.forgetText'),
          tone: 'danger',
          run: run(true),
        },
      ]}
    />
  );
}
