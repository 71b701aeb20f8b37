/**
 * A real company in June as the baseline and in September as a scenario: the comparison counts what the files say, adopting
 * gives the second organisation exactly, undo gives every byte back, and the scenario stays small.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { apply, invert } from '../../../../../shared/change/change.ts';
import { execute } from '../../../../../shared/commands/command.ts';
import { adoptScenario } from '../../../../../shared/commands/adopting.ts';
import { addScenarioOfMoves } from '../../../../../shared/commands/scenario-of-moves.ts';
import { readPeopleFile } from '../../../../../shared/exchange/people/read-people-file.ts';
import type { PeopleSheet } from '../../../../../shared/exchange/people/people-sheet.ts';
import { scenarioOfList } from '../../../../../shared/exchange/reimport/scenario-of-list.ts';
import type { Kind } from '../../../../../shared/model/kinds.ts';
import type { Tables } from '../../../../../shared/model/tables.ts';
import { countsOf, differences, type Difference } from '../../../../../shared/scenario/differences.ts';
import { effective } from '../../../../../shared/scenario/effective.ts';
import { impactCounts, impactOf } from '../../../../../shared/scenario/impact.ts';
import { measuresOn } from '../../../../../shared/scenario/measures.ts';
import { movesOf, type ScenarioId } from '../../../../../shared/scenario/moves.ts';
import { say } from '../../../../../shared/texts/message.ts';
import { importSheet } from '../../../../support/import-list.ts';
import { organisationOf } from '../../../../support/organisation-of.ts';
import { textOf } from '../../../../support/plan-text.ts';
import { compareList, keysOf } from '../../../../support/reimport-list.ts';

const DAY = '2022-09-01';

const bytesOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../../fixtures/orgs/software-company-2022-${name}.csv`, import.meta.url));

async function sheetOf(name: string): Promise<PeopleSheet> {
  const sheet = await readPeopleFile(bytesOf(name));
  if (!sheet.ok) throw new Error(say(sheet.error));
  return sheet.value;
}

/** The file as a few lines of code read it, without anything of the product: by entry, the cells by header. */
function entriesOf(name: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const lines = new TextDecoder()
    .decode(bytesOf(name))
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const cells = lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
    ),
  );
  const [headers = [], ...rows] = cells;
  return new Map(
    rows
      .map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ''])))
      .map((row) => [row['entry_id'] ?? '', row]),
  );
}

/** People and entries that one file only has, and entries whose manager or title is another. Some people have two entries. */
function countedFromFiles(before: string, after: string) {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const peopleIn = (rows: typeof old): ReadonlySet<string> =>
    new Set([...rows.values()].map((row) => row['person_id'] ?? ''));
  const [oldPeople, newPeople] = [peopleIn(old), peopleIn(now)];
  const common = [...now.keys()].filter((key) => old.has(key));
  const managerIn = (rows: typeof old, key: string): string => {
    const manager = rows.get(key)?.['manager_entry_id'] ?? '';
    return rows.has(manager) ? manager : '';
  };
  const titleIn = (rows: typeof old, key: string): string =>
    (rows.get(key)?.['role_title'] ?? '').replaceAll(/\s+/g, ' ');
  return {
    joined: [...newPeople].filter((person) => !oldPeople.has(person)).length,
    left: [...oldPeople].filter((person) => !newPeople.has(person)).length,
    added: [...now.keys()].filter((key) => !old.has(key)).length,
    closed: [...old.keys()].filter((key) => !now.has(key)).length,
    moved: common.filter((key) => managerIn(old, key) !== managerIn(now, key)).length,
    retitled: common.filter((key) => titleIn(old, key) !== titleIn(now, key)).length,
    people: newPeople.size,
    positions: now.size,
  };
}

/** Ids are counted, so that the same list gives the same records. */
function context() {
  let count = 0;
  return { newId: <K extends Kind>(kind: K) => `${kind}_list${++count}` as const, today: '2022-08-15' };
}

describe.each([
  ['06', '09'],
  ['09', '06'],
])('the company of 2022-%s, and the list of 2022-%s as a scenario', (before, after) => {
  let baseline: Tables;
  let plan: Tables;
  let second: Tables;
  let scenarioId: ScenarioId;

  beforeAll(async () => {
    baseline = importSheet(await sheetOf(before)).tables;
    second = importSheet(await sheetOf(after)).tables;
    const comparison = compareList(baseline, await sheetOf(after));
    const { moves } = scenarioOfList(comparison, { chosen: keysOf(comparison), left: 'delete' });
    const args = { name: 'HR September', parentScenarioId: null, moves, date: DAY, source: `${after}.csv` };
    const step = execute(addScenarioOfMoves, { tables: baseline, args, context: context() });
    if (!step.ok) throw new Error(say(step.error));
    plan = apply(baseline, step.value.change);
    scenarioId = [...plan.scenario.values()][0]!.id;
  });

  const compared = (): readonly Difference[] => differences(plan, effective(plan, scenarioId).tables);

  it('has one move for each kind of difference, in one step that undo takes back', () => {
    const moves = movesOf(plan, scenarioId);
    expect(moves.length).toBeGreaterThanOrEqual(4);
    expect(moves.length).toBeLessThanOrEqual(5);
    expect(new Set(moves.map(({ effectiveDate }) => effectiveDate))).toEqual(new Set([DAY]));
    expect(effective(plan, scenarioId).conflicts).toEqual([]);
    expect(effective(plan, scenarioId).repairs).toEqual([]);
  });

  it('differs from the baseline as the files differ', () => {
    const { people, positions, ...expected } = countedFromFiles(before, after);
    const { joined, left, moved, retitled, closed } = countsOf(compared());
    const added = compared().filter(({ kind, record }) => kind === 'added' && record === 'position').length;
    expect({ joined, left, added, closed, moved, retitled }).toEqual(expected);
    const shown = effective(plan, scenarioId).tables;
    const { joins, leaves } = impactCounts(impactOf(plan, shown));
    expect({ joins, leaves }).toEqual({ joins: expected.joined, leaves: expected.left });
    expect(measuresOn(shown, null)).toMatchObject({ people, positions });
  });

  it('shows nothing of it the day before, and all of it on the day', () => {
    expect(differences(plan, effective(plan, scenarioId, '2022-08-31').tables)).toEqual([]);
    expect(differences(plan, effective(plan, scenarioId, DAY).tables)).toEqual(compared());
  });

  it('is the second organisation exactly when adopted, and every byte comes back with undo', () => {
    const step = execute(adoptScenario, { tables: plan, args: { scenarioId, until: null }, context: context() });
    if (!step.ok) throw new Error(say(step.error));
    const adopted = apply(plan, step.value.change);
    expect(organisationOf(adopted)).toEqual(organisationOf(second));
    expect(textOf(apply(adopted, invert(step.value.change)))).toBe(textOf(plan));
  });
});
