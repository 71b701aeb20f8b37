/** The plan that a command of the portfolio may be given: who is inside, which team looks after what. */
import type { Tables } from '../../../shared/model/tables.ts';
import { ok, type Result } from '../../../shared/util/result.ts';
import { planAt } from '../plan-at.ts';
import type { Call } from '../subcommand.ts';

/** The plan's tables; null when none was given; a sentence when it cannot be opened. */
export async function planOption({ text, path }: Call): Promise<Result<Tables | null, string>> {
  if (text('plan') === '') return ok(null);
  const opened = await planAt(path(text('plan')));
  return opened.ok ? ok(opened.value.plan.tables) : opened;
}
