/** Why a plan could not be opened, as data, with the sentence that says so. Nothing here ever changes the file. */
import { assertNever } from '../util/assert-never.ts';
import { MAX_DEPTH, MAX_PLAN_BYTES } from '../util/limits.ts';
import { message, say, type Message } from '../texts/message.ts';
import type { OpenedPlan } from './opened-plan.ts';

export type OpenFailure =
  | { readonly reason: 'too-big'; readonly length: number }
  | { readonly reason: 'empty' }
  | { readonly reason: 'zeros' }
  | { readonly reason: 'too-deep' }
  | { readonly reason: 'not-json'; readonly line: number; readonly column: number }
  /** The text ends too early; `salvaged` holds what stood complete before the cut. */
  | { readonly reason: 'truncated'; readonly line: number; readonly salvaged: OpenedPlan | null }
  | { readonly reason: 'not-ours' }
  /** Entries that do not fit their kind; `salvaged` is the plan without them. */
  | { readonly reason: 'invalid'; readonly problems: readonly string[]; readonly salvaged: OpenedPlan | null }
  | { readonly reason: 'broken-migration'; readonly version: number; readonly problem: string };

const MEGABYTE = 1024 * 1024;

/** The failure as one sentence that says what happened and what would work. */
export function openFailureMessage(failure: OpenFailure): Message {
  switch (failure.reason) {
    case 'too-big':
      return message('open.tooBig', { size: Math.ceil(failure.length / MEGABYTE), limit: MAX_PLAN_BYTES / MEGABYTE });
    case 'empty':
      return message('open.empty');
    case 'zeros':
      return message('open.zeros');
    case 'too-deep':
      return message('open.tooDeep', { limit: MAX_DEPTH });
    case 'not-json':
      return message('open.notJson', { line: failure.line, column: failure.column });
    case 'truncated':
      return message('open.truncated', { line: failure.line });
    case 'not-ours':
      return message('open.notOurs');
    case 'invalid':
      return message('open.invalid', { count: failure.problems.length, first: failure.problems[0] ?? '' });
    case 'broken-migration':
      return message('open.brokenMigration', { version: failure.version, problem: failure.problem });
    default:
      return assertNever(failure);
  }
}

/** The failure in English. */
export const describeOpenFailure = (failure: OpenFailure): string => say(openFailureMessage(failure));
