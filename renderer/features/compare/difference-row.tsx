/** One difference as a sentence, its kind as a sign, and the move that made it. */
import {
  IconArrowsExchange,
  IconArrowUpRight,
  IconBriefcase,
  IconCalendar,
  IconMapPin,
  IconMinus,
  IconPencil,
  IconPlus,
  IconStairs,
  IconTag,
  IconUserMinus,
  IconUserPlus,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { textWidth } from '../../../shared/drawing/text-width.ts';
import { differenceKindMessage } from '../../../shared/scenario/difference-message.ts';
import type { Difference, DifferenceKind } from '../../../shared/scenario/differences.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import classes from './pair.module.css';
import { sentenceOf } from './difference-lines.ts';
import { sayDay } from './say-when.ts';
import type { NamedPair } from './use-pair.ts';

const SIGNS: Readonly<Record<DifferenceKind, Icon>> = {
  joined: IconUserPlus,
  left: IconUserMinus,
  added: IconPlus,
  closed: IconMinus,
  moved: IconArrowUpRight,
  reassigned: IconArrowsExchange,
  retitled: IconTag,
  relevelled: IconStairs,
  reteamed: IconUsers,
  relocated: IconMapPin,
  redated: IconCalendar,
  changed: IconPencil,
  removed: IconBriefcase,
};

interface DifferenceRowProps {
  readonly pair: NamedPair;
  readonly difference: Difference;
  readonly isLong: boolean;
}

export function DifferenceRow({ pair, difference, isLong: isTwoLines }: DifferenceRowProps) {
  const Sign = SIGNS[difference.kind];
  const { text } = sentenceOf(difference);
  return (
    <div className={classes['line'] ?? ''} data-long={isTwoLines || undefined} title={text}>
      <Sign size={16} stroke={1.7} aria-label={sayHere(differenceKindMessage(difference.kind))} />
      <span className={classes['texts'] ?? ''}>
        <span className={classes['sentence'] ?? ''} data-long={isTwoLines || undefined}>
          {text}
        </span>
        <span className={classes['by'] ?? ''}>{sayMove(pair, difference)}</span>
      </span>
    </div>
  );
}

/** Room for a line of the list in CSS pixels, with a scroll bar: beside the canvases, and alone in the narrowest window. */
const ROOM = { beside: 384, alone: 600 } as const;
const TYPE = { size: 13, weight: 400 } as const;

/** Whether its sentence needs a second line. */
export const isLong = (difference: Difference, isAlone: boolean): boolean =>
  textWidth(sentenceOf(difference).text, TYPE) > ROOM[isAlone ? 'alone' : 'beside'];

/** In CSS pixels. */
export const ROW_HEIGHT = { short: 46, long: 64 } as const;

/** The move behind a difference, and whose it is where that is not the branch compared. */
export function sayMove(pair: NamedPair, difference: Difference): string {
  const found = pair.moveOf(difference);
  if (found === null) return pair.other.type === 'scenario' ? t('compare.noMove') : '';
  const values = { move: found.move.label, date: sayDay(found.move.effectiveDate) };
  return found.side === 'after' ? t('compare.byMove', values) : t('compare.byMoveOf', { ...values, name: pair.from });
}
