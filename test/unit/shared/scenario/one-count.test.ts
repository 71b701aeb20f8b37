/** People, open positions and layers are counted in one way wherever scenarios are set beside each other. */
import { describe, expect, it } from 'vitest';
import { BASELINE } from '../../../../shared/scenario/branch.ts';
import { branchFigures } from '../../../../shared/scenario/branch-figures.ts';
import { measuresOn } from '../../../../shared/scenario/measures.ts';
import { effectBetween } from '../../../../shared/scenario/move-effect.ts';
import { rolledUp } from '../../../../shared/scenario/rolled-up.ts';
import { standingOn } from '../../../../shared/scenario/standing.ts';
import { anOrg, personOf, positionOf } from '../../../support/an-org.ts';

const start = anOrg().manager('Ana').report('Ana', 'Budi').report('Budi', 'Cara');

/** Gil is on the bench, Cara has a second seat, one opening is on hold, and one position between two people is closed. */
const plan = start
  .with({ id: personOf('Gil'), name: 'Gil', employment: 'employee', skills: [] })
  .opening('Ana', 'Tester')
  .opening('Ana', 'Later', { status: 'on-hold' })
  .opening('Ana', 'Second', { personId: personOf('Cara'), status: 'filled', fte: 0.5 })
  .opening('Budi', 'Gone', { status: 'closed' })
  .with({
    id: positionOf('Under'),
    title: 'Under',
    managerPositionId: positionOf('Gone'),
    personId: null,
    status: 'filled',
    fte: 1,
  });

describe('one way to count', () => {
  const [before, after] = [start.tables(), plan.tables()];
  const measures = measuresOn(after, null);

  it('people have a position, open is what nobody holds and is not on hold, closed positions make no layer', () => {
    expect(measures).toMatchObject({ people: 3, openPositions: 2, layers: 3 });
  });

  it('in the tree of scenarios', () => {
    expect(branchFigures(after, BASELINE)).toMatchObject({ people: 3, openPositions: 2, layers: 3 });
  });

  it('in what a move does', () => {
    expect(effectBetween(before, after)).toMatchObject({
      people: { from: 3, to: 3 },
      openPositions: { from: 0, to: 2 },
      layers: { from: 3, to: 3 },
      spans: [
        { name: 'Ana', from: 1, to: 4 },
        { name: 'Budi', from: 1, to: 2 },
      ],
    });
  });

  it('in what adds up below a manager', () => {
    expect(rolledUp(before, after).get(positionOf('Ana'))).toEqual({
      people: 0,
      open: 2,
      spanBefore: 1,
      spanAfter: 4,
      layersBefore: 2,
      layersAfter: 2,
    });
  });

  it('and on a day below a manager as in the measures', () => {
    const day = '2027-06-30';
    const cara = { ...before.position.get(positionOf('Cara'))!, endDate: '2027-03-31' };
    const ended = { ...before, position: before.position.with([[cara.id, cara]]) };
    expect(measuresOn(ended, day).people - measuresOn(before, day).people).toBe(-1);
    const sums = rolledUp(standingOn(before, day), standingOn(ended, day));
    expect(sums.get(positionOf('Ana'))).toMatchObject({ people: -1, open: 0, layersBefore: 2, layersAfter: 1 });
  });
});
