import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../../../electron/main/menu.ts';
import type { MenuItem } from '../../../../shared/contract/menu.ts';

const action: MenuItem = {
  type: 'action',
  actionId: 'edit.undo',
  label: 'Undo Move Payments to Budi',
  accelerator: 'CmdOrCtrl+Z',
  enabled: true,
  checked: null,
};

function drawn(item: MenuItem, choose = vi.fn()) {
  const menu = menuTemplate([{ label: 'Edit', items: [item] }], 'linux', choose)[0]!;
  expect(menu.label).toBe('Edit');
  return (menu.submenu as Electron.MenuItemConstructorOptions[])[0]!;
}

describe('the native menu', () => {
  it('tells which action was chosen', () => {
    const choose = vi.fn();
    const item = drawn(action, choose);
    expect(item).toMatchObject({ label: 'Undo Move Payments to Budi', enabled: true });
    (item.click as () => void)();
    expect(choose).toHaveBeenCalledExactlyOnceWith('edit.undo');
  });

  it('shows keys but leaves them to the page, which knows what has the focus', () => {
    expect(drawn(action)).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false });
    expect(drawn({ ...action, accelerator: null })).not.toHaveProperty('accelerator');
  });

  it('shows what is off and what is ticked', () => {
    expect(drawn({ ...action, enabled: false }).enabled).toBe(false);
    expect(drawn({ ...action, checked: true })).toMatchObject({ type: 'checkbox', checked: true });
    expect(drawn({ ...action, checked: false })).toMatchObject({ type: 'checkbox', checked: false });
    expect(drawn(action)).not.toHaveProperty('type');
  });

  it('leaves the system its own items', () => {
    expect(drawn({ type: 'role', role: 'paste', label: 'Paste' })).toEqual({ role: 'paste', label: 'Paste' });
    expect(drawn({ type: 'separator' })).toEqual({ type: 'separator' });
  });
});

describe('the native menu of a Mac', () => {
  const items = (...of: MenuItem[]) => {
    const [first, menu] = menuTemplate([{ label: 'Edit', items: of }], 'mac', vi.fn());
    expect(first).toEqual({ role: 'appMenu' });
    return menu?.submenu as Electron.MenuItemConstructorOptions[];
  };
  const paste: MenuItem = { type: 'role', role: 'paste', label: 'Paste' };

  it('quits from the application menu only', () => {
    expect(items({ type: 'role', role: 'quit', label: 'Quit' })).toEqual([]);
  });

  it('takes no key that a text field needs, and leaves undo in fields to the system', () => {
    expect(items(action, paste).map(({ role, accelerator, visible }) => [role, accelerator, visible])).toEqual([
      [undefined, undefined, undefined],
      ['paste', undefined, undefined],
      ['undo', undefined, false],
      ['redo', undefined, false],
    ]);
    expect(items({ ...action, accelerator: 'Shift+1' })[0]).not.toHaveProperty('accelerator');
    expect(items({ ...action, accelerator: 'CmdOrCtrl+S' })).toMatchObject([{ accelerator: 'CmdOrCtrl+S' }]);
  });
});
