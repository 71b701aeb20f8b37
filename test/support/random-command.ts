/** Random calls of every command in the registry, sensible and senseless, as a hurried hand would make them. */
import type { Random } from '../../build/sample/seeded-random.ts';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import { REACH_KEYS } from '../../shared/portfolio/reach-defaults.ts';
import { STRUCTURE_KEYS } from '../../shared/analysis/structure-assumptions.ts';
import type { Edit } from '../../shared/change/change.ts';
import type { Step } from '../../shared/change/history.ts';
import { execute, type Command, type CommandContext, type Refusal } from '../../shared/commands/command.ts';
import { HOLDER_FIELDS, PERSON_FIELDS } from '../../shared/commands/edit-person.ts';
import type { PositionEdit } from '../../shared/commands/edit-positions.ts';
import type { FunctionChoice } from '../../shared/commands/function-membership.ts';
import { COMMANDS } from '../../shared/commands/index.ts';
import type { Cell } from '../../shared/commands/read-cells.ts';
import { POSITION_FIELD_KEYS } from '../../shared/analysis/position-fields.ts';
import type { MoveUnder } from '../../shared/commands/move-under.ts';
import type { PositionDraft } from '../../shared/commands/position-draft.ts';
import type { TeamEdit } from '../../shared/commands/teams.ts';
import type { SaveView } from '../../shared/commands/views.ts';
import { POSITION_VALUE_FIELDS } from '../../shared/commands/position-values.ts';
import type { Place } from '../../shared/commands/position-guard.ts';
import { reportsIn } from '../../shared/analysis/siblings.ts';
import { RELATION_TYPES } from '../../shared/model/relation.ts';
import type { Tables } from '../../shared/model/tables.ts';
import type { Result } from '../../shared/util/result.ts';
import { randomAddition } from './random-org.ts';
import { randomSkills, REPOSITORY_ARGS } from './random-repository-command.ts';
import { SCENARIO_ARGS } from './random-scenario-command.ts';
import { maybe, randomChoice, someId, someIds } from './random-pick.ts';
import { randomDay, randomName } from './random-text.ts';

type Commands = typeof COMMANDS;
type ArgsOf<C> = C extends Command<infer Args> ? Args : never;

/** One call of a command, ready to run. */
export interface Call {
  readonly name: keyof Commands;
  readonly args: unknown;
  readonly run: (tables: Tables, context: CommandContext) => Result<Step, Refusal>;
}

/** Positions, and a place for them: last under a manager or at the top, or before one of its reports. */
function somewhere(random: Random, tables: Tables): MoveUnder {
  const positionIds = someIds(random, tables);
  return { positionIds, ...place(random, tables) };
}

function place(random: Random, tables: Tables): Place {
  const managerId = maybe(random, someId(random, tables, 'position'));
  if (random.chance(0.5)) return { managerId };
  const siblings = reportsIn(reportingTree(tables), managerId);
  const isSensible = siblings.length > 0 && random.chance(0.9);
  return { managerId, before: isSensible ? random.pick(siblings) : maybe(random, someId(random, tables, 'position')) };
}

