/** Warns before a list of another company, or of one department only, empties the plan. */
import { message, type Message } from '../../texts/message.ts';
import type { Comparison } from './compare.ts';
import { REIMPORT_ASSUMPTIONS, type ReimportAssumptions } from './assumptions.ts';

/** Why the list does not look like one of this organisation; null when it does. An explicit yes is needed then. */
export function alarmOf(
  comparison: Comparison,
  chosen: ReadonlySet<string>,
  { leaveShare, matchShare }: ReimportAssumptions = REIMPORT_ASSUMPTIONS,
): Message | null {
  const { present, matched, differences } = comparison;
  if (present === 0) return null;
  const left = differences.filter(({ kind, key }) => kind === 'left' && chosen.has(key)).length;
  if (left / present > leaveShare) {
    const limit = percent(leaveShare);
    return message('reimport.alarm.leave', { left, present, share: percent(left / present), limit });
  }
  const joined = differences.filter(({ kind }) => kind === 'joined').length;
  const rows = matched + joined;
  if (rows === 0 || matched / rows >= matchShare) return null;
  return message('reimport.alarm.match', { matched, rows, limit: percent(matchShare) });
}

const percent = (share: number): number => Math.round(share * 100);
