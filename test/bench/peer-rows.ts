/** The comparison with the peers as rows of the table. */
import { FRAME } from './frames.ts';
import { digits, type Row } from './measure.ts';
import { PEERS, type Contender } from './peer-pages.ts';
import type { Measured, Results } from './peer-results.ts';

type Read = (measured: Measured) => number | null;

const SIZES = [200, 2_000, 10_000] as const;
const LARGEST = 10_000;
const DOUBLE = 20_000;
/** Every gesture that the canvas and its peers have in common, with where its cost is found. */
const GESTURES: readonly (readonly [name: string, view: 'near' | 'fit', read: Read])[] = [
  ['pan at 100 %', 'near', ({ near }) => near.pan.cpu],
  ['zoom at 100 %', 'near', ({ near }) => near.zoom.cpu],
  ['pan, all in view', 'fit', ({ fit }) => fit.pan.cpu],
  ['zoom, all in view', 'fit', ({ fit }) => fit.zoom.cpu],
];

/** P1, and P11 for it. */
export function paintRows(results: Results): readonly Row[] {
  const painted: Read = (measured) => measured.painted;
  const rows = SIZES.map((count): Row => {
    const own = valueOf(results, ['own', count], painted);
    const ratios = (['plain canvas', 'd3-org-chart', 'react flow'] as const).map((peer) =>
      ratioOf(own, valueOf(results, [peer, count], painted)),
    );
    const [canvas = NaN, d3 = NaN, reactFlow = NaN] = ratios;
    return {
      goal: 'P1',
      what: `records to first painted frame, ${count} people (${peersAt(results, count, painted)}, all in ms)`,
      value: `${digits(own)} ms: ${digits(canvas)}x plain canvas, ${digits(d3)}x d3-org-chart, ${digits(reactFlow)}x React Flow`,
      limit: count === LARGEST ? '1.5x, 0.05x, 0.02x' : '',
      met: count === LARGEST ? canvas <= 1.5 && !(d3 > 0.05) && !(reactFlow > 0.02) : null,
    };
  });
  const growth = ratioOf(valueOf(results, ['own', DOUBLE], painted), valueOf(results, ['own', LARGEST], painted));
  return [...rows, row('P11', 'records to first painted frame, 20000 people against 10000', [growth, 2.3])];
}

/** P2, and P11 for it. */
export function movementRows(results: Results): readonly Row[] {
  const rows: Row[] = [];
  for (const [gesture, view, read] of GESTURES) {
    const [least, own, twice] = [200, LARGEST, DOUBLE].map((count) => valueOf(results, ['own', count], read)) as [
      number,
      number,
      number,
    ];
    const what = `CPU a step, ${gesture}, ${LARGEST} people (${peersAt(results, LARGEST, read)}, all in ms)`;
    const [canvas, d3] = [
      ratioOf(own, valueOf(results, ['plain canvas', LARGEST], read)),
      ratioOf(own, valueOf(results, ['d3-org-chart', LARGEST], read)),
    ];
    rows.push(
      view === 'near'
        ? {
            goal: 'P2',
            what,
            value: `${digits(own)} ms, ${digits(own / least)}x that at 200`,
            limit: '1.3x',
            met: own <= 1.3 * least,
          }
        : {
            goal: 'P2',
            what,
            value: `${digits(own)} ms: ${digits(canvas)}x plain canvas, ${digits(d3)}x d3-org-chart`,
            limit: gesture.startsWith('pan') ? '1.2x, 0.02x' : '1.2x',
            met: canvas <= 1.2 && !(gesture.startsWith('pan') && d3 > 0.02),
          },
    );
    if (view === 'near')
      rows.push(row('P11', `CPU a step, ${gesture}, 20000 people against 10000`, [twice / own, 1.3]));
  }
  return [...rows, ...editRows(results)];
}

function editRows(results: Results): readonly Row[] {
  const one: Read = ({ edits }) => edits?.dragOne.cpu ?? null;
  const fifty: Read = ({ edits }) => edits?.dragFifty.cpu ?? null;
  const all: Read = ({ edits }) => edits?.selectAll ?? null;
  const [least, own] = [200, LARGEST].map((count) => valueOf(results, ['own', count], one)) as [number, number];
  const dragged = valueOf(results, ['own', LARGEST], fifty);
  const selected = valueOf(results, ['own', LARGEST], all);
  return [
    {
      goal: 'P2',
      what: `CPU a step, one card dragged at 100 %, ${LARGEST} people`,
      value: `${digits(own)} ms, ${digits(own / least)}x that at 200`,
      limit: '1.3x',
      met: own <= 1.3 * least,
    },
    {
      goal: 'P2',
      what: `CPU a step, fifty cards dragged, ${LARGEST} people`,
      value: `${digits(dragged)} ms`,
      limit: '8 ms',
      met: dragged <= 8,
    },
    {
      goal: 'P3',
      what: `everybody selected, ${LARGEST} people: until the frame that shows it is done`,
      value: `${digits(selected)} ms`,
      limit: `one frame after the one that is under way, ${digits(2 * FRAME)} ms`,
      met: selected <= 2 * FRAME,
    },
  ];
}

/** P3. */
export function memoryRows(results: Results): readonly Row[] {
  const memory: Read = (measured) => measured.memory;
  const cards = Math.max(...[...(results.get('own')?.values() ?? [])].map((measured) => measured.cards));
  const [least, own] = [200, LARGEST].map((count) => valueOf(results, ['own', count], memory)) as [number, number];
  const d3 = ratioOf(own, valueOf(results, ['d3-org-chart', LARGEST], memory));
  const isKnown = !Number.isNaN(own);
  return [
    { goal: 'P3', what: 'cards mounted at 100 %, any size', value: String(cards), limit: '200', met: cards <= 200 },
    {
      goal: 'P3',
      what: `memory of the page, ${LARGEST} people (${peersAt(results, LARGEST, memory)}, all in MB)`,
      value: isKnown
        ? `${digits(own)} MB: ${digits(own / least)}x that at 200, ${digits(d3)}x d3-org-chart`
        : 'not told by this system',
      limit: '1.2x, 0.15x',
      met: isKnown ? own <= 1.2 * least && !(d3 > 0.15) : null,
    },
  ];
}

const row = (goal: string, what: string, [ratio, limit]: readonly [number, number]): Row => ({
  goal,
  what,
  value: `${digits(ratio)}x`,
  limit: `${limit}x`,
  met: ratio <= limit,
});

/** NaN for what was not done. */
const valueOf = (results: Results, [contender, count]: readonly [Contender, number], read: Read): number => {
  const measured = results.get(contender)?.get(count);
  return (measured === undefined ? null : read(measured)) ?? NaN;
};

const ratioOf = (own: number, peer: number): number => own / peer;

function peersAt(results: Results, count: number, read: Read): string {
  return PEERS.map((peer) => {
    const value = valueOf(results, [peer, count], read);
    return `${peer} ${Number.isNaN(value) ? 'not done' : digits(value)}`;
  }).join(', ');
}
