/** What ends in the baseline or comes from it: adopt a scenario, take its ground anew, settle conflicts, take single changes back. */
import { apply, diff } from '../change/change.ts';
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { find, type Tables } from '../model/tables.ts';
import { isOrgId } from '../model/kinds.ts';
import { adoptChange, movesToAdopt } from '../scenario/adopt.ts';
import { notedEdit } from '../scenario/baseline-edits.ts';
import { effective, type MoveConflict } from '../scenario/effective.ts';
import type { ScenarioId } from '../scenario/moves.ts';
import { rebase } from '../scenario/rebase.ts';
import { settleConflicts as settle, type Side } from '../scenario/settle-conflicts.ts';
import { takeBack as back } from '../scenario/take-back.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { say } from '../texts/message.ts';
import type { Command, Refusal } from './command.ts';
import { putChange } from './put-change.ts';
import { refusalOfGone } from './scenarios.ts';
import { refusalOfDay } from './typed-guard.ts';

export interface AdoptScenario {
  readonly scenarioId: ScenarioId;
  /** Only the moves up to and including this day; null adopts all. */
  readonly until: IsoDate | null;
}

export const adoptScenario: Command<AdoptScenario> = {
  id: 'scenario.adopt',
  on: 'plan',
  check: (tables, { scenarioId, until }) =>
    refusalOfGone(tables, scenarioId) ??
    refusalOfDay(until ?? undefined) ??
    refusalOfNothing(tables, { scenarioId, until }),
  label: (tables, { scenarioId, until }) => {
    const name = find(tables, scenarioId)?.name ?? '';
    return until === null ? message('command.adopt', { name }) : message('command.adoptUntil', { name, date: until });
  },
  run: (tx, { scenarioId, until }, { today, newId, by }) => {
    const change = adoptChange(tx.before, { scenarioId, until, today });
    putChange(tx, change);
    // Scenarios that stay open and change the same records are told who stands on the other side.
    const label = say(adoptScenario.label(tx.before, { scenarioId, until }));
    const others = { ...tx.before, scenario: tx.before.scenario.with([[scenarioId, undefined]]) };
    const org = change.filter(({ id }) => isOrgId(id));
    putChange(tx, notedEdit(others, { change: org, label, on: today, ...(by === undefined ? {} : { by }), newId }));
  },
};

function refusalOfNothing(tables: Tables, { scenarioId, until }: AdoptScenario): Refusal | null {
  const { name = '', status, adoptedOn } = find(tables, scenarioId) ?? {};
  if (movesToAdopt(tables, scenarioId, until) > 0) return refusalOfTurning(tables, { scenarioId, until });
  if (status === 'adopted' && adoptedOn !== undefined) {
    return message('refusal.adoptedAlready', { name, date: adoptedOn });
  }
  return until === null
    ? message('refusal.nothingToAdopt', { name })
    : message('refusal.nothingToAdoptUntil', { name, date: until });
}

/** Part of a scenario over another one: what is left of the one below must not win over what was adopted. */
function refusalOfTurning(tables: Tables, { scenarioId, until }: AdoptScenario): Refusal | null {
  const scenario = find(tables, scenarioId);
  if (until === null || scenario === undefined || scenario.parentScenarioId === null) return null;
  const adopted = apply(tables, adoptChange(tables, { scenarioId, until, today: until }));
  const before = effective(tables, scenarioId).tables;
  const turned = diff(before, effective(adopted, scenarioId).tables).some(({ id }) => isOrgId(id));
  if (!turned) return null;
  const below = find(tables, scenario.parentScenarioId)?.name ?? '';
  return message('refusal.adoptTurnsRound', { name: scenario.name, date: until, below });
}

export const rebaseScenario: Command<{ readonly scenarioId: ScenarioId }> = {
  id: 'scenario.rebase',
  on: 'plan',
  check: (tables, { scenarioId }) => refusalOfGone(tables, scenarioId),
  label: (tables, { scenarioId }) => message('command.rebase', { name: find(tables, scenarioId)?.name ?? '' }),
  run: (tx, { scenarioId }) => putChange(tx, rebase(tx.before, scenarioId).change),
};

export interface SettleConflicts {
  readonly conflicts: readonly MoveConflict[];
  readonly side: Side;
}

export const settleConflicts: Command<SettleConflicts> = {
  id: 'scenario.settle',
  on: 'plan',
  check: (tables, { conflicts }) =>
    conflicts.some(({ moveId }) => find(tables, moveId) !== undefined) ? null : message('refusal.moveGone'),
  label: (_tables, { conflicts, side }) =>
    message(side === 'scenario' ? 'command.keepScenario' : 'command.keepBaseline', { count: conflicts.length }),
  run: (tx, { conflicts, side }) => putChange(tx, settle(tx.before, conflicts, side)),
};

export interface TakeBack {
  readonly scenarioId: ScenarioId;
  readonly ids: readonly Id[];
  /** Only these fields; null takes back everything the scenario does to these records. */
  readonly fields: readonly string[] | null;
}

export const takeBack: Command<TakeBack> = {
  id: 'scenario.takeBack',
  on: 'plan',
  check: (tables, args) =>
    refusalOfGone(tables, args.scenarioId) ??
    (back(tables, args).length === 0 ? message('refusal.nothingToTakeBack') : null),
  label: (_tables, { ids }) => message('command.takeBack', { count: ids.length }),
  run: (tx, args) => putChange(tx, back(tx.before, args)),
};
