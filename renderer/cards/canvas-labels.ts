/** The canvas's own words. */
import { t } from '../i18n/t.ts';
import type { CanvasLabels } from '../canvas/canvas-props.ts';

export const canvasLabels = (): CanvasLabels => ({
  canvas: t('canvas.label'),
  keyboardHelp: t('canvas.keyboardHelp'),
  zoomIn: t('action.zoomIn'),
  zoomOut: t('action.zoomOut'),
  zoomTo100: t('action.zoomActual'),
  fit: t('action.zoomFit'),
  minimap: t('canvas.minimap'),
  showMinimap: t('canvas.showMinimap'),
  hideMinimap: t('canvas.hideMinimap'),
  makeTop: t('canvas.makeTop'),
  selected: (count) => t('bar.selected', { count }),
  connect: ({ name }) => t('canvas.connect', { name }),
  fold: ({ name }) => t('canvas.foldCard', { name }),
  unfold: ({ name, below }) => t('canvas.unfoldCard', { name, count: below }),
});
