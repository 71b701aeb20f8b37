/** The native menu, drawn from the page's list of actions. */
import type { MenuItemConstructorOptions } from 'electron';
import { assertNever } from '../../shared/util/assert-never.ts';
import type { Menu, MenuItem } from '../../shared/contract/menu.ts';

type Choose = (actionId: string) => void;
type Platform = 'mac' | 'windows' | 'linux';

/** Electron's template for a menu; `choose` hears the id of the action that was chosen. */
export function menuTemplate(menu: Menu, platform: Platform, choose: Choose): MenuItemConstructorOptions[] {
  return platform === 'mac'
    ? [{ role: 'appMenu' }, ...menu.map((section) => macSection(section, choose))]
    : menu.map(({ label, items }) => ({ label, submenu: items.map((item) => itemTemplate(item, choose)) }));
}

/** Keys that edit or move about in a text field. */
const FIELD_KEYS = new Set(['CmdOrCtrl+Z', 'CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y', 'CmdOrCtrl+Down']);

const isFieldKey = (accelerator: string): boolean => !accelerator.includes('Cmd') || FIELD_KEYS.has(accelerator);

/**
 * macOS gives a key to the menu whenever the page left it alone, and has no way to only show it. Keys that fields need
 * are therefore not in the menu, and undo in a field is that of the system, by items nobody sees.
 */
function macSection({ label, items }: Menu[number], choose: Choose): MenuItemConstructorOptions {
  const submenu = items
    // The application menu, which is always first, has it.
    .filter((item) => item.type !== 'role' || item.role !== 'quit')
    .map((item) =>
      item.type === 'action' && item.accelerator !== null && isFieldKey(item.accelerator)
        ? itemTemplate({ ...item, accelerator: null }, choose)
        : itemTemplate(item, choose),
    );
  const editsText = items.some((item) => item.type === 'role' && item.role === 'paste');
  const unseen: MenuItemConstructorOptions[] = [
    { role: 'undo', visible: false },
    { role: 'redo', visible: false },
  ];
  return { label, submenu: editsText ? [...submenu, ...unseen] : submenu };
}

function itemTemplate(item: MenuItem, choose: Choose): MenuItemConstructorOptions {
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
        // Keys belong to the page, which knows what has the focus. Linux and Windows only show them here.
        ...(item.accelerator === null ? {} : { accelerator: item.accelerator, registerAccelerator: false }),
        click: () => choose(item.actionId),
      };
    default:
      return assertNever(item);
  }
}
