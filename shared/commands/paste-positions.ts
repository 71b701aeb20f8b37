/**
 * Put pasted positions, with their reports, under a manager or at the top. Teams and places are found by name or made;
 * a name becomes a person, and one that waits on the bench alone under that name is taken from there.
 */
import { message } from '../texts/message.ts';
import type { Transaction } from '../change/transaction.ts';
import type { Id } from '../model/kinds.ts';
import { foldText } from '../util/fold-text.ts';
import { takeChoice } from './choice.ts';
import { nameOf } from '../model/record-name.ts';
import type { Command, CommandContext } from './command.ts';
import { refusalOfNumber } from './copies.ts';
import { FreePeople } from './free-people.ts';
import { newSeat } from './new-seat.ts';
import { allDrafts, refusalOfDrafts, statusOf, type PositionDraft } from './position-draft.ts';
import { refusalOfPlace, type Place } from './position-guard.ts';
import { cleanSkills } from './skill-list.ts';
import { SiblingOrder, type ManagerId } from './sibling-order.ts';

export interface PastePositions extends Place {
  readonly drafts: readonly PositionDraft[];
}

export const pastePositions: Command<PastePositions> = {
  id: 'position.paste',
  check: (tables, args) => {
    const drafts = allDrafts(args.drafts);
    if (drafts.length === 0) return message('refusal.nothingToPaste');
    return refusalOfNumber(drafts.length) ?? refusalOfDrafts(drafts) ?? refusalOfPlace(tables, args);
  },
  label: (tables, { managerId, drafts }) => {
    const all = allDrafts(drafts);
    const values = { count: all.length, name: all[0]?.name?.trim() || (all[0]?.title.trim() ?? '') };
    return managerId === null
      ? message('command.pasteAtTop', values)
      : message('command.pasteUnder', { ...values, target: nameOf(tables, managerId) });
  },
  run: (tx, { managerId, before = null, drafts }, context) => {
    const groups = { team: namesOf(tx, 'team'), location: namesOf(tx, 'location') };
    const people = new FreePeople(tx);
    const tops: Id<'position'>[] = [];
    const open = drafts.map((draft) => ({ draft, under: managerId, rank: 0 })).reverse();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const id = putDraft(tx, next, { groups, people, context });
      if (next.rank === 0) tops.push(id);
      const reports = next.draft.reports.map((draft, index) => ({ draft, under: id, rank: index + 1 }));
      open.push(...reports.reverse());
    }
    const order = new SiblingOrder(tx);
    order.place(tops, managerId, before);
    order.write();
  },
};

type Names<K extends 'team' | 'location'> = Map<string, Id<K>>;

interface Pasting {
  readonly groups: {
    readonly team: Names<'team'>;
    readonly location: Names<'location'>;
  };
  readonly people: FreePeople;
  readonly context: CommandContext;
}

interface Placed {
  readonly draft: PositionDraft;
  readonly under: ManagerId;
  /** 0 at the place that was pasted to. */
  readonly rank: number;
}

function putDraft(
  tx: Transaction,
  { draft, under, rank }: Placed,
  { groups, people, context }: Pasting,
): Id<'position'> {
  const { newId, today } = context;
  const id = newId('position');
  const personId = draft.name === undefined || draft.name.trim() === '' ? undefined : people.take(draft.name, newId);
  const teamId = takeName(tx, draft.team, { kind: 'team', known: groups.team, newId });
  const locationId = takeName(tx, draft.location, { kind: 'location', known: groups.location, newId });
  tx.put({
    ...newSeat(tx, under),
    id,
    title: draft.title.trim(),
    personId: personId ?? null,
    status: statusOf(draft, personId !== undefined, today),
    fte: draft.fte ?? 1,
    ...(rank === 0 ? {} : { rank }),
    ...(teamId === undefined ? {} : { teamId }),
    ...(locationId === undefined ? {} : { locationId }),
    ...(draft.level === undefined || draft.level.trim() === '' ? {} : { level: draft.level.trim() }),
    ...(draft.skills === undefined || draft.skills.length === 0 ? {} : { skills: [...cleanSkills(draft.skills)] }),
    ...(draft.start === undefined ? {} : { startDate: draft.start }),
    ...(draft.end === undefined ? {} : { endDate: draft.end }),
  });
  return id;
}

/** The record of that name, made where there is none; none for an empty name. */
function takeName<K extends 'team' | 'location'>(
  tx: Transaction,
  name: string | undefined,
  { kind, known, newId }: { readonly kind: K; readonly known: Names<K>; readonly newId: CommandContext['newId'] },
): Id<K> | undefined {
  if (name === undefined || name.trim() === '') return undefined;
  const found = known.get(foldText(name));
  if (found !== undefined) return found;
  const id = takeChoice<K>(tx, { newName: name }, { kind, newId });
  known.set(foldText(name), id);
  return id;
}

function namesOf<K extends 'team' | 'location'>(tx: Transaction, kind: K): Names<K> {
  const names: Names<K> = new Map();
  for (const record of tx.all(kind)) {
    const { id, name } = record as { readonly id: Id<K>; readonly name: string };
    if (!names.has(foldText(name))) names.set(foldText(name), id);
  }
  return names;
}
