/** How a row's field says that renaming is over; true: the keyboard goes back to the tree. */
import { createContext } from 'react';

export const RenamingContext = createContext<(returnsFocus: boolean) => void>(() => undefined);
