/** The same organisation through the lens that was chosen: as a chart, or as a table. */
import { lazy, Suspense } from 'react';
import { OrganisationView } from '../features/organisation/organisation-view.tsx';
import { useApp } from '../state/store.ts';

const TableView = lazy(async () => ({ default: (await import('../features/table/table-view.tsx')).TableView }));

export function Lens() {
  const lens = useApp((state) => state.look.lens);
  return lens === 'table' ? (
    <Suspense fallback={null}>
      <TableView />
    </Suspense>
  ) : (
    <OrganisationView />
  );
}
