/** The canvas alone on a page, over an invented organisation: `?n=140&scheme=dark&still`. Moves really move. */
import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { OrganisationCanvas } from '../../../renderer/canvas/organisation-canvas.tsx';
import type {
  CanvasHandle,
  CanvasLabels,
  CardContent,
  CardDrop,
  DropVerdict,
} from '../../../renderer/canvas/canvas-props.ts';
import { reportingTree, type PositionId, type ReportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { Table } from '../../../shared/model/table.ts';
import type { Position } from '../../../shared/model/position.ts';
import { ARRANGEMENTS } from '../../../shared/model/view.ts';
import { inventedOrg } from './invented-org.ts';

const query = new URLSearchParams(location.search);
const org = inventedOrg(Number(query.get('n') ?? 140));
const scheme = query.get('scheme') === 'dark' ? 'dark' : 'light';

const arrangement = ARRANGEMENTS.find((known) => known === query.get('arrangement')) ?? 'stacked';

const NO_RELATIONS: [] = [];

const LABELS: CanvasLabels = {
  canvas: 'Organisation, reporting lines',
  keyboardHelp: 'Arrow keys walk along the reporting lines.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomTo100: 'Zoom to 100 %',
  fit: 'Fit everything',
  minimap: 'Overview',
  showMinimap: 'Show the overview',
  hideMinimap: 'Hide the overview',
  makeTop: 'Drop here: to the top',
  selected: (count) => `${count} selected`,
  connect: ({ name }) => `Relate ${name}`,
  fold: ({ name }) => `Fold ${name}`,
  unfold: ({ name, below }) => `Unfold ${name}, ${below} below`,
};

/** What the driver reads and calls. */
export interface HarnessWindow {
  readonly handle: CanvasHandle | null;
  readonly drops: number;
  readonly positions: readonly Position[];
  readonly selected: readonly PositionId[];
  readonly select: (ids: readonly PositionId[]) => void;
  readonly focused: PositionId | null;
}

/** Every card of a version of the tree, made when first asked for. */
function cardsOf(tree: ReportingTree): (id: PositionId) => CardContent {
  const made = new Map<PositionId, CardContent>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const card = { ...org.contents.get(id)!, reports: tree.reportsOf(id).length, below: tree.subtreeSize(id) };
    made.set(id, card);
    return card;
  };
}

function Harness() {
  const [table, setTable] = useState(() => Table.of(org.positions));
  const [folded, setFolded] = useState<ReadonlySet<PositionId>>(new Set());
  const [selection, setSelection] = useState<{ ids: ReadonlySet<PositionId>; focused: PositionId | null }>({
    ids: new Set(),
    focused: null,
  });
  const tree = reportingTree({ position: table });
  const cardOf = useMemo(() => cardsOf(tree), [tree]);
  const [drops, setDrops] = useState(0);

  const verdict = ({ dragged, managerId: target }: CardDrop): DropVerdict => {
    if (target === null) return { ok: false, reason: 'Nothing goes to the top here' };
    const name = cardOf(dragged[0]!).name;
    if (dragged.some((id) => tree.subtreeOf(id).includes(target))) {
      return { ok: false, reason: `${name} cannot report to ${cardOf(target).name}, who already reports into ${name}` };
    }
    if (dragged.every((id) => tree.managerOf(id) === target)) {
      return { ok: false, reason: `${name} already reports to ${cardOf(target).name}` };
    }
    const count = dragged.reduce((sum, id) => sum + 1 + tree.subtreeSize(id), 0);
    return { ok: true, label: `Move ${name}${count > 1 ? ` (${count})` : ''} under ${cardOf(target).name}` };
  };
  const drop = ({ dragged, managerId: target }: CardDrop): void => {
    setDrops(drops + 1);
    setTable(
      table.with(dragged.map((id) => [id, { ...table.get(id)!, managerPositionId: target, rank: 1e6 + drops }])),
    );
  };
  const describe = (id: PositionId): string => {
    const { name, title, reports, below } = cardOf(id);
    const manager = tree.managerOf(id);
    return `${name}, ${title}, reports to ${manager === null ? 'nobody' : cardOf(manager).name}, ${reports} direct reports, ${below} people`;
  };
  const toggle = (id: PositionId): void => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };
  const handle = useRef<CanvasHandle>(null);
  useEffect(() => {
    const seen: HarnessWindow = {
      get handle() {
        return handle.current;
      },
      drops,
      positions: [...table.values()],
      selected: [...selection.ids],
      select: (ids) => setSelection({ ids: new Set(ids), focused: ids[0] ?? null }),
      focused: selection.focused,
    };
    Object.assign(window, { harness: seen });
  });
  return (
    <div style={{ height: '100vh' }}>
      <OrganisationCanvas
        tree={tree}
        cardOf={cardOf}
        folded={folded}
        arrangement={arrangement}
        branch={null}
        relations={NO_RELATIONS}
        selected={selection.ids}
        focused={selection.focused}
        colorScheme={scheme}
        reducedMotion={query.has('still')}
        labels={LABELS}
        onSelect={(ids, focused) => setSelection({ ids, focused })}
        onToggleFold={toggle}
        verdict={verdict}
        onDrop={drop}
        describe={describe}
        commands={handle}
      />
    </div>
  );
}

/** From records in memory to the third frame with cards: as elements, or on the sheet, which then has the view's size. */
function markPainted(): void {
  performance.mark('canvas-begin');
  const isDrawn = (): boolean =>
    document.querySelector('.react-flow__node') !== null ||
    (document.querySelector('canvas')?.width ?? 0) > document.createElement('canvas').width;
  const frame = (left: number): void => {
    if (left === 0) performance.measure('canvas-painted', 'canvas-begin');
    else requestAnimationFrame(() => frame(isDrawn() ? left - 1 : left));
  };
  frame(3);
}

markPainted();
createRoot(document.getElementById('root')!).render(
  <MantineProvider
    forceColorScheme={scheme}
    theme={{
      primaryColor: 'indigo',
      primaryShade: { light: 8, dark: 8 },
      fontFamily: "'Inter Variable', system-ui, sans-serif",
    }}
  >
    <Harness />
  </MantineProvider>,
);
