/** Pictures of what a scenario changes: ghosts where somebody was, chips in words, and who is not there. */
import { expect, it } from 'vitest';
import { planScene } from '../../../../shared/drawing/plan-picture.ts';
import { plainShapes, type GroupShape, type Scene } from '../../../../shared/drawing/scene.ts';
import { ghosted } from '../../../../shared/scenario/ghosts.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';
import { pictureOf } from '../../../support/picture-options.ts';

const before = anOrg().manager('Ana').report('Ana', 'Budi').report('Ana', 'Citra').report('Budi', 'Dewi').tables();
const after = {
  ...before,
  position: before.position.with([
    [positionOf('Dewi'), { ...before.position.get(positionOf('Dewi'))!, managerPositionId: positionOf('Citra') }],
    [positionOf('Budi'), undefined],
  ]),
};
const { tree, ghosts } = ghosted(before, after);

const scene = planScene(
  after,
  pictureOf(after, {
    tops: tree.roots,
    absenceOf: ({ id }) => (id === positionOf('Citra') ? 'from 1 Mar 2027' : ''),
    changes: {
      tree,
      isPart: false,
      ghosts,
      before,
      differenceOf: (id) =>
        ghosts.has(id)
          ? { marks: [{ tone: 'removed', text: `x was ${ghosts.get(id)!.of}` }], sums: '' }
          : id === positionOf('Ana')
            ? { marks: [], sums: '-1 person' }
            : null,
    },
  }),
);

const cardsOf = ({ shapes }: Scene): readonly GroupShape[] =>
  shapes.filter((shape): shape is GroupShape => shape.kind === 'group' && shape.name === 'card');
const labelOf = (id: string): string => cardsOf(scene).find(({ of }) => of === id)?.label ?? '';

it('everyone has a card, and everyone who moved or went a ghost', () => {
  expect(new Set(cardsOf(scene).map(({ of }) => of))).toEqual(
    new Set([positionOf('Ana'), positionOf('Citra'), positionOf('Dewi'), positionOf('Budi'), 'position_was-dewi']),
  );
  expect(labelOf('position_was-dewi')).toBe("Dewi, Dewi's role, x was position_dewi");
  expect(labelOf(positionOf('Budi'))).toBe("Budi, Budi's role, x was position_budi");
});

it('ghosts are not counted, sums and absences are written', () => {
  const texts = [...plainShapes(scene.shapes)].flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  expect(texts.some((text) => text.includes('3 positions') && !text.includes('folded'))).toBe(true);
  expect(labelOf(positionOf('Ana'))).toContain('-1 person');
  expect(labelOf(positionOf('Citra'))).toContain('from 1 Mar 2027');
});
