import type { BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { nativeDialogs } from '../../../../electron/main/dialogs.ts';

const window = {} as BrowserWindow;

function answering(open: object, save: object, over: BrowserWindow | null = window) {
  const dialog = { showOpenDialog: vi.fn(async () => open), showSaveDialog: vi.fn(async () => save) };
  return { dialog, dialogs: nativeDialogs(dialog as unknown as Electron.Dialog, () => over) };
}

describe('native dialogs', () => {
  it('give the path the person chose', async () => {
    const { dialog, dialogs } = answering(
      { canceled: false, filePaths: ['/home/ana/plan.orgwright'] },
      { canceled: false, filePath: '/home/ana/new.orgwright' },
    );
    expect(await dialogs.pickPlan()).toBe('/home/ana/plan.orgwright');
    expect(await dialogs.savePlanAs('/home/ana/plan.orgwright')).toBe('/home/ana/new.orgwright');
    expect(await dialogs.saveExportAs('people.csv')).toBe('/home/ana/new.orgwright');
    expect(dialog.showSaveDialog).toHaveBeenLastCalledWith(window, { defaultPath: 'people.csv' });
  });

  it('give nothing when the person cancels', async () => {
    const { dialogs } = answering({ canceled: true, filePaths: [] }, { canceled: true, filePath: '' });
    expect(await dialogs.pickPlan()).toBeNull();
    expect(await dialogs.savePlanAs('x')).toBeNull();
    expect(await dialogs.saveExportAs('x')).toBeNull();
  });

  it('do not open without a window', async () => {
    const { dialog, dialogs } = answering({}, {}, null);
    expect(await dialogs.pickPlan()).toBeNull();
    expect(await dialogs.savePlanAs('x')).toBeNull();
    expect(dialog.showOpenDialog).not.toHaveBeenCalled();
    expect(dialog.showSaveDialog).not.toHaveBeenCalled();
  });
});
