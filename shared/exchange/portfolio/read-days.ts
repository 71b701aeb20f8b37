/** Reads the days of a column, also as programs write instants. */
import { dayNumber } from '../../util/calendar.ts';
import { dateReader } from '../../util/read-dates.ts';

/** `Fri Jan 29 2016 22:18:57 GMT+0800 (China Standard Time)`, as star-history.com writes it. */
const WRITTEN_OUT = /^[A-Z][a-z]{2} ([A-Z][a-z]{2} \d{1,2} \d{4})\b.*$/;

/** No measurement of what is kept here is older: days before are mistakes, mostly a zero that became 1970. */
const FIRST_DAY = dayNumber('2003-01-01');

export type DayFound = { readonly day: number } | { readonly wrong: 'badDate' | 'tooEarly' | 'future' };

export interface DayReader {
  readonly read: (text: string) => DayFound;
  /** Days could be meant either way round; day before month was assumed. */
  readonly isGuess: boolean;
}

/** A reader for a column with these texts. `today` is a number of days; later ones are mistakes. */
export function dayReader(texts: readonly string[], today: number): DayReader {
  const { read, isGuess } = dateReader(texts.map(shortened));
  const known = new Map<string, DayFound>();
  const found = (text: string): DayFound => {
    const date = read(shortened(text));
    if (date === null) return { wrong: 'badDate' };
    const day = dayNumber(date);
    return day < FIRST_DAY ? { wrong: 'tooEarly' } : day > today ? { wrong: 'future' } : { day };
  };
  return {
    isGuess,
    read: (text) => {
      let result = known.get(text);
      if (result === undefined) known.set(text, (result = found(text)));
      return result;
    },
  };
}

const shortened = (text: string): string => WRITTEN_OUT.exec(text)?.[1] ?? text;
