/** Reads the dates of one column. How 03/04/2021 is meant is decided by the whole column. */
import { formatIsoDate, isRealDay, type IsoDate } from './iso-date.ts';

export interface DateReader {
  /** The day, or null when the text is none. */
  readonly read: (text: string) => IsoDate | null;
  /** Whether slashed dates could be meant either way, so that day before month was assumed. */
  readonly isGuess: boolean;
}

type Order = 'day-first' | 'month-first' | 'both-seen';

/** All are matched against lower case. */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const DOTTED = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?: .*)?$/;
const DAY_NAMED = /^(\d{1,2})(?:\.|st|nd|rd|th)?[ -]([a-zä]{3,9})\.?,?[ -](\d{4}|\d{2})$/;
const NAMED_DAY = /^([a-zä]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const NAMED_MONTH = /^([a-zä]{3,9})\.?[ -](\d{4})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;

/** English and German; the first three letters tell them all apart. */
const MONTHS = ['jan', 'feb', 'mar|mär', 'apr', 'may|mai', 'jun', 'jul', 'aug', 'sep', 'oct|okt', 'nov', 'dec|dez'];

/** Days of a spreadsheet are counted from here; serials in use today lie between 1927 and 2119. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const SERIAL_FIRST = 10_000;
const SERIAL_LAST = 80_000;
const MILLISECONDS_PER_DAY = 86_400_000;

/** A reader for a column with these values. */
export function dateReader(values: readonly string[]): DateReader {
  const slashed = values.map((value) => SLASHED.exec(value)).filter((match) => match !== null);
  const dayFirst = slashed.some(([, first]) => Number(first) > 12);
  const monthFirst = slashed.some(([, , second]) => Number(second) > 12);
  const order: Order = dayFirst && monthFirst ? 'both-seen' : monthFirst ? 'month-first' : 'day-first';
  return {
    read: (text) => readDate(text.toLowerCase(), order),
    isGuess: slashed.length > 0 && !dayFirst && !monthFirst,
  };
}

/**
 * The day that is typed into a single field, however it is written. A text that is no day, or could be meant as two
 * (03/04/2026), stays as it is: whoever checks it asks for another.
 */
export function typedDay(text: string): string {
  const { read, isGuess } = dateReader([text.trim()]);
  return (isGuess ? null : read(text.trim())) ?? text;
}

function readDate(text: string, order: Order): IsoDate | null {
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst !== null) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dotted = DOTTED.exec(text);
  if (dotted !== null) return dayOf(dotted[3], dotted[2], dotted[1]);
  const slashed = SLASHED.exec(text);
  if (slashed !== null) return readSlashed(slashed, order);
  const dayNamed = DAY_NAMED.exec(text);
  if (dayNamed !== null) return dayOf(dayNamed[3], monthNumber(dayNamed[2]), dayNamed[1]);
  const namedDay = NAMED_DAY.exec(text);
  if (namedDay !== null) return dayOf(namedDay[3], monthNumber(namedDay[1]), namedDay[2]);
  const namedMonth = NAMED_MONTH.exec(text);
  if (namedMonth !== null) return dayOf(namedMonth[2], monthNumber(namedMonth[1]), 1);
  return SERIAL.test(text) ? readSerial(Number(text)) : null;
}

function readSlashed([, first, second, year]: RegExpExecArray, order: Order): IsoDate | null {
  if (order === 'month-first') return dayOf(year, first, second);
  if (order === 'day-first') return dayOf(year, second, first);
  if (Number(first) > 12) return dayOf(year, second, first);
  return Number(second) > 12 ? dayOf(year, first, second) : null;
}

function readSerial(serial: number): IsoDate | null {
  if (serial < SERIAL_FIRST || serial > SERIAL_LAST) return null;
  return new Date(SERIAL_ZERO + Math.floor(serial) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** 1 to 12; 0 when the word is no month. */
const monthNumber = (word: string | undefined): number =>
  MONTHS.findIndex((names) => names.split('|').includes((word ?? '').slice(0, 3))) + 1;

type Part = string | number | undefined;

/** Two digits of a year mean the years 1950 to 2049. */
function dayOf(yearPart: Part, month: Part, day: Part): IsoDate | null {
  const short = Number(yearPart);
  const year = String(yearPart).length > 2 ? short : short + (short < 50 ? 2000 : 1900);
  return isRealDay(year, Number(month), Number(day)) ? formatIsoDate(year, Number(month), Number(day)) : null;
}
