/** The picture of an organisation: every card, every reporting line, in every arrangement, and lines that meet their cards. */
import { describe, expect, it } from 'vitest';
import { reportingTree } from '../../../../shared/analysis/reporting-tree.ts';
import { CARD_SIZE } from '../../../../shared/drawing/arrangements.ts';
import { planScene } from '../../../../shared/drawing/plan-picture.ts';
import type { GroupShape, PathShape, Scene, Shape } from '../../../../shared/drawing/scene.ts';
import { plainShapes } from '../../../../shared/drawing/scene.ts';
import { ARRANGEMENTS } from '../../../../shared/model/view.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { samplePlan } from '../../../../build/sample/sample-plan.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';
import { forEverySeed } from '../../../support/for-every-seed.ts';
import { pictureOf } from '../../../support/picture-options.ts';
import { randomTables } from '../../../support/random-org.ts';

const groups = ({ shapes }: Scene, name: GroupShape['name']): readonly GroupShape[] =>
  shapes.filter((shape): shape is GroupShape => shape.kind === 'group' && shape.name === name);

const linesOf = (scene: Scene): readonly PathShape[] =>
  groups(scene, 'lines').flatMap(({ shapes }) => shapes.filter((shape): shape is PathShape => shape.kind === 'path'));

const textsOf = (shapes: readonly Shape[]): readonly string[] =>
  [...plainShapes(shapes)].flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

/** Who reports to whom by the lines of a picture. */
const drawn = (scene: Scene): ReadonlySet<string> => new Set(linesOf(scene).map(({ from, to }) => `${from} > ${to}`));

function told(tables: Tables): ReadonlySet<string> {
  const tree = reportingTree(tables);
  return new Set(tree.inOrder.flatMap((id) => tree.reportsOf(id).map((report) => `${id} > ${report}`)));
}

/** Left and top of every card, by the body that is drawn first. */
const cardPlaces = (scene: Scene) =>
  groups(scene, 'card').flatMap(({ shapes: [body] }) =>
    body?.kind === 'rect' ? [{ x: body.x - 0.5, y: body.y - 0.5 }] : [],
  );

const endOf = ({ d }: PathShape): readonly [number, number] => {
  const [x = NaN, y = NaN] = d.split(' ').slice(-2).map(Number);
  return [x, y];
};

/** Numbers in files have two decimals. */
const CLOSE = 0.02;

function isOnEdge([x, y]: readonly [number, number], card: { readonly x: number; readonly y: number }): boolean {
  const [across, down] = [x - card.x, y - card.y];
  const { width, height } = CARD_SIZE;
  if (across < -CLOSE || across > width + CLOSE || down < -CLOSE || down > height + CLOSE) return false;
  return [across, across - width, down, down - height].some((distance) => Math.abs(distance) < CLOSE);
}

describe.each(ARRANGEMENTS)('arranged as %s', (arrangement) => {
  it('shows every card and every reporting line of the sample', () => {
    const { tables } = samplePlan();
    const scene = planScene(tables, pictureOf(tables, { arrangement }));
    expect(groups(scene, 'card')).toHaveLength(tables.position.size);
    expect(linesOf(scene)).toHaveLength(tables.position.size - 1);
    expect(drawn(scene)).toEqual(told(tables));
  });

  forEverySeed(
    `${arrangement}: every line of any organisation is drawn once, up to the edge of a card`,
    (random) => {
      const tables = randomTables(random, 40);
      const scene = planScene(tables, pictureOf(tables, { arrangement }));
      const tree = reportingTree(tables);
      const places = cardPlaces(scene);
      expect(linesOf(scene)).toHaveLength(tree.inOrder.length - tree.roots.length);
      expect(drawn(scene)).toEqual(told(tables));
      for (const line of linesOf(scene)) {
        expect(
          places.some((card) => isOnEdge(endOf(line), card)),
          `${line.from} > ${line.to}: ${line.d}`,
        ).toBe(true);
      }
    },
    40,
  );

  it('keeps everything on the paper', () => {
    const { tables } = samplePlan();
    const scene = planScene(tables, pictureOf(tables, { arrangement }));
    for (const { x, y } of cardPlaces(scene)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + CARD_SIZE.width).toBeLessThanOrEqual(scene.width);
      expect(y + CARD_SIZE.height).toBeLessThanOrEqual(scene.height);
    }
  });
});