/** Arguments for every command; a new command without an entry here does not compile. */
const ARGS: { readonly [N in keyof Commands]: (random: Random, tables: Tables) => ArgsOf<Commands[N]> } = {
  ...REPOSITORY_ARGS,
  ...SCENARIO_ARGS,
  addPerson: (random) => ({ name: random.pick([randomName(random), ' ', 'y'.repeat(20_000)]) }),
  addPosition: (random, tables) => ({
    ...place(random, tables),
    assistant: random.chance(0.2),
    title: random.pick([randomName(random), '', 'z'.repeat(20_000)]),
  }),
  addRelation: (random, tables) => ({
    from: someId(random, tables, 'position'),
    to: someId(random, tables, 'position'),
    type: random.pick(RELATION_TYPES),
    caption: random.pick([randomName(random), '', 'y'.repeat(20_000)]),
  }),
  addTeam: (random, tables) => ({
    name: random.pick([randomName(random), ' ', 'y'.repeat(20_000)]),
    ...(random.chance(0.5) ? { parentTeamId: someId(random, tables, 'team') } : {}),
  }),
  applyChange: (random, tables) => ({
    change: renames(random, tables),
    from: random.pick(['merge', 'disk', 'theirs']),
  }),
  backfill: (random, tables) => ({
    positionId: someId(random, tables, 'position'),
    ...(random.chance(0.5) ? { endDate: random.pick([randomDay(random), 'soon']) } : {}),
  }),
  closePositions: (random, tables) => ({ positionIds: someIds(random, tables) }),
  copyUnder: (random, tables) => ({ ...somewhere(random, tables), withBelow: random.chance(0.3) }),
  deletePositions: (random, tables) => ({ positionIds: someIds(random, tables) }),
  deleteTeam: (random, tables) => ({
    teamId: someId(random, tables, 'team'),
    moveTo: maybe(random, someId(random, tables, 'team')),
  }),
  deleteView: (random, tables) => ({ viewId: someId(random, tables, 'view') }),
  duplicatePositions: (random, tables) => ({
    positionIds: someIds(random, tables),
    times: random.pick([1, 2, 0.5, 0, 101, NaN]),
    withBelow: random.chance(0.2),
  }),
  editMembership: (random, tables) => ({
    membershipId: someId(random, tables, 'membership'),
    field: random.pick(['from', 'until']),
    value: random.pick([randomDay(random), randomName(random), undefined]),
  }),
  editPerson: (random, tables) => ({
    personId: someId(random, tables, 'person'),
    field: random.pick(PERSON_FIELDS),
    value: random.pick([randomName(random), randomDay(random), '', 'y'.repeat(20_000), undefined]),
  }),
  editPositions: (random, tables) => ({
    positionIds: someIds(random, tables),
    ...positionEdit(random, tables),
  }),
  editRelation: (random, tables) => ({
    relationId: someId(random, tables, 'relation'),
    field: random.pick(['type', 'caption', 'from', 'until']),
    value: random.pick([...RELATION_TYPES, randomDay(random), 'y'.repeat(20_000), undefined]),
  }),
  editTeam: (random, tables) => ({ teamId: someId(random, tables, 'team'), ...teamEdit(random, tables) }),
  fillPosition: (random, tables) => ({
    positionId: someId(random, tables, 'position'),
    person: randomChoice(random, tables, 'person'),
  }),
  importRecords: (random, tables) => ({
    records: [randomAddition(random, tables), randomAddition(random, tables)].filter((record) => record !== null),
  }),
  moveAlone: somewhere,
  moveUnder: somewhere,
  pastePositions: (random, tables) => ({
    ...place(random, tables),
    drafts: Array.from({ length: random.below(3) }, () => draft(random, 2)),
  }),
  reimportPeople: (random, tables) => ({
    name: randomName(random),
    counts: { joined: 0, left: 0, moved: 0, retitled: 1, changed: 0 },
    change: random.chance(0.9) ? renames(random, tables) : staleRename,
  }),
  placePerson: (random, tables) => ({
    ...place(random, tables),
    personId: someId(random, tables, 'person'),
    title: randomName(random),
  }),
  removePeople: (random, tables) => ({ personIds: [someId(random, tables, 'person')] }),
  removeRelations: (random, tables) => ({ relationIds: [someId(random, tables, 'relation')] }),
  renameView: (random, tables) => ({
    viewId: someId(random, tables, 'view'),
    name: random.pick([randomName(random), '']),
  }),
  reopenPositions: (random, tables) => ({ positionIds: someIds(random, tables) }),
  saveView: (random, tables) => ({ name: randomName(random), ...view(random, tables) }),
  setCells: (random, tables) => ({ cells: randomCells(random, tables) }),
  setAssistant: (random, tables) => ({ positionIds: someIds(random, tables), isAssistant: random.chance(0.6) }),
  setAssumption: (random) => ({
    key: random.pick(STRUCTURE_KEYS),
    value: maybe(random, random.pick([random.below(12), 1_001, -1, 2.5, Number.NaN])),
  }),
  setReachAssumption: (random) => ({
    key: random.pick(REACH_KEYS),
    value: maybe(random, random.pick([random.below(12), 0.5, 1e12, -1, Number.NaN])),
  }),
  splitPosition: (random, tables) => ({
    positionId: someId(random, tables, 'position'),
    share: random.pick([0.5, 0.1, 0, 1, NaN]),
  }),
  swapPeople: (random, tables) => ({ a: someId(random, tables, 'position'), b: someId(random, tables, 'position') }),
  updateView: (random, tables) => ({ viewId: someId(random, tables, 'view'), view: view(random, tables) }),
  vacatePositions: (random, tables) => ({ positionIds: someIds(random, tables) }),
  renamePosition: (random, tables) => ({
    positionId: someId(random, tables, 'position'),
    ...(random.chance(0.6) ? { name: random.pick([randomName(random), ' ', 'n'.repeat(20_000)]) } : {}),
    ...(random.chance(0.6) ? { title: random.pick([randomName(random), '', 't'.repeat(20_000)]) } : {}),
  }),
};

