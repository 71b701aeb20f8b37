/** The dialog about the portfolio that is open. */
import '../../i18n/portfolio/portfolio-texts.ts';
import { assertNever } from '../../../shared/util/assert-never.ts';
import type { PortfolioDialog } from '../../state/portfolio-dialogs.ts';
import { DeleteEvent } from './events/delete-event.tsx';
import { EditEvent } from './events/edit-event.tsx';
import { ImportEvents } from './importing/import-events.tsx';
import { ImportHistory } from './importing/import-history.tsx';
import { LinkDialog } from './linking/link-dialog.tsx';
import { EditPackages } from './repository/edit-packages.tsx';
import { ForgetPerson } from './sync/forget-person.tsx';
import { RemoveSource } from './sync/remove-source.tsx';

export function PortfolioDialogs({ dialog }: { readonly dialog: PortfolioDialog }) {
  switch (dialog.what) {
    case 'remove-source':
      return <RemoveSource source={dialog.source} />;
    case 'event':
      return <EditEvent event={dialog.event} repositoryIds={dialog.repositoryIds} />;
    case 'delete-event':
      return <DeleteEvent event={dialog.event} />;
    case 'packages':
      return <EditPackages repositoryId={dialog.repositoryId} packages={dialog.packages} />;
    case 'link':
      return <LinkDialog key={dialog.repositoryIds.join()} repositoryIds={dialog.repositoryIds} />;
    case 'import-history':
      return <ImportHistory repositoryId={dialog.repositoryId} />;
    case 'import-events':
      return <ImportEvents />;
    case 'forget':
      return <ForgetPerson login={dialog.login} />;
    default:
      return assertNever(dialog);
  }
}
