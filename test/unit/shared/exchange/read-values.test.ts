/** Dates, amounts and shares in the ways people write them. */
import { describe, expect, it } from 'vitest';
import { dateReader, typedDay } from '../../../../shared/util/read-dates.ts';
import { fteReader, hoursReader, readAmount, readDecimal } from '../../../../shared/util/read-numbers.ts';

describe('dates', () => {
  it.each([
    [' 31.12.2026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['03/04/2026', '03/04/2026'],
    ['soon', 'soon'],
    ['', ''],
  ])('typed into a field, "%s" is "%s"', (text, day) => {
    expect(typedDay(text)).toBe(day);
  });

  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2024-02-29T08:30:00Z', '2024-02-29'],
    ['2024/2/9', '2024-02-09'],
    ['20240229', '2024-02-29'],
    ['29.2.2024', '2024-02-29'],
    ['1. 3. 24', '2024-03-01'],
    ['01.03.85', '1985-03-01'],
    ['1 Mar 2024', '2024-03-01'],
    ['01-Mar-24', '2024-03-01'],
    ['March 1st, 2024', '2024-03-01'],
    ['1. März 2024', '2024-03-01'],
    ['15 Dezember 2023', '2023-12-15'],
    ['Okt 2023', '2023-10-01'],
    ['45351', '2024-02-29'],
    ['45351.75', '2024-02-29'],
  ])('%s', (text, date) => {
    expect(dateReader([text]).read(text)).toBe(date);
  });

  it.each(['2023-02-29', '31.4.2024', '0000-00-00', 'soon', '1 Foo 2024', '123', '99999', '1850-01-01', ''])(
    '"%s" is none',
    (text) => {
      expect(dateReader([text]).read(text)).toBeNull();
    },
  );

  it('the whole column decides whether the day or the month comes first', () => {
    const american = dateReader(['01/02/2024', '12/31/2023']);
    expect([american.read('01/02/2024'), american.isGuess]).toEqual(['2024-01-02', false]);
    const british = dateReader(['01/02/2024', '31/12/2023']);
    expect([british.read('01/02/2024'), british.isGuess]).toEqual(['2024-02-01', false]);
    const either = dateReader(['01/02/2024', '03/04/2023']);
    expect([either.read('01/02/2024'), either.isGuess]).toEqual(['2024-02-01', true]);
  });

  it('a column that mixes both ways gives only the dates that have one reading', () => {
    const { read } = dateReader(['31/12/2023', '12/31/2023', '01/02/2024']);
    expect([read('31/12/2023'), read('12/31/2023'), read('01/02/2024')]).toEqual(['2023-12-31', '2023-12-31', null]);
  });
});

describe('numbers', () => {
  it.each([
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ["1'234.56", 1234.56],
    ['1 234,56', 1234.56],
    ['1,234,567', 1_234_567],
    ['1.234', 1234],
    ['0.125', 0.125],
    ['3,5', 3.5],
    ['-7', -7],
  ])('%s', (text, number) => {
    expect(readDecimal(text, true)).toBe(number);
  });

  it.each(['', 'x', '1e9', '1.2.3', '--1', '9'.repeat(400), '2000000000000'])('"%s" is none', (text) => {
    expect(readDecimal(text, true)).toBeNull();
  });

  it.each([
    ['€ 54.000,00', 54_000, 'EUR'],
    ['USD 90k', 90_000, 'USD'],
    ['52,000 GBP', 52_000, 'GBP'],
    ['Rp 250.000.000', 250_000_000, 'IDR'],
    ['61976', 61_976, null],
  ])('%s is an amount', (text, amount, currency) => {
    expect(readAmount(text)).toEqual({ amount, currency });
  });

  it.each(['-5', 'EUR', 'a lot', '1 of 2', ' '.repeat(10_000)])('"%s" is no amount', (text) => {
    expect(readAmount(text)).toBeNull();
  });
});

describe('shares of a full-time job', () => {
  it.each([
    ['0.8', 0.8],
    ['0,8', 0.8],
    ['80 %', 0.8],
    ['80%', 0.8],
    ['1,000', 1],
    ['1', 1],
  ])('%s', (text, share) => {
    expect(fteReader([text])(text)).toBe(share);
  });

  it('are percentages where the column counts to 100', () => {
    const read = fteReader(['100', '50', '1']);
    expect([read('100'), read('50'), read('1')]).toEqual([1, 0.5, 0.01]);
  });

  it.each(['-1', '5000 %', 'half'])('"%s" is none', (text) => {
    expect(fteReader([text])(text)).toBeNull();
  });

  it('come from hours by the week that is most usual, 40 where nothing tells', () => {
    const usual = hoursReader(['38.5', '38.5', '40', '20']);
    expect([usual.fullWeek, usual.read('38.5 h'), usual.read('19,25')]).toEqual([38.5, 1, 0.5]);
    expect(hoursReader(['20']).read('20')).toBe(0.5);
  });
});
