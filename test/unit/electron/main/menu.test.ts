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
  const menu = menuTemplate([{ label: 'Edit', items: [item] }], choose)[0]!;
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
