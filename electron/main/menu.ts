/** The native menu, drawn from the page's list of actions. */
import type { MenuItemConstructorOptions } from 'electron';
import { assertNever } from '../../shared/util/assert-never.ts';
import type { Menu, MenuItem } from '../../shared/contract/menu.ts';

/** Electron's template for a menu; `choose` hears the id of the action that was chosen. */
export const menuTemplate = (menu: Menu, choose: (actionId: string) => void): MenuItemConstructorOptions[] =>
  menu.map(({ label, items }) => ({ label, submenu: items.map((item) => itemTemplate(item, choose)) }));

function itemTemplate(item: MenuItem, choose: (actionId: string) => void): MenuItemConstructorOptions {
  switch (item.type) {
    case 'separator':
      return { type: 'separator' };
    case 'role':
      return { role: item.role, label: item.label };
    case 'action':
      return {
        id: item.actionId,
        label: item.label,
        enabled: item.enabled,
        ...(item.checked === null ? {} : { type: 'checkbox', checked: item.checked }),
        // Keys belong to the page, which knows what has the focus; here they are only shown.
        ...(item.accelerator === null ? {} : { accelerator: item.accelerator, registerAccelerator: false }),
        click: () => choose(item.actionId),
      };
    default:
      return assertNever(item);
  }
}
