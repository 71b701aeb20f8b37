/** What a repository loses, in sentences: the gravest first. */
import { message, type Message } from '../texts/message.ts';
import type { LostMaintainer, RepositoryLoss } from './maintainers.ts';

/** People named one by one; of the others it is said how many. */
const NAMED = 4;

export function sayLoss(loss: RepositoryLoss): readonly Message[] {
  const { orphaned, teamBefore, teamAfter, lost, absence } = loss;
  return [
    ...orphaned.map((why) => message(`loss.${why}`, { team: (why === 'team-gone' ? teamBefore : teamAfter) ?? '' })),
    ...(teamBefore !== null && teamAfter !== null && teamBefore !== teamAfter
      ? [message('loss.handed', { from: teamBefore, to: teamAfter })]
      : []),
    ...lost.slice(0, NAMED).map(sayPerson),
    ...(lost.length > NAMED ? [message('loss.others', { count: lost.length - NAMED })] : []),
    ...(absence === null || lost.length === 0
      ? []
      : [
          absence.after === 0
            ? message('loss.absenceNone', { before: absence.before })
            : message('loss.absence', { before: absence.before, after: absence.after }),
        ]),
  ];
}

const sayPerson = ({ name, share, how }: LostMaintainer): Message => {
  const percent = Math.round(share * 100);
  return message(`loss.${how}`, { name, share: percent < 1 ? message('loss.lessThanOne') : percent });
};
