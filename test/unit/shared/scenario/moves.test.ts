/** Edits in scenarios become moves, one per decision; taken back they leave none. */
import { describe, expect, it } from 'vitest';
import { editPositions } from '../../../../shared/commands/edit-positions.ts';
import { moveUnder } from '../../../../shared/commands/move-under.ts';
import { deleteMoves, editMove, pickMove, reorderMove, switchMoves } from '../../../../shared/commands/moves.ts';
import { addPosition } from '../../../../shared/commands/add-position.ts';
import { saveView } from '../../../../shared/commands/views.ts';
import { find } from '../../../../shared/model/tables.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';
import { planning } from '../../../support/a-scenario.ts';

const ONE = 'scenario_one';
const MARCH = '2027-03-01';
const JUNE = '2027-06-01';

const start = planning(
  anOrg().manager('Ana').report('Ana', 'Budi').report('Ana', 'Citra').report('Budi', 'Dewi').tables(),
).scenario(ONE);

const under = (name: string, manager: string) => ({
  positionIds: [positionOf(name)],
  managerId: positionOf(manager),
});
const titled = (name: string, value: string) => ({ positionIds: [positionOf(name)], field: 'title', value }) as const;

const managerOf = (shown: ReturnType<typeof start.shows>, name: string) =>
  find(shown.tables, positionOf(name))?.managerPositionId;

