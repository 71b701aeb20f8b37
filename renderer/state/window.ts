/** Keeps the window's title and address in step with the document, and asks before unsaved work is left behind. */
import { finishWithinThisTask } from '../host/page-turn.ts';
import { isIdOf } from '../../shared/model/kinds.ts';
import { branchOf, type Branch } from '../../shared/scenario/branch.ts';
import { t } from '../i18n/t.ts';
import type { AppState } from './app-state.ts';
import { snapshotNow } from './autosave.ts';
import { openDocument } from './documents.ts';
import { host } from './host.ts';
import { hasUnsavedWork, leave } from './leaving.ts';
import { notify } from './notices.ts';
import { diskChanged } from './disk-changes.ts';
import { getState, subscribe } from './store.ts';

const IN_ADDRESS = /^#doc=(doc_[a-z0-9]+)(?:&show=([A-Za-z0-9_-]+))?$/;

/** The document the address asks for, so that reloading the page comes back to it. */
export const documentInAddress = (): string | null => IN_ADDRESS.exec(location.hash)?.[1] ?? null;

/** The branch the address asks for: who was in a scenario must not be in the baseline after reloading. Null is the baseline. */
export function branchInAddress(): Branch | null {
  const id = IN_ADDRESS.exec(location.hash)?.[2] ?? '';
  if (isIdOf('scenario', id)) return branchOf(id);
  return isIdOf('snapshot', id) ? { type: 'snapshot', id } : null;
}

const addressOf = ({ document, branch }: AppState): string => {
  if (document === null) return '#';
  return branch.type === 'baseline' ? `#doc=${document.documentId}` : `#doc=${document.documentId}&show=${branch.id}`;
};

/** Start following the document; `onAction` runs the actions of a native menu. */
export function startWindow(onAction: (actionId: string) => void): void {
  subscribe(addressOf, (address) => history.replaceState(null, '', address), { fireImmediately: false });
  subscribe(
    ({ document, saveState }) => ({ name: document?.name ?? '', edited: document !== null && saveState !== 'saved' }),
    ({ name, edited }) => {
      document.title = name === '' ? 'Orgwright' : `${edited ? '• ' : ''}${name} – Orgwright`;
      void host().call('window.setState', { title: document.title, edited });
    },
    { equalityFn: (a, b) => a.name === b.name && a.edited === b.edited, fireImmediately: true },
  );
  host().on('documents.changedOnDisk', ({ documentId, identity }) => void diskChanged(documentId, identity));
  host().on('app.action', ({ actionId }) => onAction(actionId));
  host().on('app.openDocument', ({ documentId }) => void openAsked(documentId));
  host().on('app.beforeClose', () => void closeWindow());
  window.addEventListener('beforeunload', (event) => {
    if (!hasUnsavedWork()) return;
    event.preventDefault();
    // The last half second of work comes to safety, also when nobody is asked and the page is gone at once.
    finishWithinThisTask();
    void snapshotNow();
  });
  window.addEventListener('unhandledrejection', () => notify('problem', t('app.broken.title')));
  window.addEventListener('blur', () => void snapshotNow());
  window.addEventListener('focus', () => void checkDisk());
}

/** Another start of the program brought a plan along. */
async function openAsked(documentId: string): Promise<void> {
  if (getState().document?.documentId !== documentId) await leave(() => openDocument(documentId));
}

async function closeWindow(): Promise<void> {
  await snapshotNow();
  await leave(async () => {
    await host().call('window.close');
  });
}

async function checkDisk(): Promise<void> {
  const { document } = getState();
  if (document === null || document.base === null) return;
  const identity = await host().call('documents.diskIdentity', { documentId: document.documentId });
  await diskChanged(document.documentId, identity);
}
