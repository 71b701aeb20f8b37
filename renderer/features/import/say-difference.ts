/** A difference in the words of the screen. */
import type { Difference, FieldChange } from '../../../shared/exchange/reimport/difference.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import { isPeopleField } from '../../../shared/exchange/people/people-field.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { sayStatus } from '../../i18n/words.ts';

/** Who it is about: the name, and the title where that is something else. */
export const nameAndTitle = ({ name, title }: Difference): string =>
  title === '' || title === name ? name : `${name}, ${title}`;

/** What is different, from and to. */
export function sayDifference(difference: Difference): string {
  const { kind, fields, note } = difference;
  const said = kind === 'joined' || kind === 'left' ? sayPlace(difference) : fields.map((one) => sayChange(kind, one));
  return [...said, ...(note === undefined ? [] : [sayHere(note)])].join(' · ');
}

function sayPlace({ kind, fields }: Difference): readonly string[] {
  const isJoined = kind === 'joined';
  return fields.flatMap(({ field, from, to }) => {
    const value = isJoined ? to : from;
    if (field !== 'manager') return value === null ? [] : [value];
    if (value === null) return [t(isJoined ? 'reimport.atTop' : 'reimport.wasAtTop')];
    return [t(isJoined ? 'reimport.under' : 'reimport.wasUnder', { manager: value })];
  });
}

function sayChange(kind: Difference['kind'], { field, from, to }: FieldChange): string {
  const nothing = t(kind === 'moved' ? 'reimport.top' : 'reimport.nothing');
  const values = { field: sayField(field), from: sayValue(field, from, nothing), to: sayValue(field, to, nothing) };
  return t(kind === 'changed' ? 'reimport.fieldFromTo' : 'reimport.fromTo', values);
}

const sayField = (field: FieldChange['field']): string =>
  isPeopleField(field) ? t(`importing.field.${field}`) : t(`reimport.field.${field}`);

function sayValue(field: FieldChange['field'], value: string | null, nothing: string): string {
  if (value === null) return nothing;
  return field === 'status' ? sayStatus(value) : value;
}

/** `row 12`, `rows 3, 9`; empty where no row says it. */
export const sayRows = (rows: readonly number[]): string =>
  rows.length === 0 ? '' : t('reimport.row', { count: rows.length, rows: rows.join(', ') });

const texts = new WeakMap<Difference, string>();

/** Whether every word of the filter is in what is said of the difference. */
export function fits(difference: Difference, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const known = texts.get(difference) ?? foldText(`${nameAndTitle(difference)} ${sayDifference(difference)}`);
  texts.set(difference, known);
  return words.every((word) => known.includes(word));
}