describe('moves', () => {
  it('leave the baseline as it is and show in the scenario from their day', () => {
    const moved = start.inScenario(ONE, MARCH, moveUnder, under('Dewi', 'Citra'));
    expect(find(moved.plan, positionOf('Dewi'))?.managerPositionId).toBe(positionOf('Budi'));
    expect(managerOf(moved.shows(ONE, '2027-02-28'), 'Dewi')).toBe(positionOf('Budi'));
    expect(managerOf(moved.shows(ONE, MARCH), 'Dewi')).toBe(positionOf('Citra'));
    expect(moved.moves(ONE)).toMatchObject([
      { label: 'Move Dewi under Citra', effectiveDate: MARCH, madeOn: '2026-12-01', madeBy: 'Tess', rank: 1 },
    ]);
  });

  it('take in a later edit of the same records on the same day, and its name when it says everything', () => {
    const twice = start
      .inScenario(ONE, MARCH, moveUnder, under('Dewi', 'Citra'))
      .inScenario(ONE, MARCH, moveUnder, under('Dewi', 'Ana'));
    expect(twice.moves(ONE).map(({ label }) => label)).toEqual(['Move Dewi under Ana']);
    const retitled = twice.inScenario(ONE, MARCH, editPositions, titled('Dewi', 'Lead'));
    expect(retitled.moves(ONE).map(({ label }) => label)).toEqual(['Move Dewi under Ana']);
    expect(find(retitled.shows(ONE).tables, positionOf('Dewi'))?.title).toBe('Lead');
  });

  it('vanish when somebody is moved away and back, whatever ranks that gave to siblings', () => {
    const away = start.inScenario(ONE, MARCH, moveUnder, under('Dewi', 'Ana'));
    expect(away.moves(ONE)[0]?.edits.length).toBeGreaterThan(1);
    expect(away.inScenario(ONE, MARCH, moveUnder, under('Dewi', 'Budi')).moves(ONE)).toEqual([]);
    const reordered = start
      .inScenario(ONE, MARCH, moveUnder, under('Budi', 'Citra'))
      .inScenario(ONE, MARCH, moveUnder, { ...under('Budi', 'Ana'), before: null });
    // Last among the siblings is not where Budi was.
    expect(reordered.moves(ONE).map(({ label }) => label)).toEqual(['Move Budi under Ana']);
  });

  it('set a field again that the baseline moved on to another value', () => {
    const levelled = (level: string) => ({ positionIds: [positionOf('Dewi')], field: 'level', value: level }) as const;
    const shown = start
      .inBaseline(editPositions, levelled('L1'))
      .inScenario(ONE, MARCH, editPositions, titled('Dewi', 'Lead'))
      .inBaseline(editPositions, levelled('L2'))
      .inScenario(ONE, MARCH, editPositions, levelled('L1'))
      .shows(ONE);
    expect(find(shown.tables, positionOf('Dewi'))).toMatchObject({ title: 'Lead', level: 'L1' });
    const back = start
      .inScenario(ONE, MARCH, editPositions, titled('Dewi', 'Lead'))
      .inBaseline(editPositions, titled('Dewi', 'Chief'))
      .inScenario(ONE, MARCH, editPositions, titled('Dewi', "Dewi's role"))
      .shows(ONE);
    expect(find(back.tables, positionOf('Dewi'))?.title).toBe("Dewi's role");
    expect(back.conflicts).toEqual([]);
  });

  it('are not put before later moves of the day that they build on', () => {
    const plan = start
      .inScenario(ONE, MARCH, moveUnder, under('Dewi', 'Citra'))
      .inScenario(ONE, MARCH, addPosition, { managerId: positionOf('Ana'), title: 'Tester' });
    const added = plan.moves(ONE)[1]!.edits.find(({ id }) => id.startsWith('position_made'))!
      .id as `position_${string}`;
    const built = plan.inScenario(ONE, MARCH, moveUnder, { positionIds: [positionOf('Dewi')], managerId: added });
    expect(built.moves(ONE)).toHaveLength(3);
    expect(managerOf(built.shows(ONE), 'Dewi')).toBe(added);
    const taken = plan.inScenario(ONE, MARCH, moveUnder, under('Dewi', 'Budi'));
    expect(taken.moves(ONE).map(({ label }) => label)).toEqual(['Add Tester under Ana']);
  });

  it('that somebody named or gave a reason stay while their edit is typed anew', () => {
    const named = start.inScenario(ONE, MARCH, editPositions, titled('Dewi', 'Lead'));
    const { id } = named.moves(ONE)[0]!;
    const reasoned = named.inBaseline(editMove, { moveId: id, field: 'reason', value: 'Two roadmaps' });
    const typed = reasoned
      .inScenario(ONE, MARCH, editPositions, titled('Dewi', "Dewi's role"))
      .inScenario(ONE, MARCH, editPositions, titled('Dewi', 'Head'));
    expect(typed.moves(ONE)).toMatchObject([{ id, reason: 'Two roadmaps' }]);
    expect(find(typed.shows(ONE).tables, positionOf('Dewi'))?.title).toBe('Head');
  });

  it('are new ones on another day and for other records', () => {
    const more = start
      .inScenario(ONE, MARCH, moveUnder, under('Dewi', 'Citra'))
      .inScenario(ONE, JUNE, editPositions, titled('Dewi', 'Lead'))
      .inScenario(ONE, MARCH, editPositions, titled('Budi', 'Coach'));
    expect(more.moves(ONE).map(({ effectiveDate, rank }) => [effectiveDate, rank])).toEqual([
      [MARCH, 1],
      [MARCH, 3],
      [JUNE, 2],
    ]);
  });

  it('vanish when the edit is taken back by hand', () => {
    const back = start
      .inScenario(ONE, MARCH, moveUnder, under('Dewi', 'Citra'))
      .inScenario(ONE, MARCH, editPositions, titled('Budi', 'Coach'))
      .inScenario(ONE, MARCH, editPositions, titled('Budi', "Budi's role"));
    expect(back.moves(ONE).map(({ label }) => label)).toEqual(['Move Dewi under Citra']);
  });

  it('follow the baseline in fields they do not touch, also when edited again later', () => {
    const plan = start
      .inScenario(ONE, MARCH, moveUnder, under('Dewi', 'Citra'))
      .inBaseline(editPositions, titled('Dewi', 'Principal'))
      .inScenario(ONE, MARCH, moveUnder, under('Dewi', 'Ana'));
    expect(plan.moves(ONE)).toHaveLength(1);
    expect(find(plan.shows(ONE).tables, positionOf('Dewi'))?.title).toBe('Principal');
    const later = plan.inBaseline(editPositions, titled('Dewi', 'Fellow'));
    expect(find(later.shows(ONE).tables, positionOf('Dewi'))?.title).toBe('Fellow');
    expect(later.shows(ONE).conflicts).toEqual([]);
  });

  it('switched off have no effect; in another order the last one wins', () => {
    const two = start
      .inScenario(ONE, MARCH, editPositions, titled('Dewi', 'Lead'))
      .inScenario(ONE, JUNE, editPositions, titled('Dewi', 'Head'));
    const [first, second] = two.moves(ONE).map(({ id }) => id);
    const off = two.inBaseline(switchMoves, { moveIds: [second!], isOff: true });
    expect(find(off.shows(ONE).tables, positionOf('Dewi'))?.title).toBe('Lead');
    const swapped = two.inBaseline(reorderMove, { moveId: second!, before: first! });
    expect(swapped.moves(ONE).map(({ id }) => id)).toEqual([second, first]);
    expect(find(swapped.shows(ONE).tables, positionOf('Dewi'))?.title).toBe('Lead');
    expect(swapped.shows(ONE).conflicts).toMatchObject([
      { field: 'title', moveId: second },
      { field: 'title', moveId: first },
    ]);
    const gone = two.inBaseline(deleteMoves, { moveIds: [first!, second!] });
    expect(gone.shows(ONE).tables.position).toBe(gone.plan.position);
  });

  it('are copied into another scenario, or refused where they would do nothing', () => {
    const two = start.inScenario(ONE, MARCH, moveUnder, under('Dewi', 'Citra')).scenario('scenario_two');
    const [move] = two.moves(ONE);
    const picked = two.inBaseline(pickMove, { moveId: move!.id, to: 'scenario_two', keep: true });
    expect(managerOf(picked.shows('scenario_two'), 'Dewi')).toBe(positionOf('Citra'));
    expect(picked.moves(ONE)).toHaveLength(1);
    expect(() => picked.inBaseline(pickMove, { moveId: move!.id, to: 'scenario_two', keep: false })).toThrow(
      'Move Dewi under Citra would change nothing in scenario_two',
    );
  });

  it('are not taken where what they need is not there', () => {
    const plan = start
      .scenario('scenario_two')
      .inScenario(ONE, MARCH, addPosition, { managerId: positionOf('Ana'), title: 'Tester' });
    const managerId = plan.moves(ONE)[0]!.edits.find(({ id }) => id.startsWith('position_made'))!
      .id as `position_${string}`;
    const built = plan.inScenario(ONE, '2027-06-01', moveUnder, { positionIds: [positionOf('Dewi')], managerId });
    const [add, move] = built.moves(ONE);
    expect(() => built.inBaseline(pickMove, { moveId: move!.id, to: 'scenario_two', keep: true })).toThrow(
      'needs what scenario_two does not have: Tester',
    );
    const both = built
      .inBaseline(pickMove, { moveId: add!.id, to: 'scenario_two', keep: true })
      .inBaseline(pickMove, { moveId: move!.id, to: 'scenario_two', keep: true });
    expect(managerOf(both.shows('scenario_two'), 'Dewi')).toBe(managerId);
  });

  it('hold new positions, which nothing outside the scenario may point at', () => {
    const plan = start.inScenario(ONE, MARCH, addPosition, {
      managerId: positionOf('Budi'),
      title: 'Tester',
    });
    const [added] = plan.moves(ONE)[0]!.edits;
    const focusPositionId = added!.id as `position_${string}`;
    const saved = plan.inScenario(ONE, MARCH, saveView, { name: 'New', lens: 'chart', focusPositionId });
    expect([...saved.plan.view.values()]).toMatchObject([{ name: 'New', lens: 'chart' }]);
    expect([...saved.plan.view.values()][0]).not.toHaveProperty('focusPositionId');
  });
});
