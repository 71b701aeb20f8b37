/** Warns before a list of another company, or of one department only, empties the plan. */
import { message, type Message } from '../../texts/message.ts';
import { reimportAssumptions } from './assumptions.ts';
import type { Comparison } from './compare.ts';

/** Why the list does not look like one of this organisation; null when it does. An explicit yes is needed then. */
export function alarmOf(comparison: Comparison, chosen: ReadonlySet<string>): Message | null {
  const { present, matched, differences } = comparison;
  if (present === 0) return null;
  const { leaveShare, matchShare } = reimportAssumptions(comparison.tables);
  const left = differences.filter(({ kind, key }) => kind === 'left' && chosen.has(key)).length;
  if (left / present > leaveShare) {
    const limit = percent(leaveShare);
    return message('reimport.alarm.leave', { left, present, share: percent(left / present), limit });
  }
  const joined = differences.filter(({ kind }) => kind === 'joined');
  const rows = matched + joined.length;
  const isBringing = joined.some(({ key }) => chosen.has(key));
  if (!isBringing || matched / rows >= matchShare) return null;
  return message('reimport.alarm.match', { matched, rows, limit: percent(matchShare) });
}

const percent = (share: number): number => Math.round(share * 100);
