/** What a card says of who is not there on the day that is shown. */
import { presenceOn } from '../../shared/analysis/presence.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Position } from '../../shared/model/position.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import { sayShortDay } from '../i18n/say-day.ts';
import { t } from '../i18n/t.ts';

/** "from 1 Mar 2027", "left 30 Jun 2027"; empty for who is there, and for closed positions, which say so themselves. */
export function absenceOn(position: Position, person: Person | undefined, day: IsoDate | null): string {
  if (day === null || position.status === 'closed') return '';
  const { seat, holder, from, until } = presenceOn(position, person, day);
  if (from !== undefined && (seat === 'not-yet' || holder === 'not-yet'))
    return t('presence.from', { day: sayShortDay(from) });
  if (until === undefined) return '';
  if (holder === 'gone') return t('presence.left', { day: sayShortDay(until) });
  return seat === 'gone' ? t('presence.until', { day: sayShortDay(until) }) : '';
}

interface Period {
  readonly from: IsoDate | undefined;
  readonly until: IsoDate | undefined;
}

/** "from 1 Mar 2027", "until 31 May 2027", or both; empty for what has no days. */
export function sayPeriod({ from, until }: Period): string {
  return [
    from === undefined ? '' : t('presence.from', { day: sayShortDay(from) }),
    until === undefined ? '' : t('presence.until', { day: sayShortDay(until) }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
