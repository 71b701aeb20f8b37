/** Laws of scenarios: what they show is whole, rebasing and adopting keep it, and taking a move elsewhere is the edit made by hand. */
import { afterAll, describe, expect } from 'vitest';
import type { Random } from '../../build/sample/seeded-random.ts';
import { apply, invert } from '../../shared/change/change.ts';
import { isOrgId, ORG_KINDS } from '../../shared/model/kinds.ts';
import { tableOf, type Tables } from '../../shared/model/tables.ts';
import { adoptChange } from '../../shared/scenario/adopt.ts';
import { BASELINE } from '../../shared/scenario/branch.ts';
import { cherryPick } from '../../shared/scenario/cherry-pick.ts';
import { effective } from '../../shared/scenario/effective.ts';
import { editsOf, movesOf } from '../../shared/scenario/moves.ts';
import { placeChange } from '../../shared/scenario/place-change.ts';
import { rebase, rebased } from '../../shared/scenario/rebase.ts';
import { settleConflicts } from '../../shared/scenario/settle-conflicts.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { compareText } from '../../shared/util/compare-text.ts';
import { forEverySeed } from '../support/for-every-seed.ts';
import { danglingIds, idsOnCycles, idsOnManagerCircles } from '../support/loose-ends.ts';
import { planOf } from '../support/plan-text.ts';
import { randomTables } from '../support/random-org.ts';
import { randomCall, randomContext } from '../support/random-command.ts';
import { MOVE_DAYS, ONE, SCENARIO, withoutScenarios, withScenario, workedOn } from '../support/random-scenario.ts';

const SIZE = 40;
const CALLS = 12;
const TODAY = '2026-12-01';

/** A plan with a scenario somebody worked on. */
const planned = (random: Random): Tables =>
  workedOn(random, withScenario(withoutScenarios(randomTables(random, SIZE)), SCENARIO), { branch: ONE, calls: CALLS });

/** The same after the baseline moved on under it. */
const movedOn = (random: Random, plan: Tables): Tables => workedOn(random, plan, { branch: BASELINE, calls: CALLS });

/** Every record of the organisation, in an order of its own. */
const organisation = (tables: Tables) =>
  ORG_KINDS.map((kind) => [...tableOf(tables, kind).values()].toSorted((a, b) => compareText(a.id, b.id)));

const textOf = (tables: Tables): string => serializePlan(planOf(tables));

function isWhole(tables: Tables): void {
  expect(danglingIds(tables, ORG_KINDS)).toEqual([]);
  expect(idsOnCycles(tables).filter(isOrgId)).toEqual([]);
  expect(idsOnManagerCircles(tables)).toEqual([]);
}