describe('a part', () => {
  const org = anOrg()
    .manager('Ana')
    .report('Ana', 'Budi')
    .report('Budi', 'Citra')
    .opening('Budi', 'Engineer')
    .report('Ana', 'Dewi');

  it('leaves out what is folded, and says how many', () => {
    const tables = org.tables();
    const scene = planScene(tables, pictureOf(tables, { folded: new Set([positionOf('Budi')]) }));
    expect(drawn(scene)).toEqual(new Set(['position_ana > position_budi', 'position_ana > position_dewi']));
    expect(textsOf(scene.shapes)).toContain('+2');
    expect(scene.title).toContain('2 positions folded away');
  });

  it('begins at its tops', () => {
    const tables = org.tables();
    const scene = planScene(tables, pictureOf(tables, { tops: [positionOf('Budi'), positionOf('Dewi')] }));
    expect(groups(scene, 'card').map(({ label }) => label?.split(',')[0])).toEqual([
      'Budi',
      'Dewi',
      'Citra',
      'Engineer',
    ]);
    expect(linesOf(scene)).toHaveLength(2);
  });

  it('is a sheet with a title when there is nobody', () => {
    const tables = anOrg().tables();
    const scene = planScene(tables, pictureOf(tables));
    expect(textsOf(scene.shapes)).toEqual(['Plan', '27 November 2026 · 0 positions']);
    expect(scene.width).toBeGreaterThan(100);
    expect(scene.height).toBeGreaterThan(50);
  });
});

describe('a row broken into shelves', () => {
  it('has one line without a gap from its first card to the lower shelves', () => {
    const tables = Array.from({ length: 60 }, (_, index) => index)
      .reduce(
        (org, index) => org.report('Ana', `Lead ${index}`).report(`Lead ${index}`, `Below ${index}`),
        anOrg().manager('Ana'),
      )
      .tables();
    const lines = linesOf(planScene(tables, pictureOf(tables))).filter(({ from }) => from === 'position_ana');
    const places = cardPlaces(planScene(tables, pictureOf(tables)));
    expect(new Set(places.map(({ y }) => y)).size).toBeGreaterThan(3);
    // Wherever a line begins, another one has passed or ended: only one begins at the manager.
    const points = lines.map(({ d }) => d.replaceAll(/[MLC]/g, '').trim().split(/\s+/).map(Number));
    const begins = points.map(([x = NaN, y = NaN]) => [x, y] as const);
    const passed = new Set(
      points.flatMap((all) => all.flatMap((_, at) => (at % 2 === 0 && at > 0 ? [`${all[at]} ${all[at + 1]}`] : []))),
    );
    const loose = begins.filter(([x, y]) => !passed.has(`${x} ${y}`));
    expect(new Set(loose.map(String)).size).toBe(1);
  });
});

describe('relations', () => {
  it('are drawn between cards that are shown, with their captions', () => {
    const org = anOrg()
      .manager('Ana')
      .report('Ana', 'Budi')
      .report('Ana', 'Citra')
      .with({
        id: 'relation_1',
        fromPositionId: positionOf('Citra'),
        toPositionId: positionOf('Budi'),
        type: 'mentor',
        caption: 'First year',
      });
    const tables = org.tables();
    const all = planScene(tables, pictureOf(tables));
    expect(groups(all, 'relations').flatMap(({ shapes }) => textsOf(shapes))).toEqual(['First year']);
    const part = planScene(tables, pictureOf(tables, { tops: [positionOf('Citra')] }));
    expect(groups(part, 'relations')).toEqual([]);
  });
});

describe('names', () => {
  it('have two lines where a title stands as the name, and one where a person does', () => {
    const chiefName = 'Chief Operating Officer and Director General';
    const title = 'Deputy Director of Information Services Delivery';
    const tables = anOrg()
      .manager(chiefName, { title: 'Chief' })
      .opening(chiefName, title, { status: 'filled' })
      .tables();
    const scene = planScene(tables, pictureOf(tables));
    const [chief, deputy] = groups(scene, 'card').map(({ shapes }) => textsOf(shapes));
    expect(chief?.[1]).toBe('Chief');
    expect(deputy?.slice(0, 2)).toEqual(['Deputy Director of', expect.stringMatching(/^Information Ser.*…$/)]);
  });

  it('never run over their card, however long', () => {
    const tables = anOrg()
      .manager('N'.repeat(10_000), { title: '漢'.repeat(500) })
      .tables();
    const scene = planScene(tables, pictureOf(tables));
    for (const text of groups(scene, 'card').flatMap(({ shapes }) => textsOf(shapes)))
      expect(text.length).toBeLessThan(30);
  });

  it('cannot be turned round by invisible marks', () => {
    const tables = anOrg().manager('Ana\u202Egnirob').tables();
    expect(textsOf(planScene(tables, pictureOf(tables)).shapes)).toContain('Ana¤gnirob');
  });
});
