/** dabeng's OrgChart, a jQuery plugin, with panning and zooming on. */
import 'orgchart/dist/css/jquery.orgchart.min.css';
import query from 'jquery';
import { cardMarkup, managerInTheMiddle, type DrawPeer, type Person } from './peer.ts';

interface Nested extends Person {
  readonly children: Nested[];
}

export const drawDabengOrgChart: DrawPeer = async (host, people) => {
  Object.assign(window, { jQuery: query, $: query });
  await import('orgchart');
  const nodes = new Map(people.map((person): [string, Nested] => [person.id, { ...person, children: [] }]));
  for (const node of nodes.values()) nodes.get(node.managerId ?? '')?.children.push(node);
  const top = [...nodes.values()].find(({ managerId }) => managerId === null);
  query(host).orgchart({ data: top, pan: true, zoom: true, nodeTemplate: cardMarkup, toggleSiblingsResp: false });
  const chart = host.querySelector<HTMLElement>('.orgchart');
  if (chart === null) throw new Error('Nothing was drawn.');
  const place = ({ x, y, zoom }: { x: number; y: number; zoom: number }): void => {
    chart.style.transformOrigin = '0 0';
    chart.style.transform = `matrix(${zoom}, 0, 0, ${zoom}, ${x}, ${y})`;
  };
  const show = (view: 'near' | 'fit'): void => {
    place({ x: 0, y: 0, zoom: 1 });
    if (view === 'fit') return place({ x: 0, y: 40, zoom: window.innerWidth / chart.scrollWidth });
    const lead = document.getElementById(managerInTheMiddle(people).id)?.getBoundingClientRect() ?? new DOMRect();
    place({ x: window.innerWidth / 2 - lead.x, y: window.innerHeight / 3 - lead.y, zoom: 1 });
  };
  show('near');
  return { show };
};
