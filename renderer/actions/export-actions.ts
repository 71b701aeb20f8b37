/** Actions that hand the plan on: pictures, documents, lists, paper. */
import { openDialog } from '../state/view.ts';
import { hasDocument, type Action } from './action.ts';

export const exportActions: readonly Action[] = [
  {
    id: 'plan.export',
    label: 'action.export',
    section: 'file',
    group: 3,
    keys: ['mod+shift+E'],
    isEnabled: hasDocument,
    run: () => openDialog({ type: 'export', purpose: 'file' }),
  },
  {
    id: 'plan.print',
    label: 'action.print',
    section: 'file',
    group: 3,
    keys: ['mod+P'],
    isEnabled: hasDocument,
    run: () => openDialog({ type: 'export', purpose: 'print' }),
  },
];
