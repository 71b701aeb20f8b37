/** Copy, cut and paste of positions: inside a plan, between plans and programs, out of spreadsheets and text. */
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import { draftsOf, htmlTable, indentedText } from '../../shared/exchange/paste/copied.ts';
import {
  OUR_TYPE,
  ourPositionsText,
  readOurPositions,
  type OurPositions,
} from '../../shared/exchange/paste/our-positions.ts';
import { message } from '../../shared/texts/message.ts';
import { isIdOf } from '../../shared/model/kinds.ts';
import { find } from '../../shared/model/tables.ts';
import { t } from '../i18n/t.ts';
import type { PositionId } from './app-state.ts';
import { cutSelected, pasteCut } from './cutting.ts';
import { dispatch } from './dispatch.ts';
import { notify } from './notices.ts';
import { selectedTops } from './positions.ts';
import { showAdded } from './show.ts';
import { getState, setState } from './store.ts';
import { announce, openDialog } from './view.ts';

/** What a copy or paste reads and writes: the clipboard of an event. */
type Clip = Pick<DataTransfer, 'getData' | 'setData'>;

/** Put the selected positions, with everyone below, on the clipboard. Cut, they are marked to be moved as well. */
export function copySelected(clip: Clip, isCut: boolean): void {
  const { document } = getState();
  const ids = selectedTops();
  if (document === null || ids.length === 0) {
    notify('refusal', t('notice.selectFirst'));
    return;
  }
  const { tables } = document;
  const { header } = document.plan;
  const drafts = draftsOf(tables, ids);
  clip.setData('text/plain', indentedText(drafts));
  clip.setData('text/html', htmlTable(drafts));
  clip.setData(OUR_TYPE, ourPositionsText({ docId: header.docId, ids, isCut, drafts }));
  if (isCut) cutSelected();
  else {
    setState({ cut: new Set() });
    const tree = reportingTree(tables);
    announce(t('clipboard.copied', { count: ids.reduce((sum, id) => sum + 1 + tree.subtreeSize(id), 0) }));
  }
}

/** Make positions of what is on the clipboard, under the position the keyboard is on. */
export async function pasteFrom(clip: Clip): Promise<void> {
  const ours = clip.getData(OUR_TYPE);
  if (ours === '') return pasteText(clip.getData('text/plain'));
  const positions = readOurPositions(ours);
  if (positions === null) notify('refusal', message('paste.notOurs'));
  else pasteOurs(positions);
}

/** Text from anywhere: rows under headers go to the import, everything else becomes positions at once. */
export async function pasteText(text: string): Promise<void> {
  // What reads tables is large, and the start screen comes first.
  const { readPasted } = await import('../../shared/exchange/paste/read-pasted.ts');
  const read = readPasted(text);
  if (!read.ok) notify('refusal', read.error);
  else if (read.value.kind === 'list') {
    openDialog({ type: 'import', file: new File([text], t('importing.pasted'), { type: 'text/plain' }) });
  } else {
    showAdded(dispatch('pastePositions', { managerId: targetOf([]), drafts: read.value.drafts }));
  }
}

function pasteOurs({ docId, ids, isCut, drafts }: OurPositions): void {
  const { document, cut } = getState();
  if (document === null) return;
  const isHome = docId === document.plan.header.docId;
  if (isHome && isCut && cut.size > 0) return pasteCut();
  const here = ids.filter((id): id is PositionId => isIdOf('position', id) && find(document.tables, id) !== undefined);
  const managerId = targetOf(here);
  // In the same plan the people are where they are: their seats are copied, open. Elsewhere they come along.
  const outcome =
    isHome && here.length > 0
      ? dispatch('copyUnder', { positionIds: here, managerId, withBelow: true })
      : dispatch('pastePositions', { managerId, drafts });
  showAdded(outcome);
}

/** Under the position the keyboard is on; beside it when it is itself what is pasted. Null: the top. */
function targetOf(pasted: readonly PositionId[]): PositionId | null {
  const { document, selection } = getState();
  const target = selection.ids.size === 0 ? null : (selection.focused ?? [...selection.ids][0] ?? null);
  if (document === null || target === null || !pasted.includes(target)) return target;
  return find(document.tables, target)?.managerPositionId ?? null;
}

/** Copy or cut asked for by a menu: the browser answers with the same event as for the keys. */
export function askForCopy(command: 'copy' | 'cut'): void {
  document.execCommand(command);
}

/** Paste asked for by a menu. Most browsers let only the keys read the clipboard. */
export async function askForPaste(keys: string): Promise<void> {
  if (getState().cut.size > 0) return pasteCut();
  try {
    await pasteText(await navigator.clipboard.readText());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    notify('info', t('clipboard.useKeys', { keys }));
  }
}
