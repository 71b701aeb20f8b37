/** What a scenario of forty moves takes on disk. */
import { expect, it } from 'vitest';
import { seededRandom } from '../../../../build/sample/seeded-random.ts';
import { apply } from '../../../../shared/change/change.ts';
import { execute } from '../../../../shared/commands/command.ts';
import { COMMANDS } from '../../../../shared/commands/index.ts';
import { reportingTree } from '../../../../shared/analysis/reporting-tree.ts';
import { say } from '../../../../shared/texts/message.ts';
import { effective } from '../../../../shared/scenario/effective.ts';
import { movesOf } from '../../../../shared/scenario/moves.ts';
import { placeChange } from '../../../../shared/scenario/place-change.ts';
import { bigTables } from '../../../bench/big-plan.ts';
import { textOf } from '../../../support/plan-text.ts';
import { randomContext } from '../../../support/random-command.ts';
import { ONE, SCENARIO, withScenario } from '../../../support/random-scenario.ts';

const MOVES = 40;
const MOST_BYTES = 40_000;

it('a scenario of forty people moved, each on a day of their own, is at most 40 kB on disk', () => {
  const random = seededRandom(4);
  const context = randomContext(random);
  const start = withScenario(bigTables(500), SCENARIO);
  const ids = [...start.position.values()].map(({ id }) => id);
  let plan = start;
  for (let at = 0; movesOf(plan, SCENARIO).length < MOVES; at++) {
    const shown = effective(plan, SCENARIO).tables;
    const mover = ids[(at * 37 + 20) % ids.length]!;
    const below = new Set(reportingTree(shown).subtreeOf(mover));
    const managerId = random.pick(ids.filter((id) => !below.has(id)));
    const args = { positionIds: [mover], managerId };
    const outcome = execute(COMMANDS.moveUnder, { tables: shown, args, context });
    if (!outcome.ok) continue;
    const { label, change } = outcome.value;
    const date = `2027-${String(1 + Math.floor(at / 4)).padStart(2, '0')}-01`;
    plan = apply(
      plan,
      placeChange(plan, change, { branch: ONE, date, label: say(label), today: context.today, newId: context.newId }),
    );
  }
  const bytes = new TextEncoder();
  const size = bytes.encode(textOf(plan)).length - bytes.encode(textOf(start)).length;
  console.log(`A scenario of ${MOVES} moves: ${size} bytes on disk`);
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(MOST_BYTES);
});
