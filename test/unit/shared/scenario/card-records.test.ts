/** The records behind a card: what is taken back with everything that a scenario does to a position. */
import { describe, expect, it } from 'vitest';
import { takeBack } from '../../../../shared/commands/adopting.ts';
import { recordsOfCard } from '../../../../shared/scenario/card-changes.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { anOrg, personOf, positionOf } from '../../../support/an-org.ts';
import { planning } from '../../../support/a-scenario.ts';

const SCENARIO = 'scenario_a';
const DAY = '2027-02-01';

const base = anOrg().manager('Ana').report('Ana', 'Budi').opening('Ana', 'Writer');
const hired = base.report('Ana', 'Cara').tables();

/** A plan whose scenario makes the second organisation of the first. */
function planOf(before: Tables, after: Tables) {
  const edits = [...after.position.values(), ...after.person.values()].flatMap((record) => {
    const old = [...before.position.values(), ...before.person.values()].find(({ id }) => id === record.id) ?? null;
    return old === record ? [] : [{ id: record.id, before: old && { ...old }, after: { ...record } }];
  });
  const start = planning(before).scenario(SCENARIO).plan;
  const move = { id: 'move_1', scenarioId: SCENARIO, label: 'Hire', effectiveDate: DAY, edits } as const;
  return planning({ ...start, move: start.move.with([['move_1', move]]) });
}

describe('the records of a card', () => {
  it('are the position and the person who joins in it: taken back, nobody stays behind', () => {
    const before = base.tables();
    const plan = planOf(before, hired);
    const ids = recordsOfCard(before, plan.shows(SCENARIO).tables, positionOf('Cara'));
    expect(new Set(ids)).toEqual(new Set([positionOf('Cara'), personOf('Cara')]));
    const back = plan.inScenario(SCENARIO, DAY, takeBack, { scenarioId: SCENARIO, ids, fields: null });
    expect([...back.shows(SCENARIO).tables.person.values()].map(({ name }) => name)).toEqual(['Ana', 'Budi']);
    expect(back.moves(SCENARIO)).toEqual([]);
  });

  it('leave alone who was there before, and who holds another position too', () => {
    const before = base.tables();
    const writer = before.position.get(positionOf('Writer'))!;
    const withBudi: Tables = {
      ...before,
      position: before.position.with([[writer.id, { ...writer, personId: personOf('Budi'), status: 'filled' }]]),
    };
    expect(recordsOfCard(before, withBudi, writer.id)).toEqual([writer.id]);
    const shared: Tables = {
      ...hired,
      position: hired.position.with([[writer.id, { ...writer, personId: personOf('Cara'), status: 'filled' }]]),
    };
    expect(recordsOfCard(before, shared, positionOf('Cara'))).not.toContain(personOf('Cara'));
  });
});
