/** What moves do, in words: their effect in a line, and what they change line by line. */
import type { Tables } from '../../../shared/model/tables.ts';
import { differenceMessage } from '../../../shared/scenario/difference-message.ts';
import { differences, type Difference } from '../../../shared/scenario/differences.ts';
import type { FromTo, MoveEffect } from '../../../shared/scenario/move-effect.ts';
import { isIsoDate } from '../../../shared/util/iso-date.ts';
import { sayHere } from '../../i18n/say.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { sayEmployment, sayStatus } from '../../i18n/words.ts';

/** Spans named in the line; the rest is counted. */
const SPANS_NAMED = 2;

/** The effect as a few parts, the most telling first. */
export function sayEffect(effect: MoveEffect): readonly string[] {
  const { touched, alongside, spans } = effect;
  const changed = (['people', 'openPositions', 'teams', 'layers'] as const).flatMap((name) =>
    isChanged(effect[name]) ? [t(`effect.${name}`, { ...effect[name] })] : [],
  );
  const named = spans.slice(0, SPANS_NAMED).map(({ name, from, to }) => t('effect.span', { name, from, to }));
  const more = spans.length - named.length;
  const parts = [
    ...(touched > 0 ? [t('effect.touched', { count: touched })] : []),
    ...(alongside > 0 ? [t('effect.alongside', { count: alongside })] : []),
    ...changed,
    ...named,
    ...(more > 0 ? [t('effect.spansMore', { count: more })] : []),
  ];
  return parts.length === 0 ? [t('effect.none')] : parts;
}

const isChanged = ({ from, to }: FromTo): boolean => from !== to;

export interface MoveLine {
  readonly key: string;
  readonly text: string;
  /** Where it can be seen on the canvas. */
  readonly positionId: Difference['positionId'];
  readonly name: string;
}

/** Everything that lies between two versions, each as a sentence. */
export const moveLines = (before: Tables, after: Tables): readonly MoveLine[] =>
  differences(before, after).map((difference) => ({
    key: `${difference.id} ${difference.field ?? difference.kind}`,
    text: sayHere(differenceMessage(difference)),
    positionId: difference.positionId,
    name: difference.name,
  }));

/** A value that is words already, as the screen says it. */
export function sayValue(field: string | null, value: string | null): string {
  if (value === null) return t('change.nothing');
  if (field === 'status') return sayStatus(value);
  if (field === 'employment') return sayEmployment(value);
  if (value === 'true') return t('change.yes');
  if (value === 'false') return t('change.no');
  return isIsoDate(value) ? sayShortDay(value) : value;
}
