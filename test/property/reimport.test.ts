/** Laws of bringing a list into a plan: all of it gives the list, none of it the plan, any part of it a whole plan, and undo takes it back. */
import { describe, expect } from 'vitest';
import type { Random } from '../../build/sample/seeded-random.ts';
import { apply, invert } from '../../shared/change/change.ts';
import { accept, LEFT_CHOICES } from '../../shared/exchange/reimport/accept.ts';
import { scenarioOfList } from '../../shared/exchange/reimport/scenario-of-list.ts';
import { settle, withoutChoices } from '../../shared/exchange/reimport/settle.ts';
import { SCHEMAS } from '../../shared/model/schemas.ts';
import { kindOf } from '../../shared/model/kinds.ts';
import { forEverySeed } from '../support/for-every-seed.ts';
import { importText } from '../support/import-list.ts';
import { danglingIds, idsOnCycles } from '../support/loose-ends.ts';
import { organisationOf } from '../support/organisation-of.ts';
import { textOf } from '../support/plan-text.ts';
import { IDENTITIES, laterList, listText, randomList, type Identity } from '../support/random-people-list.ts';
import { randomTables } from '../support/random-org.ts';
import { compareList, keysOf, withAccepted } from '../support/reimport-list.ts';

const SEEDS = 400;
const SIZE = 14;

function twoLists(random: Random): { readonly before: string; readonly after: string; readonly identity: Identity } {
  const identity = random.pick(IDENTITIES);
  const rows = randomList(random, 1 + random.below(SIZE), identity);
  const later = random.chance(0.8) ? laterList(random, rows, identity) : randomList(random, SIZE, identity);
  return { before: listText(rows, identity), after: listText(later, identity), identity };
}

const some = (random: Random, keys: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...keys].filter(() => random.chance(0.4)));

describe('re-import', () => {
  forEverySeed(
    'Re-import: all accepted gives the second list, none the first byte, and a second time there is nothing to do',
    (random) => {
      const { before, after } = twoLists(random);
      const { tables } = importText(before);
      const comparison = compareList(tables, after);
      const all = withAccepted(comparison);
      expect(organisationOf(all)).toEqual(organisationOf(importText(after).tables));
      expect(textOf(withAccepted(comparison, new Set()))).toBe(textOf(tables));
      expect(compareList(all, after).differences).toEqual([]);
    },
    SEEDS,
  );

  forEverySeed(
    'Re-import: any part accepted, whatever is answered, leaves a whole plan, and undo gives the first byte',
    (random) => {
      const { before, after } = twoLists(random);
      const tables = random.chance(0.8) ? importText(before).tables : randomTables(random, 40);
      const asked = compareList(tables, after).doubts;
      const answers = Object.fromEntries(asked.map(({ key, choices }) => [key, random.pick(choices).value]));
      const comparison = compareList(tables, after, { answers });
      const chosen = some(random, keysOf(comparison));
      const { change } = accept(comparison, chosen, random.pick(LEFT_CHOICES));
      const now = apply(tables, change);
      expect([...danglingIds(now), ...idsOnCycles(now)]).toEqual([]);
      for (const { id, after: record } of change) {
        if (record !== null) expect(SCHEMAS[kindOf(id)].safeParse(record).success).toBe(true);
      }
      const closed = [...now.position.values()].filter(({ status }) => status === 'closed');
      expect(
        closed.filter(({ personId, id }) => personId !== null && tables.position.get(id)?.status !== 'closed'),
      ).toEqual([]);
      expect(textOf(apply(now, invert(change)))).toBe(textOf(tables));
    },
    SEEDS,
  );

  forEverySeed(
    'Re-import: what is taken out of the choice does not come along again',
    (random) => {
      const { before, after } = twoLists(random);
      const comparison = compareList(importText(before).tables, after);
      const chosen = some(random, keysOf(comparison));
      const { accepted } = settle(comparison, chosen);
      if (accepted.size === 0) return;
      const out = random.pick([...accepted]);
      const rest = withoutChoices(comparison, chosen, [out]);
      expect(settle(comparison, rest).accepted.has(out)).toBe(false);
      expect([...rest].every((key) => chosen.has(key))).toBe(true);
    },
    SEEDS,
  );
  forEverySeed(
    'Re-import: as a scenario, whatever part is chosen, the moves give what accepting gives, in a plan that stays whole',
    (random) => {
      const { before, after } = twoLists(random);
      const { tables } = importText(before);
      const comparison = compareList(tables, after);
      const chosen = random.chance(0.5) ? keysOf(comparison) : some(random, keysOf(comparison));
      const left = random.pick(LEFT_CHOICES);
      const { moves, acceptance } = scenarioOfList(comparison, { chosen, left });
      const laid = moves.reduce((now, { edits }) => apply(now, edits), tables);
      expect(textOf(laid)).toBe(textOf(apply(tables, acceptance.change)));
      expect([...danglingIds(laid), ...idsOnCycles(laid)]).toEqual([]);
    },
    SEEDS,
  );
});
