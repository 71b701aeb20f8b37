/** One row of a people list while it is read: its line in the sheet and its cleaned cells by field. */
import type { PeopleField } from './people-field.ts';

export interface Row {
  readonly line: number;
  /** Empty when the field has no column. */
  readonly cell: (field: PeopleField) => string;
}
