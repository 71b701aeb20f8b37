/** React Flow with the cards in view: it pans, zooms and mounts; everything else is the stage's. */
import { ReactFlow, useStoreApi, type NodeTypes } from '@xyflow/react';
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { CARD, MAX_ZOOM, MIN_ZOOM } from './card-geometry.ts';
import { CardNode, type CardData, type CardNodeType } from './card-node.tsx';
import type { Stage } from './stage.ts';
import '@xyflow/react/dist/base.css';

const NODE_TYPES: NodeTypes = { card: CardNode };
const NO_EDGES: [] = [];
const MEASURED = { width: CARD.width, height: CARD.height };
const NO_HANDLES: [] = [];
/** The left button on the background, the middle and the right one anywhere. */
const PAN_BUTTONS = [0, 1, 2];
const VIEW_GLIDE_MS = 200;
const PRO_OPTIONS = { hideAttribution: true };

/** Rendered for its own nodes only: what the page says reaches the cards through the stage. */
export const CardFlow = memo(function CardFlow({
  stage,
  wheelZooms,
}: {
  readonly stage: Stage;
  readonly wheelZooms: boolean;
}) {
  const store = useStoreApi<CardNodeType>();
  const nodes = useMountedCards(stage);

  useLayoutEffect(
    () =>
      stage.connectViewport((viewport, glides) => {
        const options = glides ? { duration: VIEW_GLIDE_MS, interpolate: 'linear' as const } : {};
        void store.getState().panZoom?.setViewport(viewport, options);
      }),
    [stage, store],
  );

  useEffect(() => {
    let known = store.getState().transform;
    return store.subscribe(({ transform }) => {
      if (transform === known) return;
      known = transform;
      const [x, y, zoom] = transform;
      stage.viewportMoved({ x, y, zoom });
    });
  }, [stage, store]);

  return (
    <ReactFlow<CardNodeType>
      nodes={nodes}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      defaultViewport={stage.viewport}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      panOnDrag={PAN_BUTTONS}
      panOnScroll={!wheelZooms}
      zoomOnPinch
      zoomOnDoubleClick={false}
      panActivationKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      deleteKeyCode={null}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      proOptions={PRO_OPTIONS}
    />
  );
});

/** The mounted cards as React Flow's nodes; a card that looks the same stays the same object. */
function useMountedCards(stage: Stage): CardNodeType[] {
  const kept = useRef<ReadonlyMap<string, CardNodeType>>(new Map());
  const [nodes, setNodes] = useState<CardNodeType[]>([]);
  const refresh = useCallback(() => {
    const next = stage.chooseMounted().nodes.map((node) => cardNode(stage, node, kept.current));
    const isSame = next.length === kept.current.size && next.every((node) => kept.current.get(node.id) === node);
    if (isSame) return;
    kept.current = new Map(next.map((node) => [node.id, node]));
    // Gliding cards and the lines painted under them move in the same frame.
    if (stage.chart.isGliding) flushSync(() => setNodes(next));
    else setNodes(next);
  }, [stage]);
  useLayoutEffect(() => {
    refresh();
    return stage.onChange(refresh);
  }, [stage, refresh]);
  return nodes;
}

function cardNode(stage: Stage, node: number, kept: ReadonlyMap<string, CardNodeType>): CardNodeType {
  const id = stage.chart.idOf(node);
  const data: CardData = {
    content: stage.contentOf(node),
    isSelected: stage.isSelected(node),
    isFound: stage.isFound(node),
    isFocused: stage.isFocused(node),
    isFolded: stage.isFolded(node),
    isLifted: stage.isLifted(node),
  };
  const known = kept.get(id);
  const [x, y] = [stage.x[node]!, stage.y[node]!];
  if (known !== undefined && known.position.x === x && known.position.y === y && sameCard(known.data, data))
    return known;
  return {
    id,
    type: 'card',
    position: { x, y },
    data: known !== undefined && sameCard(known.data, data) ? known.data : data,
    ...MEASURED,
    measured: MEASURED,
    handles: NO_HANDLES,
  };
}

function sameCard(a: CardData, b: CardData): boolean {
  return (
    a.isSelected === b.isSelected &&
    a.isFound === b.isFound &&
    a.isFocused === b.isFocused &&
    a.isFolded === b.isFolded &&
    a.isLifted === b.isLifted &&
    sameContent(a.content, b.content)
  );
}

const sameContent = (a: CardData['content'], b: CardData['content']): boolean =>
  a === b ||
  (a.name === b.name &&
    a.title === b.title &&
    a.team === b.team &&
    a.level === b.level &&
    a.tone === b.tone &&
    a.sign === b.sign &&
    a.warning === b.warning &&
    a.badges.join() === b.badges.join() &&
    a.details.join() === b.details.join() &&
    a.status === b.status &&
    a.statusLabel === b.statusLabel &&
    a.reports === b.reports &&
    a.below === b.below &&
    (a.absence ?? '') === (b.absence ?? '') &&
    sameDifference(a.difference, b.difference));

type Difference = CardData['content']['difference'];

const sameDifference = (a: Difference, b: Difference): boolean =>
  a === b || (a !== undefined && b !== undefined && a.words === b.words && a.isGhost === b.isGhost);
