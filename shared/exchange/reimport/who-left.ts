/** Positions of the plan that the list does not have any more. */
import { message } from '../../texts/message.ts';
import type { Position } from '../../model/position.ts';
import { positionName } from '../../model/record-name.ts';
import type { Comparing } from './comparing.ts';
import { nameIn } from './compare-seat.ts';
import type { Difference, FieldChange } from './difference.ts';
import type { Pairing } from './pairing.ts';

export interface WhoLeft {
  readonly left: readonly Difference[];
  /** Positions that count when it is asked how many would go. */
  readonly present: number;
  /** Vacancies and closed positions that the list, which lists none, says nothing of. */
  readonly unspokenOf: number;
}

/** Who left. What a list does not tell of at all, such as vacancies, has not left by not being told. */
export function whoLeft(comparing: Comparing, pairing: Pairing): WhoLeft {
  const { incoming, tables } = comparing;
  const gone = pairing.known.positions.filter(pairing.isFreePosition);
  const listsClosed = incoming.seats.some(({ position }) => position.status === 'closed');
  const isSpokenOf = ({ status, personId, externalId }: Position): boolean => {
    if (status === 'closed') return listsClosed;
    const isVacant = personId === null && (status === 'open' || status === 'on-hold');
    // A vacancy with a number came from a list; one without is the plan's own, and a list without vacancies is no word on it.
    return !isVacant || incoming.listsVacancies || (externalId !== undefined && incoming.speaksOf('status'));
  };
  const listed = new Set(pairing.personOf.values());
  const left = gone.filter(isSpokenOf).map((position): Difference => {
    const from = nameIn(comparing, position.managerPositionId);
    const team = comparing.teamName(position.teamId);
    const fields: readonly FieldChange[] = [
      { field: 'manager', from, to: null },
      ...(team === null ? [] : [{ field: 'team', from: team, to: null } as const]),
    ];
    const name = positionName(tables, position);
    const { id: positionId, title } = position;
    const stays = position.personId !== null && listed.has(position.personId);
    const note = stays ? { note: message('reimport.note.isElsewhere', { name }) } : {};
    return { key: `left:${positionId}`, kind: 'left', rows: [], positionId, name, title, fields, ...note };
  });
  return { left, unspokenOf: gone.length - left.length, present: pairing.positionOf.size + left.length };
}
