/** The table as actions see it: what can be asked of it from menu and palette. */
export interface TableHandle {
  edit(): void;
  focus(): void;
  fillDown(): void;
  clear(): void;
}

let current: TableHandle | null = null;

/** The mounted table says that it is here, or that it is gone (null). */
export function setTableHandle(handle: TableHandle | null): void {
  current = handle;
}

/** The table on the screen; null while there is none. */
export const tableOnScreen = (): TableHandle | null => current;
