/** The small texts of a card: what the person chose to see on every card, and what shows only from near by. */
import { t } from '../i18n/t.ts';
import type { FieldValue } from '../../shared/analysis/position-fields.ts';
import type { Location } from '../../shared/model/location.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Position } from '../../shared/model/position.ts';

interface Around {
  readonly person: Person | undefined;
  readonly location: Location | undefined;
  /** In years; null where there is nothing to count. */
  readonly tenure: FieldValue;
  /** Of the repositories of the team that this one leads; empty for all others. */
  readonly reachWords: string;
  readonly badges: readonly string[];
}

/** Texts of the badges that stand beside the team, in their usual order. */
export function cardBadges(position: Position, { location, tenure, badges }: Around): readonly string[] {
  return [
    badges.includes('location') ? (location?.name ?? '') : '',
    badges.includes('tenure') && tenure !== null ? t('card.tenure', { years: String(tenure) }) : '',
    badges.includes('fte') && position.fte !== 1 ? t('card.fte', { percent: Math.round(position.fte * 100) }) : '',
  ].filter((text) => text !== '');
}

/** More would not fit on a card. */
const LINES = 2;

/** Two more lines for who looks closely: how to reach the person; since when and where the work is done. */
export function cardDetails(position: Position, { person, location, reachWords }: Around): readonly string[] {
  const start = position.startDate ?? person?.hireDate;
  const since = start === undefined ? '' : t('card.since', { day: start });
  const place = [since, location?.name ?? ''].filter((text) => text !== '').join(' · ');
  return [reachWords, person?.email ?? '', place].filter((text) => text !== '').slice(0, LINES);
}
