/** Teams themselves: found one, change it, dissolve it. Deleting a team loses nobody: it says where its people go. */
import { message } from '../texts/message.ts';
import { removeRecords } from '../change/remove-record.ts';
import type { Transaction } from '../change/transaction.ts';
import type { Id } from '../model/kinds.ts';
import { teamSchema, type Team, type TOPOLOGIES } from '../model/team.ts';
import { find, type Tables } from '../model/tables.ts';
import { assertNever } from '../util/assert-never.ts';
import { foldText } from '../util/fold-text.ts';
import type { Command, Refusal } from './command.ts';
import { refusalOfName } from './typed-guard.ts';

type Topology = (typeof TOPOLOGIES)[number];

export interface AddTeam {
  readonly name: string;
  readonly topology?: Topology;
  readonly parentTeamId?: Id<'team'>;
}

export const addTeam: Command<AddTeam> = {
  id: 'team.add',
  check: (tables, { name, parentTeamId }) => {
    if (parentTeamId !== undefined && find(tables, parentTeamId) === undefined) return message('refusal.gone');
    return refusalOfTeamName(tables, name);
  },
  label: (_tables, { name }) => message('command.addTeam', { name: name.trim() }),
  run: (tx, { name, topology = 'undefined', parentTeamId }, { newId }) =>
    tx.put({
      id: newId('team'),
      name: name.trim(),
      topology,
      ...(parentTeamId === undefined ? {} : { parentTeamId }),
    }),
};

export type TeamEdit =
  | { readonly field: 'name'; readonly value: string }
  | { readonly field: 'topology'; readonly value: string }
  | { readonly field: 'focus'; readonly value: string | undefined }
  | { readonly field: 'parent'; readonly value: Id<'team'> | null }
  | { readonly field: 'lead'; readonly value: Id<'position'> | null };

export type EditTeam = { readonly teamId: Id<'team'> } & TeamEdit;

export const editTeam: Command<EditTeam> = {
  id: 'team.edit',
  check: (tables, args) => {
    const team = find(tables, args.teamId);
    return team === undefined ? message('refusal.gone') : refusalOfTeamEdit(tables, team, args);
  },
  label: (tables, { teamId, field }) =>
    message(`command.editTeam.${field}`, { name: find(tables, teamId)?.name ?? '' }),
  run: (tx, args) => tx.update(args.teamId, teamFields(args)),
  coalesceKey: ({ teamId, field }) => (field === 'name' || field === 'focus' ? `${teamId}.${field}` : undefined),
};

function teamFields(edit: TeamEdit): { readonly [F in keyof Team]?: Team[F] | undefined } {
  switch (edit.field) {
    case 'name':
      return { name: edit.value };
    case 'topology':
      return { topology: edit.value };
    case 'focus':
      return { focus: edit.value };
    case 'parent':
      return { parentTeamId: edit.value ?? undefined };
    case 'lead':
      return { leadPositionId: edit.value ?? undefined };
    default:
      return assertNever(edit);
  }
}

function refusalOfTeamEdit(tables: Tables, team: Team, edit: TeamEdit): Refusal | null {
  switch (edit.field) {
    case 'name':
      return refusalOfTeamName(tables, edit.value, team.id);
    case 'parent':
      return edit.value === null ? null : refusalOfParent(tables, team, edit.value);
    case 'lead':
      return edit.value === null ? null : refusalOfLead(tables, edit.value);
    case 'topology':
    case 'focus': {
      const { success } = teamSchema.safeParse({ ...team, [edit.field]: edit.value ?? '' });
      return success ? null : message('refusal.tooLongFocus');
    }
    default:
      return assertNever(edit);
  }
}

function refusalOfTeamName(tables: Tables, name: string, except: Id<'team'> | null = null): Refusal | null {
  const refusal = refusalOfName(name, 'refusal.emptyName');
  if (refusal !== null) return refusal;
  const wanted = foldText(name);
  let isTaken = false;
  tables.team.forEach((team) => {
    isTaken ||= team.id !== except && foldText(team.name) === wanted;
  });
  return isTaken ? message('refusal.teamExists', { name: name.trim() }) : null;
}

function refusalOfParent(tables: Tables, team: Team, parentId: Id<'team'>): Refusal | null {
  const parent = find(tables, parentId);
  if (parent === undefined) return message('refusal.gone');
  const seen = new Set<Id<'team'>>();
  for (let at: Team | undefined = parent; at !== undefined && !seen.has(at.id);) {
    if (at.id === team.id) return message('refusal.teamInItself', { name: team.name, target: parent.name });
    seen.add(at.id);
    at = at.parentTeamId === undefined ? undefined : find(tables, at.parentTeamId);
  }
  return null;
}

function refusalOfLead(tables: Tables, positionId: Id<'position'>): Refusal | null {
  const lead = find(tables, positionId);
  if (lead === undefined) return message('refusal.gone');
  return lead.status === 'closed' ? message('refusal.reopenFirst', { name: lead.title }) : null;
}

export interface DeleteTeam {
  readonly teamId: Id<'team'>;
  /** The team its people go to; null leaves them without one. */
  readonly moveTo: Id<'team'> | null;
}

export const deleteTeam: Command<DeleteTeam> = {
  id: 'team.delete',
  check: (tables, { teamId, moveTo }) => {
    const team = find(tables, teamId);
    if (team === undefined || (moveTo !== null && find(tables, moveTo) === undefined)) return message('refusal.gone');
    return teamId === moveTo ? message('refusal.moveToDeleted', { name: team.name }) : null;
  },
  label: (tables, { teamId }) => message('command.deleteTeam', { name: find(tables, teamId)?.name ?? '' }),
  run: (tx, { teamId, moveTo }) => {
    const parentTeamId = tx.get(teamId)?.parentTeamId;
    for (const { id, parentTeamId: parent } of tx.all('team')) {
      if (parent === teamId) tx.update(id, { parentTeamId });
    }
    for (const { id, teamId: team } of tx.all('position')) {
      if (team === teamId) tx.update(id, { teamId: moveTo ?? undefined });
    }
    if (moveTo !== null) {
      moveMemberships(tx, teamId, moveTo);
      moveRepositories(tx, teamId, moveTo);
    }
    removeRecords(tx, [teamId]);
  },
};

/** Seats that positions have in the team beside their own go along, but nobody gets a second seat in the same team. */
function moveMemberships(tx: Transaction, teamId: Id<'team'>, moveTo: Id<'team'>): void {
  const memberships = [...tx.all('membership')];
  const there = new Set(memberships.filter(({ groupId }) => groupId === moveTo).map(({ positionId }) => positionId));
  for (const { id, groupId, positionId } of memberships) {
    if (groupId === teamId && !there.has(positionId)) tx.update(id, { groupId: moveTo });
  }
}

/** Repositories find a new home with the people; who used one goes on using it. */
function moveRepositories(tx: Transaction, teamId: Id<'team'>, moveTo: Id<'team'>): void {
  for (const { id, teamId: owner, adopterTeamIds = [] } of tx.all('repoLink')) {
    if (owner === teamId) tx.update(id, { teamId: moveTo });
    if (adopterTeamIds.includes(teamId)) {
      const adopters = adopterTeamIds.map((one) => (one === teamId ? moveTo : one));
      tx.update(id, { adopterTeamIds: [...new Set(adopters)] });
    }
  }
}
