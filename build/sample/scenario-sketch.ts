/** Makes the moves of a scenario of the sample with the commands that a person would use. */
import { apply, squash, type Change } from '../../shared/change/change.ts';
import { execute, type Command } from '../../shared/commands/command.ts';
import { COMMANDS } from '../../shared/commands/index.ts';
import type { Id, Kind } from '../../shared/model/kinds.ts';
import { isOrgId } from '../../shared/model/kinds.ts';
import type { Move } from '../../shared/model/move.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { AnyRecord } from '../../shared/model/schemas.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { asEdits } from '../../shared/scenario/moves.ts';
import { say } from '../../shared/texts/message.ts';
import type { Random } from './seeded-random.ts';

/** The day on which somebody sat down and sketched. */
const MADE_ON = '2026-12-01';
const MADE_BY = 'Tan Wei Ling';

export interface SketchedMove extends Pick<Move, 'label' | 'effectiveDate' | 'reason' | 'initiativeId'> {
  readonly make: (sketch: Sketch) => void;
}

type Commands = typeof COMMANDS;
type ArgsOf<N extends keyof Commands> = Commands[N] extends Command<infer Args> ? Args : never;

/** The organisation while a scenario is sketched on it. What is not found, or is refused, is a mistake in the sample. */
export class Sketch {
  private readonly random: Random;
  private tables: Tables;
  private changes: Change[] = [];

  constructor(random: Random, tables: Tables) {
    this.random = random;
    this.tables = tables;
  }

  /** The scenario and its moves, made one after the other. */
  scenario(fields: Omit<Scenario, 'id' | 'parentScenarioId'>, moves: readonly SketchedMove[]): readonly AnyRecord[] {
    const scenario: Scenario = { id: `scenario_${this.random.idTail()}`, parentScenarioId: null, ...fields };
    const made = moves.map(({ make, ...move }, index): Move => {
      this.changes = [];
      make(this);
      return {
        id: `move_${this.random.idTail()}`,
        scenarioId: scenario.id,
        isNamed: true,
        rank: index + 1,
        madeOn: MADE_ON,
        madeBy: MADE_BY,
        ...move,
        edits: asEdits(squash(this.changes).filter(({ id }) => isOrgId(id))),
      };
    });
    return [scenario, ...made];
  }

  /** Run a command on the organisation as it stands in the sketch. */
  run<N extends keyof Commands>(name: N, args: ArgsOf<N>): void {
    // The name picks command and arguments together; TypeScript cannot follow that through the union.
    const command = COMMANDS[name] as unknown as Command<ArgsOf<N>>;
    const context = { today: MADE_ON, newId: <K extends Kind>(kind: K): Id<K> => `${kind}_${this.random.idTail()}` };
    const result = execute(command, { tables: this.tables, args, context });
    if (!result.ok) throw new Error(say(result.error));
    this.changes.push(result.value.change);
    this.tables = apply(this.tables, result.value.change);
  }

  /** An opening under somebody, in a team or in none. */
  add(title: string, manager: string, team: string | null): void {
    this.run('addPosition', { title, managerId: this.seatOf(manager) });
    const value = team === null ? null : { id: this.team(team) };
    this.run('editPositions', { positionIds: [this.added()], field: 'team', value });
  }

  retitle(person: string, title: string): void {
    this.run('editPositions', { positionIds: [this.seatOf(person)], field: 'title', value: title });
  }

  /** The position that was added last. */
  added(): Id<'position'> {
    const ids = squash(this.changes).filter(({ id, before }) => before === null && id.startsWith('position_'));
    return found(ids.at(-1)?.id as Id<'position'> | undefined, 'position added');
  }

  person(name: string): Id<'person'> {
    return found([...this.tables.person.values()].find((one) => one.name === name)?.id, name);
  }

  /** The only position of a person. */
  seatOf(name: string): Id<'position'> {
    const person = this.person(name);
    return found([...this.tables.position.values()].find(({ personId }) => personId === person)?.id, name);
  }

  team(name: string): Id<'team'> {
    return found([...this.tables.team.values()].find((one) => one.name === name)?.id, name);
  }

  /** The position that leads a team. */
  lead(name: string): Id<'position'> {
    return found([...this.tables.team.values()].find((one) => one.name === name)?.leadPositionId, name);
  }

  /** A position of the team that is open. */
  opening(team: string): Id<'position'> {
    const teamId = this.team(team);
    const open = [...this.tables.position.values()].find((one) => one.teamId === teamId && one.status === 'open');
    return found(open?.id, `opening in ${team}`);
  }
}

function found<T>(record: T | undefined, name: string): T {
  if (record === undefined) throw new Error(`The sample has no ${name}`);
  return record;
}
