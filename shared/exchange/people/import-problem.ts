/** Something in a people list that is not as it should be, and what the import did about it. */
import { message, type Message } from '../../texts/message.ts';
import type { TextKey } from '../../texts/en.ts';
import type { PeopleField } from './people-field.ts';

export interface ImportProblem {
  /** Line of the sheet, the first one being 1; the header's line when the whole sheet is meant. */
  readonly row: number;
  readonly field: PeopleField | 'row' | 'sheet';
  /** What is wrong. */
  readonly message: Message;
  /** What was done. */
  readonly action: Message;
  /** `warning`: the list is wrong there. `note`: worth knowing, nothing is wrong. */
  readonly severity: 'warning' | 'note';
}

type Keys<Prefix extends string> = TextKey extends infer K
  ? K extends `${Prefix}.${infer Name}`
    ? Name
    : never
  : never;

export interface Finding {
  readonly row: number;
  readonly field: ImportProblem['field'];
  /** Key of the sentence below `import.problem`. */
  readonly what: Keys<'import.problem'>;
  /** Key of the sentence below `import.action`. */
  readonly done: Keys<'import.action'>;
  readonly values?: Message['values'];
  readonly severity?: ImportProblem['severity'];
}

/** The finding with its sentences; a warning unless said otherwise. */
export function problemOf({ row, field, what, done, values = {}, severity = 'warning' }: Finding): ImportProblem {
  return {
    row,
    field,
    message: message(`import.problem.${what}`, values),
    action: message(`import.action.${done}`, values),
    severity,
  };
}

/** Takes each finding as it is made. */
export type Report = (finding: Finding) => void;
