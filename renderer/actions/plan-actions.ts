/** Actions on the plan as a file. */
import { serializePlan } from '../../shared/file/serialize.ts';
import { newDocument, reporting } from '../state/documents.ts';
import { exportText } from '../state/export.ts';
import { host } from '../state/host.ts';
import { leave } from '../state/leaving.ts';
import { openFromFile, openSample } from '../state/open-from.ts';
import { save } from '../state/saving.ts';
import { getState } from '../state/store.ts';
import { openDialog } from '../state/view.ts';
import { hasDocument, type Action } from './action.ts';

const BLANK_NAME = 'New plan';

export const planActions: readonly Action[] = [
  {
    id: 'plan.new',
    label: 'action.newBlank',
    section: 'file',
    group: 1,
    desktopKeys: ['mod+N'],
    run: () => leave(() => newDocument(BLANK_NAME)),
  },
  { id: 'plan.open', label: 'action.open', section: 'file', group: 1, keys: ['mod+O'], run: openFromFile },
  { id: 'plan.sample', label: 'action.openSample', section: 'file', group: 1, run: () => leave(openSample) },
  {
    id: 'plan.import',
    label: 'action.importPeople',
    section: 'file',
    group: 1,
    run: () => openDialog({ type: 'import' }),
  },
  {
    id: 'plan.save',
    label: 'action.save',
    section: 'file',
    group: 2,
    keys: ['mod+S'],
    isEnabled: hasDocument,
    run: async () => {
      await save();
    },
  },
  {
    id: 'plan.saveAs',
    label: 'action.saveAs',
    section: 'file',
    group: 2,
    keys: ['mod+shift+S'],
    isEnabled: hasDocument,
    run: () => openDialog({ type: 'save-as' }),
  },
  {
    id: 'plan.download',
    label: 'action.download',
    section: 'file',
    group: 2,
    isEnabled: (state) => state.document !== null && state.host?.can.nativeDialogs === false,
    run: downloadPlan,
  },
  {
    id: 'plan.exportCsv',
    label: 'action.exportCsv',
    section: 'file',
    group: 3,
    isEnabled: hasDocument,
    run: () => exportDocument('csv'),
  },
  {
    id: 'plan.exportJson',
    label: 'action.exportJson',
    section: 'file',
    group: 3,
    isEnabled: hasDocument,
    run: () => exportDocument('json'),
  },
  {
    id: 'plan.reveal',
    label: 'action.revealInFolder',
    section: 'file',
    group: 3,
    isEnabled: (state) =>
      state.document !== null && state.document.base !== null && state.host?.can.revealInFolder === true,
    run: revealInFolder,
  },
  {
    id: 'plan.close',
    label: 'action.closePlan',
    section: 'file',
    group: 4,
    desktopKeys: ['mod+W'],
    isEnabled: hasDocument,
    run: () => leave(async () => undefined),
  },
];

/** Pay is left out of exports: a table is sent on more easily than a plan. */
async function exportDocument(format: 'csv' | 'json'): Promise<void> {
  const { document } = getState();
  if (document === null) return;
  if (format === 'csv') {
    const { peopleCsv } = await import('../../shared/exchange/people/people-csv.ts');
    await exportText(`${document.name}.csv`, peopleCsv(document.tables, { includePay: false }), 'text/csv');
  } else {
    const { peopleJson } = await import('../../shared/exchange/people/people-json.ts');
    await exportText(`${document.name}.json`, peopleJson(document.tables, { includePay: false }), 'application/json');
  }
}

async function downloadPlan(): Promise<void> {
  const { document } = getState();
  if (document !== null) {
    await exportText(`${document.name}.orgwright`, serializePlan(document.plan), 'application/json');
  }
}

async function revealInFolder(): Promise<void> {
  const { document } = getState();
  if (document === null) return;
  await reporting(() => host().call('documents.revealInFolder', { documentId: document.documentId }));
}
