/** What belongs to the operating system: menus, dialogs, the browser, the key store. Tests replace the answers. */

interface MenuItem {
  readonly id?: string;
  readonly label?: string;
  readonly submenu?: readonly MenuItem[] | Menu;
  readonly click?: () => void;
}

interface Menu {
  readonly items: readonly MenuItem[];
  getMenuItemById(id: string): MenuItem | null;
}

const withItems = (items: readonly MenuItem[]): Menu => ({
  items: items.map((item) => (Array.isArray(item.submenu) ? { ...item, submenu: withItems(item.submenu) } : item)),
  getMenuItemById: (id) => findItem(items, id),
});

function findItem(items: readonly MenuItem[], id: string): MenuItem | null {
  const all = items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? (item.submenu as MenuItem[]) : [])]);
  return all.find((item) => item.id === id) ?? null;
}

let applicationMenu: Menu | null = null;

export const Menu = {
  buildFromTemplate: withItems,
  setApplicationMenu: (menu: Menu | null): void => void (applicationMenu = menu),
  getApplicationMenu: (): Menu | null => applicationMenu,
};

export const dialog = {
  showOpenDialog: (): Promise<object> => Promise.resolve({ canceled: true, filePaths: [] }),
  showSaveDialog: (): Promise<object> => Promise.resolve({ canceled: true, filePath: '' }),
  showErrorBox: (title: string, text: string): void => void process.stderr.write(`${title}: ${text}\n`),
};

export const shell = {
  openExternal: (): Promise<void> => Promise.resolve(),
  showItemInFolder: (): void => {},
};

/** A Linux machine without a keyring: Chromium then seals with a key everybody knows, marked `v10`. */
export const safeStorage = {
  isAsyncEncryptionAvailable: (): Promise<boolean> => Promise.resolve(true),
  getSelectedStorageBackend: (): string => 'basic_text',
  encryptStringAsync: (text: string): Promise<Buffer> => Promise.resolve(Buffer.from(`v10${text}`)),
  decryptStringAsync: (sealed: Buffer): Promise<object> =>
    Promise.resolve({ result: sealed.toString().slice('v10'.length), shouldReEncrypt: false }),
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (): void => {},
    setPermissionCheckHandler: (): void => {},
    setDevicePermissionHandler: (): void => {},
  },
};
