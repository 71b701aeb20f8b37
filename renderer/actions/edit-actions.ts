/** Undo, redo, find. */
import { t } from '../i18n/t.ts';
import { sayHere } from '../i18n/say.ts';
import { redoStep, undoStep } from '../state/dispatch.ts';
import { notify } from '../state/notices.ts';
import { announce } from '../state/view.ts';
import { openPalette } from '../state/palette.ts';
import { beginFinding } from '../state/finding.ts';
import { hasDocument, type Action } from './action.ts';

export const editActions: readonly Action[] = [
  {
    id: 'edit.undo',
    label: 'action.undo',
    section: 'edit',
    group: 1,
    keys: ['mod+Z'],
    isEnabled: ({ history }) => history.past.length > 0,
    run: undoAndTell,
  },
  {
    id: 'edit.redo',
    label: 'action.redo',
    section: 'edit',
    group: 1,
    keys: ['mod+shift+Z', 'mod+Y'],
    isEnabled: ({ history }) => history.future.length > 0,
    run: redoAndTell,
  },
  {
    id: 'edit.find',
    label: 'action.search',
    section: 'edit',
    group: 2,
    keys: ['mod+K', 'mod+shift+P', 'mod+Slash'],
    isEnabled: hasDocument,
    run: openPalette,
  },
  {
    id: 'edit.findOnCanvas',
    label: 'action.findOnCanvas',
    section: 'edit',
    group: 2,
    keys: ['mod+F'],
    isEnabled: (state) => hasDocument(state) && state.screen === 'organisation',
    run: beginFinding,
  },
];

function undoAndTell(): void {
  const step = undoStep();
  if (step === null) notify('info', t('notice.nothingToUndo'));
  else announce(t('notice.undone', { step: sayHere(step) }));
}

function redoAndTell(): void {
  const step = redoStep();
  if (step === null) notify('info', t('notice.nothingToRedo'));
  else announce(t('notice.redone', { step: sayHere(step) }));
}
