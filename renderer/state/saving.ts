/** Saving the open plan: one save after the other, each telling whether the plan is safe on disk. */
import { HostFailure } from '../../shared/contract/errors.ts';
import type { SavedDocument, SaveResult } from '../../shared/contract/documents.ts';
import type { Plan } from '../../shared/file/plan.ts';
import type { TextPieces } from '../../shared/util/text-pieces.ts';
import { t } from '../i18n/t.ts';
import type { OpenDocument } from './app-state.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { setDocument } from './open-document.ts';
import { planText } from './plan-text.ts';
import { getState, setState } from './store.ts';
import { announce, openDialog } from './view.ts';

let last: Promise<boolean> = Promise.resolve(true);

/** Save over the file. Says whether the plan is safe on disk now. */
export const save = (): Promise<boolean> =>
  oneAfterTheOther(async (document) => {
    if (document.readOnlyBecause !== null) {
      openDialog({ type: 'save-as' });
      return false;
    }
    // A second Ctrl+S while the first was under way finds everything saved.
    if (getState().saveState === 'saved' && document.base !== null) return true;
    return write(document, (text) =>
      host().send('documents.save', { documentId: document.documentId, base: document.base }, text),
    );
  });

/** Save under another name and go on there. */
export const saveAs = (name: string): Promise<boolean> =>
  oneAfterTheOther((document) =>
    write(document, (text) => host().send('documents.saveAs', { documentId: document.documentId, name }, text)),
  );

/** The file is gone: write it again where it was. */
export async function writeAgain(): Promise<boolean> {
  setDocument({ base: null });
  setState({ saveState: 'edited', dialog: null });
  return save();
}

function oneAfterTheOther(work: (document: OpenDocument) => Promise<boolean>): Promise<boolean> {
  const next = last.then(() => {
    const { document } = getState();
    return document === null ? false : work(document);
  });
  // Whoever asked hears of a failure; the next one in the queue goes on.
  last = next.catch(() => false);
  return next;
}

async function write(document: OpenDocument, send: (text: TextPieces) => Promise<SaveResult>): Promise<boolean> {
  const before = getState().saveState;
  setState({ saveState: 'saving' });
  try {
    const result = await send(await planText(document.plan));
    if (getState().document?.documentId !== document.documentId) return result.status === 'saved';
    if (result.status === 'saved') saved(document, result);
    else setState({ saveState: stateAfter(document.plan, before) });
    if (result.status === 'changed-on-disk') openDialog({ type: 'changed-on-disk', identity: result.identity });
    return result.status === 'saved';
  } catch (error) {
    setState({ saveState: 'failed' });
    announce(t('save.failed'));
    if (!(error instanceof HostFailure)) throw error;
    notify('problem', error.message);
    return false;
  }
}

/** Edits made while the save ran are still unsaved. A copy of a newer version's plan is as read-only as the plan. */
function saved({ plan, readOnlyBecause }: OpenDocument, result: SavedDocument): void {
  const { documentId, name, place, identity, savedAt } = result;
  setDocument({
    documentId,
    name,
    place,
    base: identity,
    savedAt,
    savedPlan: plan,
    readOnlyBecause: typeof readOnlyBecause === 'string' ? null : readOnlyBecause,
  });
  const asked = getState().dialog?.type;
  setState({
    saveState: stateAfter(plan, 'saved'),
    ...(asked === 'save-as' || asked === 'changed-on-disk' ? { dialog: null } : {}),
  });
  announce(t('save.keptAs', { name }));
}

const stateAfter = (plan: Plan, otherwise: ReturnType<typeof getState>['saveState']) =>
  getState().document?.plan.tables === plan.tables ? otherwise : 'edited';
