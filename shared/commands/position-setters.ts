/**
 * Sets any field of any position, and of the people who hold them, inside one transaction: the cells of the table, of
 * which each may be of another field. One field of several positions has a command of its own, `edit-positions.ts`.
 */
import { foldText } from '../util/fold-text.ts';
import { assertNever } from '../util/assert-never.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { message } from '../texts/message.ts';
import { reportingTree } from '../analysis/reporting-tree.ts';
import { reportsIn } from '../analysis/siblings.ts';
import { everyoneAbove } from '../change/manager-lines.ts';
import { removeRecords } from '../change/remove-record.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { find } from '../model/tables.ts';
import type { Transaction } from '../change/transaction.ts';
import { refusalOfChoice, takeChoice, type Choice } from './choice.ts';
import type { CommandContext, Refusal } from './command.ts';
import { doubledLines, fieldsUnder } from './first-manager.ts';
import { FreePeople } from './free-people.ts';
import { setHolder, setHolderField, type Pay } from './holder-setters.ts';
import { refusalOfDay, refusalOfFte, refusalOfLine, refusalOfName, refusalOfOrder } from './typed-guard.ts';
import { refusalOfSkills, skillsField } from './skill-list.ts';
import { refusalOfStatus } from './position-values.ts';

type Text = string | undefined;
type PositionId = Id<'position'>;

/** What each field is set to; `undefined` or null empties it where it may be empty. */
export interface FieldValues {
  /** The holder's name. Renames the holder, or fills a vacant position; `undefined` vacates. */
  readonly name: Text;
  readonly title: Text;
  readonly status: Text;
  readonly level: Text;
  readonly roleFamily: Text;
  readonly costCentre: Text;
  readonly skills: readonly string[] | undefined;
  readonly team: Choice<'team'>;
  readonly location: Choice<'location'>;
  /** Null: at the top. */
  readonly manager: PositionId | null;
  readonly fte: number | undefined;
  readonly startDate: IsoDate | undefined;
  readonly endDate: IsoDate | undefined;
  readonly employment: Text;
  readonly email: Text;
  readonly hireDate: IsoDate | undefined;
  readonly pay: Pay | undefined;
  readonly currency: Text;
}

export type SettableField = keyof FieldValues;

/** One field of one position, and its new value. */
export type FieldEdit = {
  [F in SettableField]: { readonly positionId: PositionId; readonly field: F; readonly value: FieldValues[F] };
}[SettableField];

/** Sets fields inside one transaction. */
export interface FieldSetter {
  /** Set one field; the reason when it cannot be set, and then nothing has happened. */
  readonly set: (edit: FieldEdit) => Refusal | null;
  /** What only shows when everything is set: circles of managers, ends before starts. */
  readonly refusalOfWhole: () => WholeRefusal | null;
}

/** What is wrong with everything together, and one of the fields it comes from. */
export interface WholeRefusal {
  readonly positionId: PositionId;
  readonly field: 'manager' | 'startDate' | 'endDate';
  readonly refusal: Refusal;
}

/** A setter on a transaction. New teams and places of the same name are made once. */
export function fieldSetter(tx: Transaction, context: CommandContext): FieldSetter {
  const dated = new Map<PositionId, 'startDate' | 'endDate'>();
  const moved = new Set<PositionId>();
  const people = new FreePeople(tx);
  const scope: Scope = { tx, context, people, made: new Map(), ranks: new Map(), dated, moved };
  return {
    set: (edit) => {
      const position = tx.get(edit.positionId);
      return position === undefined ? message('refusal.gone') : setField(scope, position, edit);
    },
    refusalOfWhole: () => refusalOfDates(tx, dated) ?? refusalOfCircles(tx, moved),
  };
}

interface Scope {
  readonly tx: Transaction;
  readonly context: CommandContext;
  readonly people: FreePeople;
  /** Teams and places made here, by kind and folded name. */
  readonly made: Map<string, Id<'team' | 'location'>>;
  /** The next free rank under each manager. */
  readonly ranks: Map<PositionId | null, number>;
  readonly dated: Map<PositionId, 'startDate' | 'endDate'>;
  readonly moved: Set<PositionId>;
}

function setField(scope: Scope, position: Position, edit: FieldEdit): Refusal | null {
  switch (edit.field) {
    case 'name':
      return setHolder(scope, position, edit.value);
    case 'title':
      return (
        refusalOfName(edit.value ?? '', 'refusal.emptyTitle') ?? put(scope, position, { title: edit.value?.trim() })
      );
    case 'level':
    case 'roleFamily':
    case 'costCentre':
      return refusalOfLine(edit.value) ?? put(scope, position, { [edit.field]: edit.value });
    case 'status':
      return refusalOfStatus(position, edit.value) ?? put(scope, position, { status: edit.value });
    case 'skills':
      return refusalOfSkills(edit.value ?? []) ?? put(scope, position, { skills: skillsField(edit.value ?? []) });
    case 'team':
      return setGroup(scope, position, 'team', edit.value);
    case 'location':
      return setGroup(scope, position, 'location', edit.value);
    case 'manager':
      return setManager(scope, position, edit.value);
    case 'fte':
      return refusalOfFte(edit.value) ?? put(scope, position, { fte: edit.value });
    case 'startDate':
    case 'endDate':
      scope.dated.set(position.id, edit.field);
      return refusalOfDay(edit.value) ?? put(scope, position, { [edit.field]: edit.value });
    case 'employment':
    case 'email':
    case 'hireDate':
    case 'pay':
    case 'currency':
      return setHolderField(scope.tx, position, edit);
    default:
      return assertNever(edit);
  }
}

