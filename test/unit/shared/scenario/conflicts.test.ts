/** The baseline moves on under a scenario: what clashes, who stands on the other side, and how it ends. */
import { describe, expect, it } from 'vitest';
import { adoptScenario, rebaseScenario, settleConflicts, takeBack } from '../../../../shared/commands/adopting.ts';
import { addPosition } from '../../../../shared/commands/add-position.ts';
import { deletePositions } from '../../../../shared/commands/delete-positions.ts';
import { editPositions } from '../../../../shared/commands/edit-positions.ts';
import { moveUnder } from '../../../../shared/commands/move-under.ts';
import { editMove } from '../../../../shared/commands/moves.ts';
import { deleteScenario } from '../../../../shared/commands/scenarios.ts';
import { lastEditOf } from '../../../../shared/scenario/baseline-edits.ts';
import { find } from '../../../../shared/model/tables.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';
import { planning, type Planning } from '../../../support/a-scenario.ts';

const ONE = 'scenario_one';
const MARCH = '2027-03-01';

const start = planning(
  anOrg().manager('Ana').report('Ana', 'Budi').report('Ana', 'Citra').report('Budi', 'Dewi').tables(),
).scenario(ONE);
const titled = (name: string, value: string) => ({ positionIds: [positionOf(name)], field: 'title', value }) as const;
const titleIn = (plan: Planning, name: string) => find(plan.shows(ONE).tables, positionOf(name))?.title;

const clash = start
  .inScenario(ONE, MARCH, editPositions, titled('Dewi', 'Lead'))
  .inBaseline(editPositions, titled('Dewi', 'Principal'));

describe('conflicts', () => {
  it('name the field, all three values and the move; the scenario holds its own until settled', () => {
    expect(clash.shows(ONE).conflicts).toMatchObject([
      { field: 'title', why: 'edited-both', before: "Dewi's role", here: 'Lead', there: 'Principal', scenarioId: ONE },
    ]);
    expect(titleIn(clash, 'Dewi')).toBe('Lead');
  });

  it('know who changed the baseline and when, and note it once', () => {
    expect(lastEditOf(clash.plan, positionOf('Dewi'))).toMatchObject({
      label: 'Change the title of Dewi',
      on: '2026-12-01',
      by: 'Tess',
    });
    const again = clash.inBaseline(editPositions, titled('Dewi', 'Fellow'));
    expect(again.plan.baselineEdit.size).toBe(1);
    const elsewhere = clash.inBaseline(editPositions, titled('Citra', 'Head'));
    expect(elsewhere.plan.baselineEdit.size).toBe(1);
  });

  it('settled for the scenario stay so, and the next edit of the baseline is a new conflict', () => {
    const { conflicts } = clash.shows(ONE);
    const kept = clash.inBaseline(settleConflicts, { conflicts, side: 'scenario' });
    expect([titleIn(kept, 'Dewi'), kept.shows(ONE).conflicts]).toEqual(['Lead', []]);
    const again = kept.inBaseline(editPositions, titled('Dewi', 'Fellow'));
    expect(again.shows(ONE).conflicts).toMatchObject([{ before: 'Principal', here: 'Lead', there: 'Fellow' }]);
  });

  it('settled for the baseline leave no move behind', () => {
    const { conflicts } = clash.shows(ONE);
    const taken = clash.inBaseline(settleConflicts, { conflicts, side: 'baseline' });
    expect([titleIn(taken, 'Dewi'), taken.moves(ONE)]).toEqual(['Principal', []]);
  });

  it('of who is gone: the move does nothing and says so, and rebasing drops it', () => {
    const gone = start
      .inScenario(ONE, MARCH, editPositions, titled('Dewi', 'Lead'))
      .inScenario(ONE, MARCH, editPositions, titled('Citra', 'Head'))
      .inBaseline(deletePositions, { positionIds: [positionOf('Dewi')] });
    const shown = gone.shows(ONE);
    expect(shown.lapses).toMatchObject([{ id: positionOf('Dewi'), why: 'gone' }]);
    expect(shown.conflicts).toMatchObject([{ field: null, why: 'edited-here-removed-there' }]);
    expect(find(shown.tables, positionOf('Dewi'))).toBeUndefined();
    const rebased = gone.inBaseline(rebaseScenario, { scenarioId: ONE });
    expect(rebased.moves(ONE).map(({ label }) => label)).toEqual(['Change the title of Citra']);
    const kept = gone.inBaseline(settleConflicts, { conflicts: shown.conflicts, side: 'scenario' });
    expect(titleIn(kept, 'Dewi')).toBe('Lead');
  });

  it('that only show on one day, or when two moves meet, are mended there and reported', () => {
    const circle = start
      .inScenario(ONE, MARCH, moveUnder, { positionIds: [positionOf('Citra')], managerId: positionOf('Dewi') })
      .inBaseline(moveUnder, { positionIds: [positionOf('Budi')], managerId: positionOf('Citra') });
    expect(circle.shows(ONE, '2027-02-01').repairs).toEqual([]);
    expect(circle.shows(ONE, MARCH).repairs).toMatchObject([{ problem: 'cycle', field: 'managerPositionId' }]);
  });
});

