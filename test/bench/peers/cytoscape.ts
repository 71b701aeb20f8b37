/** Cytoscape.js with given places, so that its own layouts do not count. */
import cytoscape from 'cytoscape';
import { laidOut, viewportFor } from './layout.ts';
import { CARD, type DrawPeer } from './peer.ts';

export const drawCytoscape: DrawPeer = (host, people) => {
  const layout = laidOut(people);
  host.style.height = '100vh';
  const view = (kind: 'near' | 'fit') => {
    const { x, y, zoom } = viewportFor(kind, people, layout);
    return { pan: { x, y }, zoom };
  };
  const chart = cytoscape({
    container: host,
    elements: [
      ...people.map(({ id, name, title }, at) => ({
        data: { id, label: `${name}\n${title}` },
        position: { x: (layout.x[at] ?? 0) + CARD.width / 2, y: (layout.y[at] ?? 0) + CARD.height / 2 },
      })),
      ...people
        .filter(({ managerId }) => managerId !== null)
        .map(({ id, managerId }) => ({ data: { id: `line ${id}`, source: managerId ?? '', target: id } })),
    ],
    layout: { name: 'preset' },
    autoungrabify: true,
    ...view('near'),
    style: [
      {
        selector: 'node',
        style: {
          shape: 'rectangle',
          width: CARD.width,
          height: CARD.height,
          label: 'data(label)',
          'text-wrap': 'wrap',
          'text-valign': 'center',
          'font-size': 13,
          'background-color': '#ffffff',
          'border-width': 1,
        },
      },
      { selector: 'edge', style: { 'curve-style': 'taxi', 'taxi-direction': 'downward', width: 1 } },
    ],
  });
  return { show: (kind) => void chart.viewport(view(kind)) };
};
