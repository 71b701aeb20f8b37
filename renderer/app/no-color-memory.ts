/** Keeps the colour scheme out of the browser's storage: the host keeps preferences. */
import type { MantineColorSchemeManager } from '@mantine/core';

const nothing = (): void => undefined;

export const noColorMemory: MantineColorSchemeManager = {
  get: (defaultValue) => defaultValue,
  set: nothing,
  subscribe: nothing,
  unsubscribe: nothing,
  clear: nothing,
};