describe('what was mended', () => {
  const orphan = start
    .inScenario(ONE, MARCH, moveUnder, { positionIds: [positionOf('Citra')], managerId: positionOf('Dewi') })
    .inBaseline(deletePositions, { positionIds: [positionOf('Dewi')] });

  it('is edited on without a clash', () => {
    expect(orphan.shows(ONE).repairs).toMatchObject([{ id: positionOf('Citra'), problem: 'missing' }]);
    const mended = orphan.inScenario(ONE, '2027-06-01', moveUnder, {
      positionIds: [positionOf('Citra')],
      managerId: positionOf('Budi'),
    });
    const shown = mended.shows(ONE);
    expect([shown.conflicts, shown.repairs]).toEqual([[], []]);
    expect(find(shown.tables, positionOf('Citra'))?.managerPositionId).toBe(positionOf('Budi'));
  });

  it('is part of the moves after rebasing, and nothing before it changes', () => {
    const added = start.inScenario(ONE, '2027-01-01', addPosition, { managerId: positionOf('Ana'), title: 'Tester' });
    const [first] = added.moves(ONE);
    const managerId = first!.edits.find(({ id }) => id.startsWith('position_made'))!.id as `position_${string}`;
    const early = added.inScenario(ONE, '2027-02-01', moveUnder, { positionIds: [positionOf('Dewi')], managerId });
    const late = early.inBaseline(editMove, { moveId: first!.id, field: 'effectiveDate', value: MARCH });
    expect(late.shows(ONE, '2027-02-01').repairs).toHaveLength(1);
    const rebased = late.inBaseline(rebaseScenario, { scenarioId: ONE });
    for (const day of ['2027-02-01', MARCH, null]) {
      expect(find(rebased.shows(ONE, day).tables, positionOf('Dewi'))).toEqual(
        find(late.shows(ONE, day).tables, positionOf('Dewi')),
      );
    }
  });
});

describe('adopting', () => {
  it('up to a day takes those moves into the baseline and leaves the rest in the scenario', () => {
    const two = start
      .inScenario(ONE, MARCH, editPositions, titled('Dewi', 'Lead'))
      .inScenario(ONE, '2027-06-01', editPositions, titled('Dewi', 'Head'));
    const adopted = two.inBaseline(adoptScenario, { scenarioId: ONE, until: '2027-04-01' });
    expect(find(adopted.plan, positionOf('Dewi'))?.title).toBe('Lead');
    expect(titleIn(adopted, 'Dewi')).toBe('Head');
    expect(adopted.shows(ONE).conflicts).toEqual([]);
    expect(find(adopted.plan, ONE)?.status).toBe('draft');
    const all = adopted.inBaseline(adoptScenario, { scenarioId: ONE, until: null });
    expect(find(all.plan, ONE)).toMatchObject({ status: 'adopted', adoptedOn: '2026-12-01' });
    expect(all.moves(ONE).map(({ adoptedOn }) => adoptedOn)).toEqual(['2026-12-01', '2026-12-01']);
    expect(() => all.inBaseline(adoptScenario, { scenarioId: ONE, until: null })).toThrow('was adopted on');
  });

  it('one after the other: the second keeps its own values and says where they meet', () => {
    const both = start
      .scenario('scenario_two')
      .inScenario(ONE, MARCH, editPositions, titled('Dewi', 'Lead'))
      .inScenario('scenario_two', MARCH, editPositions, titled('Dewi', 'Head'))
      .inBaseline(adoptScenario, { scenarioId: ONE, until: null });
    expect(both.shows('scenario_two').conflicts).toMatchObject([
      { before: "Dewi's role", here: 'Head', there: 'Lead' },
    ]);
    expect(lastEditOf(both.plan, positionOf('Dewi'))?.label).toBe('Adopt scenario_one');
    const second = both.inBaseline(adoptScenario, { scenarioId: 'scenario_two', until: null });
    expect(find(second.plan, positionOf('Dewi'))?.title).toBe('Head');
  });
});

