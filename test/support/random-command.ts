/** Random calls of every command in the registry, sensible and senseless, as a hurried hand would make them. */
import type { Random } from '../../build/sample/seeded-random.ts';
import type { Edit } from '../../shared/change/change.ts';
import type { Step } from '../../shared/change/history.ts';
import type { Choice } from '../../shared/commands/assign-group.ts';
import { execute, type Command, type CommandContext, type Refusal } from '../../shared/commands/command.ts';
import { COMMANDS } from '../../shared/commands/index.ts';
import type { Id, Kind } from '../../shared/model/kinds.ts';
import { tableOf, type Tables } from '../../shared/model/tables.ts';
import type { Result } from '../../shared/util/result.ts';
import { randomAddition } from './random-org.ts';
import { randomDay, randomName } from './random-text.ts';

type Commands = typeof COMMANDS;
type ArgsOf<C> = C extends Command<infer Args> ? Args : never;

/** One call of a command, ready to run. */
export interface Call {
  readonly name: keyof Commands;
  readonly args: unknown;
  readonly run: (tables: Tables, context: CommandContext) => Result<Step, Refusal>;
}

/** An id in the tables, or now and then one that nothing has. */
function someId<K extends Kind>(random: Random, tables: Tables, kind: K): Id<K> {
  const records = [...tableOf(tables, kind).values()];
  const isStale = records.length === 0 || random.chance(0.02);
  return isStale ? `${kind}_gone` : (random.pick(records).id as Id<K>);
}

const someIds = (random: Random, tables: Tables): readonly Id<'position'>[] =>
  Array.from({ length: random.below(4) }, () => someId(random, tables, 'position'));

function choice<K extends 'team' | 'location' | 'person'>(
  random: Random,
  tables: Tables,
  kind: K,
): NonNullable<Choice<K>> {
  return random.chance(0.7)
    ? { id: someId(random, tables, kind) }
    : { newName: random.pick([randomName(random), ' ', 'y'.repeat(20_000)]) };
}

function maybe<T>(random: Random, value: T): T | null {
  return random.chance(0.8) ? value : null;
}

/** Arguments for every command; a new command without an entry here does not compile. */
const ARGS: { readonly [N in keyof Commands]: (random: Random, tables: Tables) => ArgsOf<Commands[N]> } = {
  addPosition: (random, tables) => ({
    managerId: maybe(random, someId(random, tables, 'position')),
    title: random.pick([randomName(random), '', 'z'.repeat(20_000)]),
  }),
  applyChange: (random, tables) => ({
    change: renames(random, tables),
    from: random.pick(['merge', 'disk', 'theirs']),
  }),
  assignLocation: (random, tables) => ({
    positionId: someId(random, tables, 'position'),
    location: maybe(random, choice(random, tables, 'location')),
  }),
  assignTeam: (random, tables) => ({
    positionId: someId(random, tables, 'position'),
    team: maybe(random, choice(random, tables, 'team')),
  }),
  closePosition: (random, tables) => ({ positionId: someId(random, tables, 'position') }),
  deletePositions: (random, tables) => ({ positionIds: someIds(random, tables) }),
  editPerson: (random, tables) => ({
    personId: someId(random, tables, 'person'),
    field: random.pick(['name', 'email', 'employment', 'hireDate']),
    value: random.pick([randomName(random), randomDay(random), '', 'y'.repeat(20_000), undefined]),
  }),
  editPosition: (random, tables) => ({
    positionId: someId(random, tables, 'position'),
    field: random.pick(['title', 'level', 'roleFamily', 'status', 'fte', 'startDate', 'endDate', 'costCentre']),
    value: random.pick([
      randomName(random),
      randomDay(random),
      random.pick(['filled', 'open', 'leaving', 'closed', 'something newer']),
      random.pick([0, 0.8, 1.5, 9, -1, NaN, Infinity]),
      undefined,
    ]),
  }),
  fillPosition: (random, tables) => ({
    positionId: someId(random, tables, 'position'),
    person: choice(random, tables, 'person'),
  }),
  importRecords: (random, tables) => ({
    records: [randomAddition(random, tables), randomAddition(random, tables)].filter((record) => record !== null),
  }),
  moveUnder: (random, tables) => ({
    positionIds: someIds(random, tables),
    managerId: maybe(random, someId(random, tables, 'position')),
  }),
  reimportPeople: (random, tables) => ({
    name: randomName(random),
    counts: { joined: 0, left: 0, moved: 0, retitled: 1, changed: 0 },
    change: random.chance(0.9) ? renames(random, tables) : staleRename,
  }),
  reopenPosition: (random, tables) => ({ positionId: someId(random, tables, 'position') }),
  vacatePosition: (random, tables) => ({ positionId: someId(random, tables, 'position') }),
};

/** What a merge brings in: other names for some positions. */
const renames = (random: Random, tables: Tables): readonly Edit[] =>
  [...tables.position.values()]
    .filter(() => random.chance(0.1))
    .map((before) => ({ id: before.id, before, after: { ...before, title: randomName(random) } }));

/** A change of something that the plan does not hold, as a list compared with an older plan would bring. */
const staleRename: readonly Edit[] = [
  {
    id: 'location_gone',
    before: { id: 'location_gone', name: 'Here' },
    after: { id: 'location_gone', name: 'There' },
  },
];

const COMMAND_NAMES = Object.keys(COMMANDS) as readonly (keyof Commands)[];

/** A random call of a random command. */
export function randomCall(random: Random, tables: Tables): Call {
  const name = random.pick(COMMAND_NAMES);
  // Command and arguments belong together by the type of ARGS; the compiler cannot follow that through the name.
  const command = COMMANDS[name] as unknown as Command<unknown>;
  const args: unknown = ARGS[name](random, tables);
  return { name, args, run: (now, context) => execute(command, { tables: now, args, context }) };
}

/** A context whose ids and day come from the seed. */
export const randomContext = (random: Random): CommandContext => ({
  newId: (kind) => `${kind}_${random.idTail()}`,
  today: '2026-12-01',
});
