/** Histories as a picture and as a table. */
import { describe, expect, it } from 'vitest';
import { historyPicture, type HistoryPicture } from '../../../../shared/drawing/history-picture.ts';
import { plainShapes } from '../../../../shared/drawing/scene.ts';
import { sceneToSvg } from '../../../../shared/drawing/svg.ts';
import { historyCsv } from '../../../../shared/exchange/portfolio/history-csv.ts';

const PICTURE: HistoryPicture = {
  label: 'Stars of two repositories',
  title: 'acme: <Stars>',
  lines: [
    { name: 'acme/tool', days: [100, 101, 120, 140, 141], values: [1, 2, 4, 5, 9], cuts: new Set([2, 3]) },
    { name: 'acme/other', days: [100, 141], values: [3, 3], cuts: new Set() },
  ],
  events: [
    { day: 120, sign: 'T', label: 'A talk' },
    { day: 500, sign: 'A', label: 'Beyond the end' },
  ],
  breaks: [{ day: 140, text: 'imported before' }],
  theme: 'light',
  sayDay: String,
  sayTick: ({ day }) => String(day),
  sayValue: String,
};

describe('a picture of histories', () => {
  it('draws a line in pieces, and a lone measurement as a dot', () => {
    const shapes = [...plainShapes(historyPicture(PICTURE).shapes)];
    const paths = shapes.flatMap((shape) => (shape.kind === 'path' && shape.stroke?.width === 1.8 ? [shape.d] : []));
    // Two samples of the legend, then a line in two pieces of two points, then one in one piece.
    expect(paths.map((d) => d.split('M').length - 1)).toEqual([1, 1, 3, 1]);
    expect(shapes.filter(({ kind }) => kind === 'rect')).toHaveLength(1);
  });

  it('says breaks in words, and leaves out what lies outside', () => {
    const svg = sceneToSvg(historyPicture(PICTURE));
    expect(svg).toContain('140: imported before');
    expect(svg).toContain('acme: &lt;Stars&gt;');
    expect(svg).toContain('>T</text>');
    expect(svg).not.toContain('>A</text>');
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it('of nothing is still a picture', () => {
    const svg = sceneToSvg(historyPicture({ ...PICTURE, lines: [], breaks: [] }));
    expect(svg).not.toMatch(/NaN|Infinity/);
  });
});

describe('histories as a table', () => {
  it('have an empty cell where nothing was measured, never a nought', () => {
    const csv = historyCsv({ ...PICTURE, headings: { day: 'Day', events: 'Events' } });
    expect(csv.split('\r\n')).toEqual([
      'Day,acme/tool,acme/other,Events',
      '1970-04-11,1,3,',
      '1970-04-12,2,,',
      '1970-05-01,4,,A talk',
      '1970-05-21,5,,',
      '1970-05-22,9,3,',
      '1971-05-16,,,Beyond the end',
      '',
    ]);
  });
});
