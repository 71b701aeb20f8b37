/** One row of a people list, its cells read: what will become a position and perhaps a person. */
import type { IsoDate } from '../../util/iso-date.ts';
import type { Person } from '../../model/person.ts';
import type { ListStatus } from '../../model/status-words.ts';

export interface Draft {
  /** Line of the sheet. */
  readonly row: number;
  /** The cells as they came, for telling a repeated row from a repeated id. */
  readonly cells: readonly string[];
  /** Empty when the row has none, or when an earlier row has the same. */
  readonly id: string;
  /** Who holds the position; null when nobody does or nobody has said. */
  readonly holder: Holder | null;
  /** The name as written, also where the position is vacant: managers may be given by it. */
  readonly name: string;
  /** The manager as written; empty at the top. */
  readonly manager: string;
  readonly title: string;
  readonly level: string;
  readonly department: string;
  readonly team: string;
  readonly location: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly fte: number;
  readonly status: ListStatus;
  readonly skills: readonly string[];
  readonly pay: NonNullable<Person['salary']> | null;
}

export interface Holder {
  readonly name: string;
  /** The person's own number; empty when the list has none. */
  readonly number: string;
  readonly email: string;
  /** On GitHub; empty when the list has none, or none that can be one. */
  readonly login: string;
  readonly employment: Person['employment'];
}
