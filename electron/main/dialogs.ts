/** The system's own dialogs for opening and saving. */
import type { BrowserWindow, Dialog } from 'electron';
import type { DialogsPort } from '../host/ports.ts';

const PLAN = { name: 'Orgwright plan', extensions: ['orgwright'] };
const ANY = { name: 'All files', extensions: ['*'] };

/** Dialogs over `window()`; without a window there is nothing to ask over, and the answer is "cancelled". */
export function nativeDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  window: () => BrowserWindow | null,
): DialogsPort {
  const savePath = async (options: Electron.SaveDialogOptions): Promise<string | null> => {
    const over = window();
    if (over === null) return null;
    const { canceled, filePath } = await dialog.showSaveDialog(over, options);
    return canceled || filePath === '' ? null : filePath;
  };
  return {
    async pickPlan() {
      const over = window();
      if (over === null) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog(over, {
        properties: ['openFile'],
        filters: [PLAN, ANY],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    savePlanAs: (suggestedPath) => savePath({ defaultPath: suggestedPath, filters: [PLAN] }),
    saveExportAs: (suggestedName) => savePath({ defaultPath: suggestedName }),
  };
}
