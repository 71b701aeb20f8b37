/** Words of the plan's closed lists as the screen says them. A word of a newer version is shown as it is. */
import { SCREEN_TEXTS, type ScreenTextKey } from './en.ts';
import { t } from './t.ts';

export const sayStatus = (word: string): string => sayWord('status', word);

export const sayEmployment = (word: string): string => sayWord('employment', word);

/** A field of a record in the words of the screen; one that has none there as it is called in the file. */
export function sayFieldName(field: string): string {
  const key = `merged.fieldNames.${field}`;
  return Object.hasOwn(SCREEN_TEXTS, key) ? t(key as ScreenTextKey) : field;
}

function sayWord(list: 'status' | 'employment', word: string): string {
  const key = `${list}.${word}`;
  return Object.hasOwn(SCREEN_TEXTS, key) ? t(key as ScreenTextKey) : word;
}