describe('a scenario over another', () => {
  const child = 'scenario_child';
  const stacked = start
    .scenario(child, ONE)
    .inScenario(child, '2027-06-01', editPositions, titled('Dewi', 'Child'))
    .inScenario(ONE, '2027-09-01', editPositions, titled('Dewi', 'Parent'));
  const ends = (plan: Planning) => find(plan.shows(child).tables, positionOf('Dewi'))?.title;

  it('ends as it did when the one below is deleted and it is kept', () => {
    const kept = stacked.inBaseline(deleteScenario, { scenarioId: ONE, children: 'keep' });
    expect([ends(stacked), ends(kept)]).toEqual(['Child', 'Child']);
    expect(find(kept.plan, child)?.parentScenarioId).toBeNull();
  });

  it('is not adopted in part where the one below would then win', () => {
    expect(() => stacked.inBaseline(adoptScenario, { scenarioId: child, until: '2027-07-01' })).toThrow(
      'later moves of scenario_one would then win',
    );
    const whole = stacked.inBaseline(adoptScenario, { scenarioId: child, until: null });
    expect(find(whole.plan, positionOf('Dewi'))?.title).toBe('Child');
  });

  it('without a move of its own stays a draft when one over it is adopted', () => {
    const plan = start
      .scenario(child, ONE)
      .inScenario(child, MARCH, editPositions, titled('Dewi', 'Lead'))
      .inBaseline(adoptScenario, { scenarioId: child, until: null });
    expect([find(plan.plan, ONE)?.status, find(plan.plan, child)?.status]).toEqual(['draft', 'adopted']);
  });
});

describe('who stands on the other side', () => {
  it('is told by the field, and by what came last', () => {
    const plan = start
      .inScenario(ONE, MARCH, editPositions, titled('Dewi', 'Lead'))
      .inBaseline(editPositions, titled('Dewi', 'Principal'))
      .inBaseline(editPositions, { positionIds: [positionOf('Dewi')], field: 'level', value: 'L5' } as const);
    const of = (field: string) => lastEditOf(plan.plan, positionOf('Dewi'), field)?.label;
    expect([of('title'), of('level')]).toEqual(['Change the title of Dewi', 'Change the level of Dewi']);
  });

  it('is noted once while somebody types', () => {
    const typed = ['P', 'Pr', 'Pri'].reduce(
      (plan, title) => plan.inBaseline(editPositions, titled('Dewi', title)),
      start.inScenario(ONE, MARCH, editPositions, titled('Dewi', 'Lead')),
    );
    expect(typed.plan.baselineEdit.size).toBe(1);
  });
});

describe('taking back', () => {
  it('one field, or all of a record, in every move of the scenario', () => {
    const plan = start
      .inScenario(ONE, MARCH, moveUnder, { positionIds: [positionOf('Dewi')], managerId: positionOf('Citra') })
      .inScenario(ONE, '2027-06-01', editPositions, titled('Dewi', 'Head'));
    const field = plan.inBaseline(takeBack, {
      scenarioId: ONE,
      ids: [positionOf('Dewi')],
      fields: ['managerPositionId'],
    });
    expect(find(field.shows(ONE).tables, positionOf('Dewi'))).toMatchObject({
      managerPositionId: positionOf('Budi'),
      title: 'Head',
    });
    const all = plan.inBaseline(takeBack, { scenarioId: ONE, ids: [positionOf('Dewi')], fields: null });
    expect(all.moves(ONE)).toEqual([]);
    expect(() => all.inBaseline(takeBack, { scenarioId: ONE, ids: [positionOf('Dewi')], fields: null })).toThrow(
      'changes nothing there',
    );
  });
});
