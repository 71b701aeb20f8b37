/** Arguments of the commands on scenarios, moves and snapshots, sensible and senseless. */
import type { Random } from '../../build/sample/seeded-random.ts';
import type { Change } from '../../shared/change/change.ts';
import type { Command } from '../../shared/commands/command.ts';
import type { COMMANDS } from '../../shared/commands/index.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { BASELINE, branchOf } from '../../shared/scenario/branch.ts';
import { effective } from '../../shared/scenario/effective.ts';
import { maybe, someId } from './random-pick.ts';
import { randomDay, randomName } from './random-text.ts';

type Commands = typeof COMMANDS;
type ArgsOf<C> = C extends Command<infer Args> ? Args : never;
type ScenarioCommand =
  | 'addScenario'
  | 'addScenarioOfMoves'
  | 'adoptScenario'
  | 'copyScenario'
  | 'deleteMoves'
  | 'deleteScenario'
  | 'deleteSnapshot'
  | 'editMove'
  | 'editScenario'
  | 'freezeSnapshot'
  | 'pickMove'
  | 'rebaseScenario'
  | 'renameSnapshot'
  | 'reorderMove'
  | 'settleConflicts'
  | 'switchMoves'
  | 'takeBack';

const aName = (random: Random): string => random.pick([randomName(random), ' ', 'y'.repeat(20_000)]);
const aDay = (random: Random): string => random.pick([randomDay(random), randomDay(random), 'soon']);

/** A position of the baseline with another title; of no position at all now and then. */
function retitled(random: Random, tables: Tables): Change {
  const id = someId(random, tables, 'position');
  const position = tables.position.get(id);
  return position === undefined
    ? [{ id, before: null, after: null }]
    : [{ id, before: position, after: { ...position, title: randomName(random) } }];
}

export const SCENARIO_ARGS: {
  readonly [N in ScenarioCommand]: (random: Random, tables: Tables) => ArgsOf<Commands[N]>;
} = {
  addScenario: (random, tables) => ({
    name: aName(random),
    parentScenarioId: maybe(random, someId(random, tables, 'scenario')),
    ...(random.chance(0.5) ? { effectiveDate: aDay(random) } : {}),
    ...(random.chance(0.3) ? { focusPositionId: someId(random, tables, 'position') } : {}),
  }),
  addScenarioOfMoves: (random, tables) => ({
    name: aName(random),
    parentScenarioId: maybe(random, someId(random, tables, 'scenario')),
    date: aDay(random),
    moves: random.chance(0.1) ? [] : [{ label: randomName(random), edits: retitled(random, tables) }],
  }),
  adoptScenario: (random, tables) => ({
    scenarioId: someId(random, tables, 'scenario'),
    until: maybe(random, aDay(random)),
  }),
  copyScenario: (random, tables) => ({ scenarioId: someId(random, tables, 'scenario'), name: aName(random) }),
  deleteMoves: (random, tables) => ({ moveIds: [someId(random, tables, 'move')] }),
  deleteScenario: (random, tables) => ({
    scenarioId: someId(random, tables, 'scenario'),
    children: random.pick(['keep', 'delete']),
  }),
  deleteSnapshot: (random, tables) => ({ snapshotId: someId(random, tables, 'snapshot') }),
  editMove: (random, tables) => ({
    moveId: someId(random, tables, 'move'),
    ...random.pick([
      { field: 'label' as const, value: aName(random) },
      { field: 'effectiveDate' as const, value: aDay(random) },
      { field: 'reason' as const, value: random.pick([randomName(random), '', 'z'.repeat(200_000), undefined]) },
      {
        field: 'initiative' as const,
        value: maybe(
          random,
          random.chance(0.5) ? { id: someId(random, tables, 'initiative') } : { newName: aName(random) },
        ),
      },
    ]),
  }),
  editScenario: (random, tables) => ({
    scenarioId: someId(random, tables, 'scenario'),
    ...random.pick([
      { field: 'name' as const, value: aName(random) },
      { field: 'note' as const, value: random.pick([randomName(random), 'z'.repeat(200_000), undefined]) },
      { field: 'status' as const, value: random.pick(['draft', 'proposed', 'rejected', '']) },
      { field: 'effectiveDate' as const, value: random.pick([aDay(random), undefined]) },
      { field: 'parentScenarioId' as const, value: maybe(random, someId(random, tables, 'scenario')) },
    ]),
  }),
  freezeSnapshot: (random, tables) => ({
    name: aName(random),
    branch: random.chance(0.3) ? BASELINE : branchOf(someId(random, tables, 'scenario')),
    at: maybe(random, aDay(random)),
  }),
  pickMove: (random, tables) => ({
    moveId: someId(random, tables, 'move'),
    to: someId(random, tables, 'scenario'),
    keep: random.chance(0.5),
  }),
  rebaseScenario: (random, tables) => ({ scenarioId: someId(random, tables, 'scenario') }),
  renameSnapshot: (random, tables) => ({ snapshotId: someId(random, tables, 'snapshot'), name: aName(random) }),
  reorderMove: (random, tables) => ({
    moveId: someId(random, tables, 'move'),
    before: maybe(random, someId(random, tables, 'move')),
    ...(random.chance(0.3) ? { date: aDay(random) } : {}),
  }),
  settleConflicts: (random, tables) => ({
    conflicts: effective(tables, someId(random, tables, 'scenario')).conflicts,
    side: random.pick(['scenario', 'baseline']),
  }),
  switchMoves: (random, tables) => ({ moveIds: [someId(random, tables, 'move')], isOff: random.chance(0.5) }),
  takeBack: (random, tables) => ({
    scenarioId: someId(random, tables, 'scenario'),
    ids: [someId(random, tables, 'position')],
    fields: maybe(random, [random.pick(['title', 'managerPositionId']), random.pick(['personId', 'status'])]),
  }),
};
