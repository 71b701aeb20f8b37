/** Reads numbers as people write them: 1.234,56 and 1,234.56, 80 % and 0,8. */
import { MAX_NUMBER } from './limits.ts';

/** Largest share that a position may have of a full-time job. */
const MAX_FTE = 10;
/** Shares above this are percentages: nobody holds three jobs in one position. */
const LARGEST_PLAIN_SHARE = 2;
const USUAL_FULL_WEEK = 40;
const LONGEST_AMOUNT = 40;

/** The number in a text with marks of either kind; null when there is none. `3,5` is three and a half, `1,234` is not. */
export function readDecimal(text: string, mayGroup: boolean): number | null {
  const digits = text.replaceAll(/[\s'’]/g, '');
  if (!/^[+-]?(?:\d[\d.,]*|[.,]\d+)$/.test(digits)) return null;
  const lastComma = digits.lastIndexOf(',');
  const lastPoint = digits.lastIndexOf('.');
  const hasBoth = lastComma !== -1 && lastPoint !== -1;
  const mark = lastComma > lastPoint ? ',' : '.';
  const isGrouping =
    !hasBoth && mayGroup && new RegExp(String.raw`^[+-]?[1-9]\d{0,2}(?:[${mark}]\d{3})+$`).test(digits);
  const plain = isGrouping
    ? digits.replaceAll(mark, '')
    : digits.replaceAll(mark === ',' ? '.' : ',', '').replace(mark, '.');
  const number = Number(plain);
  return Number.isFinite(number) && Math.abs(number) <= MAX_NUMBER ? number : null;
}

/** An amount of money and, where the cell says so, its currency. */
export interface Amount {
  readonly amount: number;
  readonly currency: string | null;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  '¥': 'JPY',
  '₹': 'INR',
  Rp: 'IDR',
};

/** An amount such as `€ 54.000,00`, `USD 90k` or `52,000`; null when it cannot be read or is negative. */
export function readAmount(text: string): Amount | null {
  if (text.length > LONGEST_AMOUNT) return null;
  const match = /^(\p{Sc}|[A-Z]{3}|Rp)?\s*([\d.,'’\s]+?)\s*([kK])?\s*(\p{Sc}|[A-Z]{3})?$/u.exec(text);
  const number = match === null ? null : readDecimal(match[2] ?? '', true);
  if (match === null || number === null || number < 0) return null;
  const sign = match[1] ?? match[4];
  const currency = sign === undefined ? null : (SYMBOLS[sign] ?? (/^[A-Z]{3}$/.test(sign) ? sign : null));
  return { amount: match[3] === undefined ? number : number * 1000, currency };
}

/** Reads one cell as a share of a full-time job, 0 to 10; null when it cannot. */
export type FteReader = (text: string) => number | null;

/** A reader for a column of shares with these values: `0.8`, `0,8`, `80 %`, and `80` where the column counts to 100. */
export function fteReader(values: readonly string[]): FteReader {
  const isPercent = values.some(
    (value) => !value.includes('%') && (readDecimal(value, false) ?? 0) > LARGEST_PLAIN_SHARE,
  );
  return (text) => {
    const number = readDecimal(text.replace('%', ''), false);
    return number === null ? null : shareOf(text.includes('%') || isPercent ? number / 100 : number);
  };
}

/** A reader for a column of weekly hours, and the hours it takes for a full-time job: the longest week that is usual in it. */
export function hoursReader(values: readonly string[]): { readonly read: FteReader; readonly fullWeek: number } {
  const weeks = new Map<number, number>();
  for (const value of values) {
    const hours = hoursOf(value);
    if (hours !== null && hours >= 30 && hours <= 48) weeks.set(hours, (weeks.get(hours) ?? 0) + 1);
  }
  const [usual] = [...weeks].sort(
    ([hours, count], [otherHours, otherCount]) => otherCount - count || otherHours - hours,
  );
  const fullWeek = usual?.[0] ?? USUAL_FULL_WEEK;
  return {
    fullWeek,
    read: (text) => {
      const hours = hoursOf(text);
      return hours === null ? null : shareOf(hours / fullWeek);
    },
  };
}

const hoursOf = (text: string): number | null =>
  readDecimal(text.replace(/\s*(?:h|hours|hrs|std\.?|stunden)$/i, ''), false);

function shareOf(number: number): number | null {
  const share = Math.round(number * 10_000) / 10_000;
  return share >= 0 && share <= MAX_FTE ? share : null;
}
