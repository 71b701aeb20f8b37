/** The saved views of a plan in the order in which they are listed. */
import type { Table } from '../model/table.ts';
import type { View } from '../model/view.ts';

export const viewsByName = (views: Table<View>): readonly View[] =>
  [...views.values()].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1));
