/** Finds out which row of the list is which position of the plan: by id, by who holds it, by what a vacancy is for. */
import { message } from '../../texts/message.ts';
import type { Position } from '../../model/position.ts';
import { positionName } from '../../model/record-name.ts';
import { find } from '../../model/tables.ts';
import { fold } from '../people/clean-cell.ts';
import { ask, NEW } from './doubt.ts';
import type { Seat } from './incoming.ts';
import { seatLikeness } from './likeness.ts';
import { byText, type Pairing } from './pairing.ts';

/** Rows whose id the plan knows, from an earlier list or as its own. */
export function matchById(pairing: Pairing): void {
  const { tables, positions } = pairing.known;
  const known = byText(positions, ({ externalId = '' }) => fold(externalId));
  for (const seat of pairing.incoming.seats) {
    const id = fold(seat.draft.id);
    if (id === '') continue;
    const own = tables.position.get(id);
    const candidates = known.get(id) ?? (own === undefined ? [] : [own]);
    const [first] = candidates.filter(pairing.isFreePosition);
    // A plan may know one id twice; the list does not.
    if (first !== undefined) pairing.pairPositions(seat, first);
  }
}

/** The seats of people who were found: one stays one; of several, those with the same title go together first. */
export function matchByHolder(pairing: Pairing): void {
  for (const person of pairing.listed()) {
    const knownId = pairing.personOf.get(person.id);
    if (knownId === undefined) continue;
    const positions = pairing.known.heldBy(knownId);
    const hasSameTitle = ({ draft }: Seat, { title }: Position): boolean => fold(draft.title) === fold(title);
    for (const fits of [hasSameTitle, () => true]) {
      for (const seat of pairing.seatsOf(person).filter(pairing.isUnmatchedSeat)) {
        const [position] = positions.filter(
          (one) => pairing.isFreePosition(one) && fits(seat, one) && isSameSeat(pairing, seat, one),
        );
        if (position !== undefined) pairing.pairPositions(seat, position);
      }
    }
  }
}

/** Where people have numbers of their own, ids are those of positions: two ids are two positions. */
const isSameSeat = ({ incoming }: Pairing, { draft }: Seat, { externalId = '' }: Position): boolean =>
  !incoming.speaksOf('person') || draft.id === '' || externalId === '' || fold(draft.id) === fold(externalId);

/** Rows that nobody holds, by title, team and manager. Equal vacancies are as good as each other. */
export function matchVacancies(pairing: Pairing): void {
  const { tables } = pairing.known;
  const free = pairing.known.positions.filter((one) => one.personId === null && pairing.isFreePosition(one));
  const groups = byText(free, ({ title, status }) => `${kindOfVacancy(status)} ${fold(title)}`);
  const isSameManager = ({ position }: Seat, { managerPositionId }: Position): boolean => {
    const manager = position.managerPositionId;
    return (manager === null ? null : pairing.positionOf.get(manager)) === managerPositionId;
  };
  const isSameTeam = ({ draft }: Seat, { teamId }: Position): boolean =>
    fold((teamId === undefined ? undefined : find(tables, teamId)?.name) ?? '') ===
    fold(draft.team || draft.department);
  for (const fits of [both(isSameManager, isSameTeam), isSameManager, isSameTeam]) {
    for (const seat of pairing.incoming.seats) {
      if (seat.person !== null || !pairing.isUnmatchedSeat(seat)) continue;
      const { status } = seat.position;
      const [position] = (groups.get(`${kindOfVacancy(status)} ${fold(seat.draft.title)}`) ?? []).filter(
        (one) => pairing.isFreePosition(one) && !haveTwoIds(seat, one) && fits(seat, one),
      );
      if (position !== undefined) pairing.pairPositions(seat, position);
    }
  }
}

type Fits = (seat: Seat, position: Position) => boolean;

const both =
  (one: Fits, other: Fits): Fits =>
  (seat, position) =>
    one(seat, position) && other(seat, position);

/** Open and on hold are one thing in two moods; closed and filled without a name are others. */
const kindOfVacancy = (status: string): string => (status === 'on-hold' ? 'open' : status);

const haveTwoIds = ({ draft }: Seat, { externalId = '' }: Position): boolean => draft.id !== '' && externalId !== '';

/** Somebody new with the title of an open position nearby: asked, because the plan would else hold both. */
export function askAboutFillings(pairing: Pairing): void {
  const open = pairing.known.positions.filter(
    (one) =>
      one.personId === null && (one.status === 'open' || one.status === 'on-hold') && pairing.isFreePosition(one),
  );
  const groups = byText(open, ({ title }) => fold(title));
  for (const seat of pairing.incoming.seats) {
    if (seat.person === null || !pairing.isUnmatchedSeat(seat) || seat.draft.title === '') continue;
    const [best] = (groups.get(fold(seat.draft.title)) ?? [])
      .filter((one) => pairing.isFreePosition(one) && !haveTwoIds(seat, one))
      .map((position) => ({ position, score: seatLikeness(pairing.known, seat, position) }))
      // The title alone is worth four points; manager or team must agree as well.
      .filter(({ score }) => score >= 6)
      .sort((a, b) => b.score - a.score);
    if (best !== undefined) askAboutFilling(pairing, seat, best.position);
  }
}

function askAboutFilling(pairing: Pairing, seat: Seat, position: Position): void {
  const { tables } = pairing.known;
  const manager = position.managerPositionId === null ? undefined : find(tables, position.managerPositionId);
  const values = {
    name: seat.person?.name ?? '',
    title: position.title,
    manager: manager === undefined ? '' : positionName(tables, manager),
  };
  const doubt = ask({
    key: `vacancy:${seat.draft.row}`,
    rows: [seat.draft.row],
    question: message('reimport.question.fillsVacancy', values),
    choices: [
      { value: position.id, meaning: message('reimport.choice.fills', values) },
      { value: NEW, meaning: message('reimport.choice.ownSeat', values) },
    ],
    answers: pairing.answers,
  });
  pairing.doubts.push(doubt);
  if (doubt.answer === position.id) pairing.pairPositions(seat, position);
}