/** Set fields of the position; what was asked of its values has been found fine. */
function put({ tx }: Scope, { id }: Position, fields: Partial<Record<keyof Position, unknown>>): null {
  tx.update(id, fields as Partial<Position>);
  return null;
}

function setGroup<K extends 'team' | 'location'>(
  scope: Scope,
  position: Position,
  kind: K,
  choice: Choice<K>,
): Refusal | null {
  const field = kind === 'team' ? 'teamId' : 'locationId';
  if (choice === null) return put(scope, position, { [field]: undefined });
  const refusal = refusalOfChoice<'team' | 'location'>(scope.tx.before, choice);
  return refusal ?? put(scope, position, { [field]: chosenGroup(scope, kind, choice) });
}

function chosenGroup<K extends 'team' | 'location'>(
  { tx, context: { newId }, made }: Scope,
  kind: K,
  choice: NonNullable<Choice<K>>,
): Id<'team' | 'location'> {
  const key = 'id' in choice ? '' : `${kind} ${foldText(choice.newName)}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const id: Id<'team' | 'location'> = takeChoice(tx, choice, { kind, newId });
  if (key !== '') made.set(key, id);
  return id;
}

function setManager(scope: Scope, position: Position, managerId: PositionId | null): Refusal | null {
  const { tx, moved } = scope;
  if (position.managerPositionId === managerId) return null;
  if (managerId === position.id) return message('refusal.underItself', { name: nameOf(tx, position) });
  const manager = managerId === null ? undefined : tx.get(managerId);
  if (managerId !== null && manager === undefined) return message('refusal.gone');
  if (manager?.status === 'closed') return message('refusal.underClosed', { target: nameOf(tx, manager) });
  moved.add(position.id);
  removeRecords(tx, doubledLines(tx.before, position.id, managerId));
  return put(scope, position, { ...fieldsUnder(position, managerId), rank: rankAtEnd(scope, managerId) });
}

/** A place after all present reports; without ranks among them there is no order to be last in. */
function rankAtEnd({ tx, ranks }: Scope, managerId: PositionId | null): number | undefined {
  const last = reportsIn(reportingTree(tx.before), managerId).at(-1);
  const present = last === undefined ? 0 : find(tx.before, last)?.rank;
  const rank = ranks.get(managerId) ?? (present === undefined ? undefined : Math.floor(present) + 1);
  if (rank !== undefined) ranks.set(managerId, rank + 1);
  return rank;
}

const nameOf = (tx: Transaction, { personId, title }: Position): string =>
  (personId === null ? undefined : tx.get(personId)?.name) ?? title;

function refusalOfDates(tx: Transaction, dated: Scope['dated']): WholeRefusal | null {
  for (const [positionId, field] of dated) {
    const { startDate, endDate } = tx.get(positionId) ?? {};
    const refusal = refusalOfOrder(startDate, endDate);
    if (refusal !== null) return { positionId, field, refusal };
  }
  return null;
}

/** A position that would end up below itself, along the line of its manager or of a further one. */
function refusalOfCircles(tx: Transaction, moved: ReadonlySet<PositionId>): WholeRefusal | null {
  const managerOf = (id: PositionId): PositionId | null => tx.get(id)?.managerPositionId ?? null;
  for (const positionId of moved) {
    if (!everyoneAbove(tx.before, positionId, managerOf).has(positionId)) continue;
    const position = tx.get(positionId);
    const manager = tx.get(managerOf(positionId) ?? positionId);
    if (position === undefined || manager === undefined) continue;
    const values = { name: nameOf(tx, position), target: nameOf(tx, manager) };
    const isFirstLine = leadsBack(positionId, managerOf);
    const refusal = message(isFirstLine ? 'refusal.underOwnReport' : 'refusal.underFurtherReport', values);
    return { positionId, field: 'manager', refusal };
  }
  return null;
}

/** Whether the first managers alone lead back. */
function leadsBack(start: PositionId, managerOf: (id: PositionId) => PositionId | null): boolean {
  const seen = new Set<PositionId>();
  let at = managerOf(start);
  while (at !== null && at !== start && !seen.has(at)) {
    seen.add(at);
    at = managerOf(at);
  }
  return at === start;
}
