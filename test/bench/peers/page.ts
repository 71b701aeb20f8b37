/** One library drawing an invented organisation: `?peer=cytoscape&n=2000`. Says on `window` how long the first paint took. */
import './page.css';
import { inventedOrg } from '../../support/canvas-harness/invented-org.ts';
import type { DrawPeer, Peer, Person } from './peer.ts';

const PEERS: Readonly<Record<string, () => Promise<DrawPeer>>> = {
  'plain canvas': async () => (await import('./plain-canvas.ts')).drawPlainCanvas,
  'd3-org-chart': async () => (await import('./d3-org-chart.ts')).drawD3OrgChart,
  'dabeng orgchart': async () => (await import('./dabeng-orgchart.ts')).drawDabengOrgChart,
  cytoscape: async () => (await import('./cytoscape.ts')).drawCytoscape,
  'react flow': async () => (await import('./react-flow.tsx')).drawReactFlow,
};

export interface PeerWindow {
  /** From people in memory to the third frame after they were drawn, in milliseconds. */
  readonly painted: number;
  readonly peer: Peer;
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const draw = await PEERS[query.get('peer') ?? '']?.();
  const host = document.getElementById('root');
  if (draw === undefined || host === null) throw new Error('There is no such peer.');
  const { positions, contents } = inventedOrg(Number(query.get('n') ?? 200));
  const people = positions.map(({ id, managerPositionId }): Person => {
    const { name = '', title = '', team = '' } = contents.get(id) ?? {};
    return { id, managerId: managerPositionId, name, title, team };
  });
  const begin = performance.now();
  const peer = await draw(host, people);
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  const bench: PeerWindow = { painted: performance.now() - begin, peer };
  Object.assign(window, { bench });
}

void start();
