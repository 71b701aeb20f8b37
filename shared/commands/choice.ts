/** What people choose by typing a name: an existing record, a new one, or none. */
import { message } from '../texts/message.ts';
import type { Transaction } from '../change/transaction.ts';
import type { Id } from '../model/kinds.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';
import type { CommandContext, Refusal } from './command.ts';
import { refusalOfName } from './typed-guard.ts';

type ChosenKind = 'team' | 'location' | 'person' | 'function' | 'initiative';

/** An existing record, a new one to be made, or none. */
export type Choice<K extends ChosenKind> = { readonly id: Id<K> } | { readonly newName: string } | null;

/** Why a choice cannot be taken: it is gone, or its new name is empty or too long. */
export function refusalOfChoice<K extends ChosenKind>(tables: Tables, choice: Choice<K>): Refusal | null {
  if (choice === null) return null;
  if ('newName' in choice) return refusalOfName(choice.newName, 'refusal.emptyName');
  return find(tables, choice.id) === undefined ? message('refusal.gone') : null;
}

/** What the chosen or new record is called. */
export function nameOfChoice<K extends ChosenKind>(tables: Tables, choice: NonNullable<Choice<K>>): string {
  if ('newName' in choice) return choice.newName.trim();
  const record: { readonly name: string } | undefined = find<ChosenKind>(tables, choice.id);
  return record?.name ?? '';
}

/** The id of the chosen record; a new one is made. */
export function takeChoice<K extends ChosenKind>(
  tx: Transaction,
  choice: NonNullable<Choice<K>>,
  { kind, newId }: { readonly kind: K; readonly newId: CommandContext['newId'] },
): Id<K> {
  if ('id' in choice) return choice.id;
  const id = newId(kind);
  tx.put({ id, name: choice.newName.trim(), ...FIRST_FIELDS[kind] } as unknown as AnyRecord);
  return id;
}

/** What a record made by its name alone starts with. */
const FIRST_FIELDS = {
  team: { topology: 'undefined' },
  location: {},
  person: { employment: 'employee', skills: [] },
  function: { kind: 'practice', coverage: { rule: 'at-least', n: 1, appliesTo: [] } },
  initiative: { valueBox: null, teamIds: [] },
} as const satisfies Readonly<Record<ChosenKind, object>>;
