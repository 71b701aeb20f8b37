/** Reads an option that takes a day. */
import { isIsoDate, type IsoDate } from '../../shared/util/iso-date.ts';
import { fail, ok, type Result } from '../../shared/util/result.ts';
import type { Call } from './subcommand.ts';

/** The day, null when the option was not given, or a sentence on what is wrong with it. */
export function dayOption({ text }: Pick<Call, 'text'>, option: string): Result<IsoDate | null, string> {
  const said = text(option).trim();
  if (said === '') return ok(null);
  return isIsoDate(said) ? ok(said) : fail(`--${option} takes a day such as 2027-03-01; "${said}" is none.`);
}
