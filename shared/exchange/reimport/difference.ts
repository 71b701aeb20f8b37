/** One difference between a plan and a list, to be accepted or not: what it is in words, and what accepting it does. */
import type { Message } from '../../texts/message.ts';
import type { Id, Kind } from '../../model/kinds.ts';
import type { Person } from '../../model/person.ts';
import type { Position } from '../../model/position.ts';
import type { RecordOf } from '../../model/schemas.ts';
import type { PeopleField } from '../people/people-field.ts';

export const DIFFERENCE_KINDS = ['joined', 'left', 'moved', 'retitled', 'changed'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** `holder`: who holds the position. `hireDate`, `leaveDate`: the person's own days. */
export type ChangedField = PeopleField | 'holder' | 'hireDate' | 'leaveDate' | 'employment';

export interface FieldChange {
  readonly field: ChangedField;
  /** As people read it; null for nothing, or for the top where it is the manager. */
  readonly from: string | null;
  readonly to: string | null;
}

/** New values of some fields; `undefined` empties one. */
export type Patch<K extends Kind> = { readonly [F in keyof RecordOf<K>]?: RecordOf<K>[F] | undefined };

export interface Difference {
  /** Stays the same whatever is answered and accepted. */
  readonly key: string;
  readonly kind: DifferenceKind;
  /** Rows of the sheet that say so; none for who left. */
  readonly rows: readonly number[];
  /** The position in the plan; of who joined, the one it will be. */
  readonly positionId: Id<'position'>;
  /** As people call the position, and its title. */
  readonly name: string;
  readonly title: string;
  /** What is different; for who joined, what the list says of them; for who left, where they were. */
  readonly fields: readonly FieldChange[];
  /** That a person is in plan and list with different positions, so that nobody joins or leaves. */
  readonly note?: Message;
  /** The position as it will be; only for who joined. */
  readonly position?: Position;
  readonly positionPatch?: Patch<'position'>;
  /** Somebody the plan does not know yet. */
  readonly newPerson?: Person;
  readonly personPatch?: { readonly id: Id<'person'>; readonly patch: Patch<'person'> };
}