/** One field, and a value that it may take or not. */
function positionEdit(random: Random, tables: Tables): PositionEdit {
  const group = random.below(8);
  if (group === 3) return { field: 'skills', value: randomSkills(random) };
  if (group === 0) return { field: 'team', value: maybe(random, randomChoice(random, tables, 'team')) };
  if (group === 1) return { field: 'location', value: maybe(random, randomChoice(random, tables, 'location')) };
  if (group === 2) return { field: 'function', value: functionChoice(random, tables) };
  return {
    field: random.pick([...POSITION_VALUE_FIELDS, ...HOLDER_FIELDS]),
    value: random.pick([
      randomName(random),
      randomDay(random),
      random.pick(['filled', 'open', 'leaving', 'closed', 'something newer']),
      random.pick([0, 0.8, 1.5, 9, -1, NaN, Infinity]),
      undefined,
    ]),
  };
}

const functionChoice = (random: Random, tables: Tables): FunctionChoice =>
  random.chance(0.3)
    ? { leave: someId(random, tables, 'function') }
    : maybe(random, randomChoice(random, tables, 'function'));

function teamEdit(random: Random, tables: Tables): TeamEdit {
  const name = random.pick([randomName(random), ' ', 'y'.repeat(200_000)]);
  return random.pick([
    { field: 'name', value: name },
    { field: 'topology', value: random.pick(['platform', '']) },
    { field: 'focus', value: name },
    { field: 'parent', value: maybe(random, someId(random, tables, 'team')) },
    { field: 'lead', value: maybe(random, someId(random, tables, 'position')) },
  ] satisfies readonly TeamEdit[]);
}

/** A pasted position, with up to two layers of reports. */
const draft = (random: Random, layers: number): PositionDraft => ({
  title: random.pick([randomName(random), randomName(random), '', 'y'.repeat(random.below(2) * 20_000)]),
  ...(random.chance(0.5) ? { name: randomName(random), start: randomDay(random) } : {}),
  ...(random.chance(0.3) ? { team: randomName(random), location: randomName(random), level: '5' } : {}),
  ...(random.chance(0.1) ? { fte: random.pick([0.5, 9]), end: random.pick([randomDay(random), 'soon']) } : {}),
  ...(random.chance(0.2) ? { status: random.pick(['closed', 'leaving', 'on-hold', 'something newer']) } : {}),
  reports: layers === 0 ? [] : Array.from({ length: random.below(3) }, () => draft(random, layers - 1)),
});

const view = (random: Random, tables: Tables): Omit<SaveView, 'name'> => ({
  lens: random.pick(['chart', 'table', 'something newer']),
  foldedPositionIds: [...someIds(random, tables)],
  ...(random.chance(0.5) ? { focusPositionId: someId(random, tables, 'position') } : {}),
});

/** Some rows of cells, most of which can be set. */
function randomCells(random: Random, tables: Tables): readonly Cell[] {
  const fields = Array.from({ length: 1 + random.below(3) }, () => random.pick(POSITION_FIELD_KEYS));
  return someIds(random, tables).flatMap((positionId) =>
    fields.map((field) => ({ positionId, field, text: randomCellText(random, tables, field) })),
  );
}

function randomCellText(random: Random, tables: Tables, field: Cell['field']): string {
  // An id names a manager; as a text anywhere else it would look like a loose end.
  if (field === 'manager' && random.chance(0.7)) return someId(random, tables, 'position');
  return random.pick([
    '',
    randomName(random),
    randomDay(random),
    random.pick(['open', 'filled', 'contractor', '0.8', '80 %', 'EUR 60,000', 'USD', '=1+1', 'z'.repeat(20_000)]),
  ]);
}

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
