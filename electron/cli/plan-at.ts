/** Opens the plan at a path for the command line. */
import { describeOpenFailure } from '../../shared/file/open-failure.ts';
import type { OpenedPlan } from '../../shared/file/opened-plan.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import { say } from '../../shared/texts/message.ts';
import { fail, ok, type Result } from '../../shared/util/result.ts';
import { readPlanFile } from '../host/plan-file.ts';
import { onInput } from './user-files.ts';

/** The plan, or a sentence that names the file. Throws `HostFailure` when the file cannot be read. */
export async function planAt(path: string): Promise<Result<OpenedPlan, string>> {
  const { text } = await onInput(path, () => readPlanFile(path));
  const opened = openPlan(text);
  return opened.ok ? ok(opened.value) : fail(`${path}: ${describeOpenFailure(opened.error)}`);
}

/** What to tell of a plan that could only be read by mending it; null when the file is sound. */
export function repairComplaint(path: string, { repairs: [first] }: OpenedPlan): string | null {
  if (first === undefined) return null;
  return `${path} needs repair: ${say(first)} Open it in Orgwright to mend it, or run check to see all that is wrong.`;
}

/** The plan to be changed, or why it may not be: it needs repair first, or only a newer version may write it. */
export async function writablePlanAt(path: string): Promise<Result<Plan, string>> {
  const opened = await planAt(path);
  if (!opened.ok) return opened;
  const complaint = repairComplaint(path, opened.value);
  if (complaint !== null) return fail(complaint);
  const { plan, readOnlyBecause } = opened.value;
  return readOnlyBecause === null ? ok(plan) : fail(`${path}: ${say(readOnlyBecause)}`);
}
