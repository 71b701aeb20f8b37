/** Start a scenario together with the moves it is made of, in one step: what a people list has, or what was planned elsewhere. */
import { message } from '../texts/message.ts';
import type { Change } from '../change/change.ts';
import { isOrgId } from '../model/kinds.ts';
import { MAX_LINE } from '../model/fields.ts';
import { find, type Tables } from '../model/tables.ts';
import { effective } from '../scenario/effective.ts';
import { asEdits } from '../scenario/moves.ts';
import { equal } from '../util/equal.ts';
import type { IsoDate } from '../util/iso-date.ts';
import type { Command, Refusal } from './command.ts';
import { addScenario, type AddScenario } from './scenarios.ts';
import { refusalOfDay } from './typed-guard.ts';

export interface ScenarioMove {
  readonly label: string;
  readonly reason?: string;
  /** Edits of the organisation, each on what the moves before it left behind. */
  readonly edits: Change;
}

export interface AddScenarioOfMoves extends AddScenario {
  /** In the order in which they take effect. */
  readonly moves: readonly ScenarioMove[];
  /** The day on which all of them take effect. */
  readonly date: IsoDate;
  /** What it was made from, for the reason of moves that have none. */
  readonly source?: string;
}

export const addScenarioOfMoves: Command<AddScenarioOfMoves> = {
  id: 'scenario.addOfMoves',
  on: 'plan',
  check: (tables, args) =>
    addScenario.check(tables, args) ?? refusalOfDay(args.date) ?? refusalOfMoves(tables, args.moves, args),
  label: (_tables, { name }) => message('command.addScenarioOfList', { name: name.trim() }),
  run: (tx, { moves, date, source, ...scenario }, context) => {
    const { newId, today, by } = context;
    const id = newId('scenario');
    addScenario.run(tx, scenario, { ...context, newId: (kind) => (kind === 'scenario' ? (id as never) : newId(kind)) });
    for (const [index, { label, reason = source, edits }] of moves.entries()) {
      tx.put({
        id: newId('move'),
        scenarioId: id,
        label: label.slice(0, MAX_LINE),
        effectiveDate: date,
        rank: index + 1,
        madeOn: today,
        ...(by === undefined || by === '' ? {} : { madeBy: by }),
        ...(reason === undefined || reason === '' ? {} : { reason }),
        edits: asEdits(edits),
      });
    }
  },
};

/** The first edit of each record must be about the record as what lies below has it: the moves were made on that. */
function refusalOfMoves(
  tables: Tables,
  moves: readonly ScenarioMove[],
  { parentScenarioId }: Pick<AddScenario, 'parentScenarioId'>,
): Refusal | null {
  if (moves.length === 0) return message('refusal.noMovesOfList');
  const below = parentScenarioId === null ? tables : effective(tables, parentScenarioId).tables;
  const seen = new Set<string>();
  for (const { edits } of moves) {
    for (const { id, before } of edits) {
      if (!isOrgId(id)) return message('refusal.planMovedOn');
      if (!seen.has(id) && !equal(find(below, id) ?? null, before)) return message('refusal.planMovedOn');
      seen.add(id);
    }
  }
  return null;
}