describe('scenarios', () => {
  const counts = { moves: 0, conflicts: 0, lapses: 0, repairs: 0 };

  forEverySeed('Scenario: whole on every day, whatever the baseline became', (random) => {
    const plan = movedOn(random, planned(random));
    counts.moves += movesOf(plan, SCENARIO).length;
    for (const day of [...MOVE_DAYS, null]) {
      const shown = effective(plan, SCENARIO, day);
      counts.conflicts += shown.conflicts.length;
      counts.lapses += shown.lapses.length;
      counts.repairs += shown.repairs.length;
      isWhole(shown.tables);
    }
  });

  forEverySeed('Rebase: shows the same, whole, and has nothing left to say', (random) => {
    const plan = movedOn(random, planned(random));
    const after = rebased(plan, SCENARIO);
    const shown = effective(after, SCENARIO);
    isWhole(shown.tables);
    for (const day of [...MOVE_DAYS, null]) {
      const [now, then] = [after, plan].map((tables) => organisation(effective(tables, SCENARIO, day).tables));
      expect({ day, now }).toEqual({ day, now: then });
    }
    expect([shown.conflicts, shown.lapses, shown.repairs]).toEqual([[], [], []]);
    expect(rebase(after, SCENARIO).change).toEqual([]);
  });

  forEverySeed('Adopt: makes the baseline what the scenario shows; undo gives every byte back', (random) => {
    const plan = movedOn(random, planned(random));
    const until = random.pick([...MOVE_DAYS, null]);
    const change = adoptChange(plan, { scenarioId: SCENARIO, until, today: TODAY });
    const adopted = apply(plan, change);
    expect(organisation(adopted)).toEqual(organisation(effective(plan, SCENARIO, until).tables));
    expect(textOf(apply(adopted, invert(change)))).toBe(textOf(plan));
    expect(textOf(apply(apply(adopted, invert(change)), change))).toBe(textOf(adopted));
    // What is adopted no longer has an effect of its own; the rest still ends where it did. Where something had to be
    // mended, who stands in for a manager follows what lies below, and that is another baseline now.
    const isMended = [until, null].some((day) => effective(plan, SCENARIO, day).repairs.length > 0);
    if (!isMended) {
      expect(organisation(effective(adopted, SCENARIO).tables)).toEqual(organisation(effective(plan, SCENARIO).tables));
    }
  });

  forEverySeed('Adopt: of the rebased scenario is adopt of the scenario', (random) => {
    const plan = planned(random);
    const adopt = (tables: Tables): Tables =>
      apply(tables, adoptChange(tables, { scenarioId: SCENARIO, until: null, today: TODAY }));
    expect(organisation(adopt(rebased(plan, SCENARIO)))).toEqual(organisation(adopt(plan)));
  });

  forEverySeed('Cherry-pick: of the first move is its edit made by hand', (random) => {
    const plan = withScenario(planned(random), 'scenario_two');
    const [first] = movesOf(plan, SCENARIO);
    if (first === undefined) return;
    const { newId } = randomContext(random);
    const picked = apply(plan, cherryPick(plan, { moveId: first.id, to: 'scenario_two', keep: true, newId }));
    const byHand = apply(
      plan,
      placeChange(plan, editsOf(first), {
        branch: { type: 'scenario', id: 'scenario_two' },
        date: first.effectiveDate,
        label: first.label,
        today: TODAY,
        newId,
      }),
    );
    const [a, b] = [picked, byHand].map((tables) => effective(tables, 'scenario_two').tables);
    expect(organisation(a!)).toEqual(organisation(b!));
    const [own, theirs] = [picked, byHand].map((tables) => movesOf(tables, 'scenario_two').map(({ edits }) => edits));
    expect(own).toEqual(theirs);
  });

  forEverySeed('Moves: an edit taken back leaves no move', (random) => {
    const plan = withScenario(withoutScenarios(randomTables(random, SIZE)), SCENARIO);
    const edited = workedOn(random, plan, { branch: ONE, calls: 1 });
    for (const move of movesOf(edited, SCENARIO)) {
      const back = placeChange(edited, invert(editsOf(move)), {
        branch: ONE,
        date: move.effectiveDate,
        label: 'back',
        today: TODAY,
        newId: randomContext(random).newId,
      });
      expect(movesOf(apply(edited, back), SCENARIO)).toEqual([]);
    }
  });

  forEverySeed('Conflicts: settled for either side are gone', (random) => {
    const plan = movedOn(random, planned(random));
    const { conflicts } = effective(plan, SCENARIO);
    const [keep, take] = (['scenario', 'baseline'] as const).map((side) =>
      apply(plan, settleConflicts(plan, conflicts, side)),
    );
    // The scenario's side changes nothing of what it shows but what was gone, which comes back.
    const isBack = conflicts.some(({ why }) => why === 'edited-here-removed-there');
    if (!isBack) {
      expect(organisation(effective(keep!, SCENARIO).tables)).toEqual(organisation(effective(plan, SCENARIO).tables));
    }
    expect(effective(keep!, SCENARIO).conflicts).toEqual([]);
    expect(effective(take!, SCENARIO).conflicts).toEqual([]);
    if (conflicts.length === 0) expect([keep, take]).toEqual([plan, plan]);
  });

  forEverySeed('Scenario: an edit shows at once as it would anywhere, also where the baseline moved on', (random) => {
    const plan = movedOn(random, planned(random));
    const day = random.pick(MOVE_DAYS);
    const context = randomContext(random);
    const shown = effective(plan, SCENARIO, day).tables;
    const outcome = randomCall(random, shown).run(shown, context);
    const change = outcome.ok ? outcome.value.change.filter(({ id }) => isOrgId(id)) : [];
    const placing = { branch: ONE, date: day, label: 'edit', today: TODAY, newId: context.newId };
    const after = apply(plan, placeChange(plan, change, placing));
    expect(organisation(effective(after, SCENARIO, day).tables)).toEqual(organisation(apply(shown, change)));
  });

  afterAll(() => {
    console.log(
      `Scenarios: ${counts.moves} moves, ${counts.conflicts} conflicts, ${counts.lapses} lapsed edits, ${counts.repairs} repairs`,
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0);
  });
});
