/** What a branch of the plan is called. */
import { find, type Tables } from '../model/tables.ts';
import { message, type Message } from '../texts/message.ts';
import type { Branch } from './branch.ts';

/** The name of a scenario or snapshot as it was given, a sentence for the baseline and for what is gone. */
export function branchName(tables: Tables, branch: Branch): Message | string {
  if (branch.type === 'baseline') return message('branchName.baseline');
  return find<'scenario' | 'snapshot'>(tables, branch.id)?.name ?? message('branchName.gone');
}
