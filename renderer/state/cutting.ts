/** Cut, then paste: the keyboard's way to drag. What is cut stays in the plan, marked, until it is pasted elsewhere. */
import { t } from '../i18n/t.ts';
import { notify } from './notices.ts';
import { moveUnder, selectedTops } from './positions.ts';
import { getState, setState } from './store.ts';
import { announce } from './view.ts';

/** Mark the selected positions, with everyone below, to be moved by the next paste. */
export function cutSelected(): void {
  const tops = selectedTops();
  if (tops.length === 0) {
    notify('refusal', t('notice.selectFirst'));
    return;
  }
  setState({ cut: new Set(tops) });
  announce(t('cut.done', { count: tops.length }));
}

/** Move what was cut under the position the keyboard is on. Refused, it stays cut. */
export function pasteCut(): void {
  const { cut, selection } = getState();
  const target = selection.focused ?? [...selection.ids][0] ?? null;
  if (target === null) {
    notify('refusal', t('cut.chooseTarget'));
    return;
  }
  if (moveUnder([...cut], target)) setState({ cut: new Set() });
}

/** Leave everything where it is. */
export function cancelCut(): void {
  setState({ cut: new Set() });
  announce(t('cut.cancelled'));
}
