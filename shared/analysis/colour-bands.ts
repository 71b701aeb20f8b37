/** Figures of a position sorted into bands: span against what the plan assumes, years of tenure, yearly pay. */
import type { Position } from '../model/position.ts';
import { find } from '../model/tables.ts';
import type { ColourGroup, Colouring } from './colour-groups.ts';
import { readField, type Reading } from './position-fields.ts';
import { structureAssumptions } from './structure-assumptions.ts';

type Bands = Pick<Colouring, 'groups' | 'groupOf'>;

interface Band {
  readonly band: string;
  /** Included; null is no limit. */
  readonly from: number | null;
  /** Not included; null is no limit. */
  readonly to: number | null;
  readonly tone: number;
  readonly sign: string;
}

/** The signs stand beside the number of reports on cards that are far away: none of them is a mere number. */
const TENURE: readonly Band[] = [
  { band: 'tenure', from: null, to: 1, tone: 4, sign: '<1' },
  { band: 'tenure', from: 1, to: 2, tone: 0, sign: '1+' },
  { band: 'tenure', from: 2, to: 5, tone: 3, sign: '2+' },
  { band: 'tenure', from: 5, to: 10, tone: 6, sign: '5+' },
  { band: 'tenure', from: 10, to: null, tone: 2, sign: '10+' },
];

/** The bands of a rule over figures; null for any other rule. */
export function bandsOf(reading: Reading, rule: string): Bands | null {
  if (rule === 'span') return spanBands(reading);
  if (rule === 'tenure') {
    return banded(TENURE, 'years', (position) => asNumber(readField(reading, position, 'tenure')));
  }
  return rule === 'cost' ? costBands(reading) : null;
}

const asNumber = (value: string | number | null): number | null => (typeof value === 'number' ? value : null);

function banded(bands: readonly Band[], unit: string, valueOf: (position: Position) => number | null): Bands {
  const groups = bands.map(({ band, from, to, tone, sign }): ColourGroup => ({
    key: `${band}:${from ?? ''}:${to ?? ''}`,
    label: { type: 'band', band, from, to, unit },
    tone,
    sign,
  }));
  return {
    groups,
    groupOf(position) {
      const value = valueOf(position);
      if (value === null) return null;
      const index = bands.findIndex(({ from, to }) => (from === null || value >= from) && (to === null || value < to));
      return groups[index] ?? null;
    },
  };
}

/** Managers by how their direct reports compare with the plan's assumptions; whoever manages nobody is left out. */
function spanBands(reading: Reading): Bands {
  const { spanLeast, spanMost } = structureAssumptions(reading.tables);
  // A plan may have set the most below the least: what is too many comes first.
  const least = Math.min(spanLeast.value, spanMost.value + 1);
  const bands: readonly Band[] = [
    { band: 'spanNarrow', from: null, to: least, tone: 7, sign: '−' },
    { band: 'spanFine', from: least, to: spanMost.value + 1, tone: 1, sign: '=' },
    { band: 'spanWide', from: spanMost.value + 1, to: spanMost.value * 2 + 1, tone: 2, sign: '+' },
    { band: 'spanVeryWide', from: spanMost.value * 2 + 1, to: null, tone: 9, sign: '++' },
  ];
  return banded(bands, 'reports', (position) => {
    const reports = asNumber(readField(reading, position, 'reports')) ?? 0;
    return reports === 0 ? null : reports;
  });
}

/** How often a period of pay comes in a year, on average; hours as full time. */
const PER_YEAR: Readonly<Record<string, number>> = { year: 1, month: 12, week: 52, day: 260, hour: 2_080 };

/** Quarters of what people are paid a year, in the plan's currency; pay in another currency cannot be compared. */
function costBands(reading: Reading): Bands {
  const { tables } = reading;
  const [assumptions] = tables.assumptions.values();
  const amounts = new Map<string, number[]>();
  tables.person.forEach(({ salary }) => {
    const times = salary === undefined ? undefined : PER_YEAR[salary.period];
    if (salary === undefined || times === undefined) return;
    const list = amounts.get(salary.currency) ?? [];
    list.push(salary.amount * times);
    amounts.set(salary.currency, list);
  });
  const [most] = [...amounts].sort(([, a], [, b]) => b.length - a.length);
  const currency = assumptions !== undefined && amounts.has(assumptions.currency) ? assumptions.currency : most?.[0];
  const sorted = currency === undefined ? [] : (amounts.get(currency) ?? []).sort((a, b) => a - b);
  if (currency === undefined || sorted.length === 0) return { groups: [], groupOf: () => null };
  const edges = [0.25, 0.5, 0.75].map((share) => rounded(sorted[Math.floor(sorted.length * share)] ?? 0));
  const steps = [...new Set(edges)];
  const bands = [null, ...steps].map((from, index): Band => ({
    band: 'cost',
    from,
    to: steps[index] ?? null,
    tone: [4, 0, 3, 6][index] ?? 6,
    sign: 'ABCD'.charAt(index),
  }));
  return banded(bands, currency, ({ personId }) => {
    const salary = personId === null ? undefined : find(tables, personId)?.salary;
    const times = salary === undefined ? undefined : PER_YEAR[salary.period];
    return salary === undefined || times === undefined || salary.currency !== currency ? null : salary.amount * times;
  });
}

/** Two figures that matter: 84,937 becomes 85,000. */
function rounded(amount: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, amount))) - 1);
  return Math.round(amount / unit) * unit;
}
