/** What the scenario changes, in words: the marks on a card, and the sentences for who asks. */
import type { Difference, DifferenceKind } from '../../shared/scenario/differences.ts';
import type { RolledUp } from '../../shared/scenario/rolled-up.ts';
import { isIsoDate } from '../../shared/util/iso-date.ts';
import type { CardMark, ChangeTone } from '../canvas/canvas-props.ts';
import { sayShortDay } from '../i18n/say-day.ts';
import { t } from '../i18n/t.ts';
import { sayEmployment, sayStatus } from '../i18n/words.ts';
import { SCREEN_TEXTS, type ScreenTextKey } from '../i18n/en.ts';

type Shown = Exclude<DifferenceKind, 'joined' | 'left'>;

const TONES: Readonly<Record<Shown, ChangeTone>> = {
  added: 'added',
  closed: 'removed',
  moved: 'moved',
  reassigned: 'changed',
  retitled: 'changed',
  relevelled: 'changed',
  reteamed: 'changed',
  relocated: 'changed',
  redated: 'changed',
  changed: 'changed',
  removed: 'changed',
};

/** The same as the colour, in one character. */
const SIGNS: Readonly<Record<ChangeTone, string>> = { added: '+', removed: '×', moved: '→', changed: '•' };

const ORDER = Object.keys(TONES) as readonly Shown[];

/** Marks and sentences of what is different on one card. */
export interface ChangeWords {
  readonly marks: readonly CardMark[];
  readonly sentences: readonly string[];
}

/** One mark for each kind, so that a card with two new dates says so once. */
export function changeWords(list: readonly Difference[]): ChangeWords {
  const shown = list.filter(
    (difference): difference is Difference & { readonly kind: Shown } => difference.kind in TONES,
  );
  const kinds = ORDER.filter((kind) => shown.some((difference) => difference.kind === kind && isOwn(difference)));
  // Memberships and lines that come and go are other records than the position: one mark for all of them.
  const others = shown.filter((difference) => !isOwn(difference));
  const marks = kinds.map((kind) => markOf(TONES[kind], t(`change.${kind}`)));
  return {
    marks:
      others.length === 0 || kinds.includes('changed') ? marks : [...marks, markOf('changed', t('change.changed'))],
    sentences: shown.map(sentenceOf),
  };
}

export const markOf = (tone: ChangeTone, label: string): CardMark => ({ tone, sign: SIGNS[tone], label });

const isOwn = ({ record }: Difference): boolean => record === 'position' || record === 'person';

/** What one difference is, in a sentence. */
export function sentenceOf({ kind, record, name, field, from, to }: Difference): string {
  if (record === 'membership' || record === 'relation')
    return t(
      kind === 'added'
        ? 'change.says.recordAdded'
        : kind === 'removed'
          ? 'change.says.recordGone'
          : 'change.says.recordChanged',
      { name },
    );
  if (kind === 'added') return t('change.says.added');
  if (kind === 'closed') return t('change.says.closed');
  const values = { from: sayValue(field, from), to: sayValue(field, to) };
  if (kind === 'moved') return t('change.says.moved', { from: from ?? t('change.top'), to: to ?? t('change.top') });
  if (kind === 'reassigned')
    return t('change.says.reassigned', { from: from ?? t('change.nobody'), to: to ?? t('change.nobody') });
  return t('change.says.field', { ...values, field: sayField(field) });
}

/** What a field is called; a field of a newer version by its own name. */
export function sayField(field: string | null): string {
  const key = `change.field.${field ?? ''}`;
  return Object.hasOwn(SCREEN_TEXTS, key) ? t(key as ScreenTextKey) : (field ?? '');
}

/** A value as the screen says it. */
export function sayValue(field: string | null, value: string | null): string {
  if (value === null) return t('change.nothing');
  if (field === 'status') return sayStatus(value);
  if (field === 'employment') return sayEmployment(value);
  if (field === 'fte' || field === 'share') return `${Math.round(Number(value) * 100)} %`;
  if (value === 'true' || value === 'false') return t(value === 'true' ? 'change.yes' : 'change.no');
  return isIsoDate(value) ? sayShortDay(value) : value;
}

const signed = (value: number): string => (value > 0 ? `+${value}` : `−${Math.abs(value)}`);

/** "+3 people, −1 open, span 8→6". */
export function sumsLine({ people, open, spanBefore, spanAfter, layersBefore, layersAfter }: RolledUp): string {
  return [
    people === 0 ? '' : t('sums.people', { count: Math.abs(people), change: signed(people) }),
    open === 0 ? '' : t('sums.open', { change: signed(open) }),
    spanBefore === spanAfter ? '' : t('sums.span', { from: spanBefore, to: spanAfter }),
    layersBefore === layersAfter ? '' : t('sums.layers', { from: layersBefore, to: layersAfter }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
