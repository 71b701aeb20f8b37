/** Finds the position that a user of the command line names: by id, or by the name or the title of who holds it. */
import { positionName } from '../../shared/model/record-name.ts';
import type { Position } from '../../shared/model/position.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { fail, ok, type Result } from '../../shared/util/result.ts';
import { foldText } from '../../shared/util/fold-text.ts';

/** Positions listed when a name fits several. */
const LISTED = 5;

/** The one position that fits, or a sentence that says what would work. */
export function findSubtree(tables: Tables, words: string): Result<Position, string> {
  const byId = [...tables.position.values()].find(({ id, externalId }) => id === words || externalId === words);
  if (byId !== undefined) return ok(byId);
  const wanted = foldText(words);
  const fitting = [...tables.position.values()].filter(
    (position) => foldText(positionName(tables, position)) === wanted || foldText(position.title) === wanted,
  );
  const [first, ...others] = fitting;
  if (first === undefined) {
    return fail(`Nobody is called "${words}", and no position has that title or id. Write the whole name.`);
  }
  if (others.length === 0) return ok(first);
  const listed = fitting.slice(0, LISTED).map((position) => `${positionName(tables, position)} (${position.id})`);
  const more = fitting.length > LISTED ? ` and ${fitting.length - LISTED} more` : '';
  return fail(`"${words}" fits ${fitting.length} positions: ${listed.join(', ')}${more}. Give the id of one.`);
}
