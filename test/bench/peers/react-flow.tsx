/** React Flow as in its examples: every card a node, every line an edge, all of them mounted. */
import '@xyflow/react/dist/style.css';
import {
  Handle,
  Position,
  ReactFlow,
  type Edge,
  type Node,
  type NodeProps,
  type ReactFlowInstance,
} from '@xyflow/react';
import { createRoot } from 'react-dom/client';
import { laidOut, viewportFor } from './layout.ts';
import { CARD, type DrawPeer, type Person } from './peer.ts';

type CardNode = Node<{ readonly person: Person }, 'card'>;

function Card({ data: { person } }: NodeProps<CardNode>) {
  return (
    <div className="card">
      <Handle type="target" position={Position.Top} />
      <b>{person.name}</b>
      <i>{person.title}</i>
      <small>{person.team}</small>
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
}

const NODE_TYPES = { card: Card };

export const drawReactFlow: DrawPeer = async (host, people) => {
  const layout = laidOut(people);
  const nodes = people.map((person, at): CardNode => ({
    id: person.id,
    type: 'card',
    position: { x: layout.x[at] ?? 0, y: layout.y[at] ?? 0 },
    data: { person },
    style: CARD,
  }));
  const edges = people.flatMap(({ id, managerId }): Edge[] =>
    managerId === null ? [] : [{ id: `line ${id}`, source: managerId, target: id, type: 'smoothstep' }],
  );
  host.style.height = '100vh';
  const instance = await new Promise<ReactFlowInstance<CardNode>>((resolve) => {
    createRoot(host).render(
      <ReactFlow
        defaultNodes={nodes}
        defaultEdges={edges}
        nodeTypes={NODE_TYPES}
        defaultViewport={viewportFor('near', people, layout)}
        minZoom={0.001}
        onInit={resolve}
      />,
    );
  });
  // A card is hidden until it has been measured.
  while (host.querySelector<HTMLElement>('.react-flow__node')?.style.visibility !== 'visible') {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return { show: (view) => void instance.setViewport(viewportFor(view, people, layout)) };
};
