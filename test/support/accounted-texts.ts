/** Which texts of the screen need no translation: in the made-up language only data, signs and keys are left as they were. */
import { openPlan } from '../../shared/file/open-plan.ts';

/** Every text of a plan's records: names, titles, levels, and the like. */
export const wordsOfRecords = (text: string): ReadonlySet<string> =>
  new Set(
    recordsOf(text).flatMap((record) =>
      Object.values(record).filter((value): value is string => typeof value === 'string'),
    ),
  );

function recordsOf(text: string): readonly object[] {
  const opened = openPlan(text);
  if (!opened.ok) throw new Error('The plan does not open.');
  return Object.values(opened.value.plan.tables).flatMap((table: { values(): Iterable<object> }) => [
    ...table.values(),
  ]);
}

/** `Ctrl Shift S`, `m`, `Delete`: names of keys are the same in every language for now. */
const KEYS = /^((Ctrl|Shift|Alt) )*(Delete|Escape|F\d+|.)$/;

/** The two letters of a team, from its name. */
const SIGN = /^[\p{L}\p{N}]{2}$/u;

/** A day, or a month, which the system writes in a language that it knows. */
const DAY =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?(?: \d{1,2},)?(?: \d{4})?$/;

/** Whether a text is out of the catalogue, or data, or several of these with the usual signs between. */
export function isAccountedFor(text: string, data: ReadonlySet<string>): boolean {
  const isData = (part: string): boolean => !/\p{L}/u.test(part) || data.has(part.trim());
  // More than once: a sentence may hold another, and that one a third.
  const own = [0, 1, 2].reduce((left) => left.replaceAll(/\[[^[\]]*\]/g, ''), text);
  // Titles with a comma would fall apart below.
  const rest = [...data]
    .filter((words) => words.includes(', '))
    .reduce((left, words) => left.replaceAll(words, ''), own);
  return (
    KEYS.test(text) ||
    SIGN.test(text) ||
    DAY.test(text) ||
    rest.split(/ · |\n/).every((part) => isData(part) || part.split(/, |: |\. /).every(isData))
  );
}
