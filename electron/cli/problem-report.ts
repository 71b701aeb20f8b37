/** A problem of a list as JSON for programs and as a line for people. */
import type { ImportProblem } from '../../shared/exchange/people/import-problem.ts';
import { say } from '../../shared/texts/message.ts';

export const problemJson = ({ row, field, message, action, severity }: ImportProblem): object => ({
  row,
  field,
  message: say(message),
  action: say(action),
  severity,
});

export const problemLine = ({ row, field, message, action }: ImportProblem): string =>
  `  row ${row}, ${field}: ${say(message)} ${say(action)}`;
