/** Reads pay: an amount, the currency from wherever the list says it, and how often it is paid. */
import { MAX_NUMBER } from '../../util/limits.ts';
import { PAY_PERIODS } from '../../model/person.ts';
import { saysNothing } from './clean-cell.ts';
import type { Draft } from './draft.ts';
import { headerWords } from './guess-mapping.ts';
import type { Report } from './import-problem.ts';
import type { Mapping } from './mapping.ts';
import { readAmount } from '../../util/read-numbers.ts';
import type { Row } from './row.ts';

type Period = (typeof PAY_PERIODS)[number];

const PERIOD_WORDS: Readonly<Record<Period, RegExp>> = {
  year: /year|annual|annum|yearly|jahr/,
  month: /month|monat/,
  week: /week|woche/,
  day: /\bday|daily|\btag/,
  hour: /hour|stunde/,
};

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Reads the pay of a row; null where there is none or where the currency is not known, which is reported. */
export function payReader(mapping: Mapping, report: Report): (row: Row) => Draft['pay'] {
  const header = mapping.pay ?? '';
  const usual = { period: periodOf(headerWords(header)) ?? 'year', currency: headerCurrency(header) };
  return ({ line, cell }) => {
    const text = cell('pay');
    if (saysNothing(text)) return null;
    const read = readAmount(text);
    if (read === null || read.amount > MAX_NUMBER) {
      report({ row: line, field: 'pay', what: 'unreadableNumber', done: 'leftOut', values: { text } });
      return null;
    }
    const code = cell('currency').toUpperCase();
    const currency = /^[A-Z]{3}$/.test(code) ? code : (read.currency ?? usual.currency);
    if (currency === null) {
      report({ row: line, field: 'currency', what: 'noCurrency', done: 'payLeftOut', values: { text } });
      return null;
    }
    return { amount: read.amount, currency, period: periodOf(cell('payPeriod').toLowerCase()) ?? usual.period };
  };
}

const periodOf = (words: string): Period | null =>
  PAY_PERIODS.find((period) => PERIOD_WORDS[period].test(words)) ?? null;

/** The currency a header names, as in `Salary (EUR)` and `pay_gbp`. */
const headerCurrency = (header: string): string | null =>
  header
    .toUpperCase()
    .match(/[A-Z]+/g)
    ?.find((word) => CURRENCIES.has(word)) ?? null;
