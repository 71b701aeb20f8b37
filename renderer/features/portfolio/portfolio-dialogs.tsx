/** The dialog about the portfolio that is open. */
import '../../i18n/portfolio/portfolio-texts.ts';
import { assertNever } from '../../../shared/util/assert-never.ts';
import type { PortfolioDialog } from '../../state/portfolio-dialogs.ts';
import { ForgetPerson } from './sync/forget-person.tsx';
import { RemoveSource } from './sync/remove-source.tsx';

export function PortfolioDialogs({ dialog }: { readonly dialog: PortfolioDialog }) {
  switch (dialog.what) {
    case 'remove-source':
      return <RemoveSource source={dialog.source} />;
    case 'forget':
      return <ForgetPerson login={dialog.login} />;
    default:
      return assertNever(dialog);
  }
}
