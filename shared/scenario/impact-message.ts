/** What becomes of a person, as sentences. */
import { message, type Message } from '../texts/message.ts';
import type { ImpactChange, ImpactKind } from './impact.ts';

/** One change for a person: "Manager: Citra Dewi, was Budi Hartanto". */
export function impactMessage({ kind, from, to }: ImpactChange): Message {
  if (kind === 'joins') return to === null ? message('impact.joins') : message('impact.joinsUnder', { to });
  if (kind === 'leaves') return from === null ? message('impact.leaves') : message('impact.leavesFrom', { from });
  const field = message(`impact.field.${kind}`);
  if (from === null) return message('impact.given', { field, to: to ?? '' });
  return to === null ? message('impact.lost', { field, from }) : message('impact.changed', { field, from, to });
}

/** What a kind of change is called: "New manager"; `nothing` for who keeps everything. */
export const impactKindMessage = (kind: ImpactKind | 'nothing'): Message => message(`impact.kind.${kind}`);
