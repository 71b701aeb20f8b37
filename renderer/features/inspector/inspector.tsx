/** The panel on the right: everything about the selected position, editable. */
import { ScrollArea } from '@mantine/core';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { find } from '../../../shared/model/tables.ts';
import type { AppState, PositionId } from '../../state/app-state.ts';
import { useApp } from '../../state/store.ts';
import { GhostPanel } from './ghost-panel.tsx';
import { OverviewPanel } from './overview-panel.tsx';
import { PositionPanel } from './position-panel.tsx';
import { SeveralPanel } from './several-panel.tsx';

export function Inspector() {
  const [isWorkedIn, setIsWorkedIn] = useState(false);
  const ids = useApp((state) => state.selection.ids);
  const document = useApp((state) => state.document);
  const branch = useApp((state) => state.branch);
  const date = useApp((state) => state.date);
  const ghost = useApp((state) => state.ghost);
  // What is shown comes together, or a panel would show changes of one day beside fields of another.
  const shown = useMemo(() => ({ ids, document, branch, date, ghost }), [ids, document, branch, date, ghost]);
  // While the hand is on the canvas it waits for that alone; what is typed here shows at once.
  const afterCanvas = useDeferredValue(shown);
  return (
    <ScrollArea
      h="100%"
      type="auto"
      scrollbarSize={8}
      viewportProps={{ tabIndex: -1 }}
      onFocus={() => setIsWorkedIn(true)}
      onBlur={() => setIsWorkedIn(false)}
    >
      <Selected {...(isWorkedIn ? shown : afterCanvas)} />
    </ScrollArea>
  );
}

interface Shown extends Pick<AppState, 'document' | 'branch' | 'date'> {
  readonly ids: ReadonlySet<PositionId>;
  readonly ghost: PositionId | null;
}

const Selected = memo(function Selected({ ids, document, branch, date, ghost }: Shown) {
  const tables = document?.tables ?? null;
  const on = useMemo(() => ({ document, branch, date }), [document, branch, date]);
  const positions = useMemo(
    () => (tables === null ? [] : [...ids].map((id) => find(tables, id)).filter((position) => position !== undefined)),
    [ids, tables],
  );
  const [first] = positions;
  if (tables === null) return null;
  if (first === undefined) {
    const overview = <OverviewPanel tables={tables} />;
    return ghost === null ? overview : <GhostPanel ghost={ghost} otherwise={overview} />;
  }
  return positions.length === 1 ? (
    <PositionPanel key={first.id} tables={tables} position={first} on={on} />
  ) : (
    // Another selection is another form: what was half typed for the one before does not go to this one.
    <SeveralPanel key={`${first.id} ${positions.length}`} tables={tables} positions={positions} />
  );
});
