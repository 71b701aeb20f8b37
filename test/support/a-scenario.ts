/** Work in a scenario for tests: runs commands on what the scenario shows and places their changes as the page does. */
import { apply } from '../../shared/change/change.ts';
import { execute, type Command } from '../../shared/commands/command.ts';
import { say } from '../../shared/texts/message.ts';
import type { Kind } from '../../shared/model/kinds.ts';
import type { Move } from '../../shared/model/move.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { BASELINE, branchOf, branchTables, type Branch } from '../../shared/scenario/branch.ts';
import { effective, type Effective } from '../../shared/scenario/effective.ts';
import { movesOf, type ScenarioId } from '../../shared/scenario/moves.ts';
import { placeChange } from '../../shared/scenario/place-change.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';

export const TODAY = '2026-12-01';

export interface Planning {
  readonly plan: Tables;
  /** Run a command on what the scenario shows on the day, or after all moves: its change becomes moves of that day. */
  readonly inScenario: <Args>(id: ScenarioId, date: IsoDate, command: Command<Args>, args: Args) => Planning;
  readonly inBaseline: <Args>(command: Command<Args>, args: Args) => Planning;
  /** A scenario over the baseline, or over another one. */
  readonly scenario: (id: ScenarioId, over?: ScenarioId) => Planning;
  readonly moves: (id: ScenarioId) => readonly Move[];
  readonly shows: (id: ScenarioId, until?: IsoDate | null) => Effective;
}

/** A plan to go on with; ids are counted, so that the same work gives the same records. */
export function planning(plan: Tables, count = 0): Planning {
  let made = count;
  const newId = <K extends Kind>(kind: K) => `${kind}_made${++made}` as const;
  const context = { newId, today: TODAY, by: 'Tess' };
  const run = <Args>(branch: Branch, date: IsoDate, command: Command<Args>, args: Args): Planning => {
    const shown = command.on === 'plan' ? plan : branchTables(plan, branch, date).tables;
    const outcome = execute(command, { tables: shown, args, context });
    if (!outcome.ok) throw new Error(say(outcome.error));
    const { change, label } = outcome.value;
    const placed =
      command.on === 'plan' ? change : placeChange(plan, change, { ...context, branch, date, label: say(label) });
    return planning(apply(plan, placed), made);
  };
  return {
    plan,
    inScenario: (id, date, command, args) => run(branchOf(id), date, command, args),
    inBaseline: (command, args) => run(BASELINE, TODAY, command, args),
    scenario: (id, over) =>
      planning(
        {
          ...plan,
          scenario: plan.scenario.with([[id, { id, name: id, parentScenarioId: over ?? null, status: 'draft' }]]),
        },
        made,
      ),
    moves: (id) => movesOf(plan, id),
    shows: (id, until = null) => effective(plan, id, until),
  };
}
