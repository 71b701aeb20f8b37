/** Rules that are often asked for, as conditions; those about places are made from the plan. */
import { t } from '../../i18n/t.ts';
import type { Reading } from '../../../shared/analysis/position-fields.ts';
import { positionsWhere } from '../../../shared/analysis/position-filter.ts';
import { valueCounts } from '../../../shared/analysis/table-rows.ts';
import type { Condition } from '../../../shared/model/view.ts';
import { formatIsoDate, type IsoDate } from '../../../shared/util/iso-date.ts';

export interface Preset {
  readonly label: string;
  readonly conditions: readonly Condition[];
}

const is = (field: string, value: string | number): Condition => ({ field, comparison: 'is', values: [value] });
const isEmpty = (field: string): Condition => ({ field, comparison: 'empty', values: [] });
const OPEN = is('status', 'open');
const SOON = 90;
/** Places offered with their open positions. */
const PLACES = 2;

export function presetsOf(reading: Reading): readonly Preset[] {
  const open = positionsWhere(reading, [OPEN]);
  const places = valueCounts(reading, open, 'location').flatMap(({ value }) => (value === null ? [] : [String(value)]));
  return [
    { label: t('rule.open'), conditions: [OPEN] },
    ...places.slice(0, PLACES).map((location) => ({
      label: t('rule.openIn', { location: location.slice(0, 40) }),
      conditions: [OPEN, is('location', location)],
    })),
    { label: t('rule.wideSpan'), conditions: [{ field: 'reports', comparison: 'at-least', values: [9] }] },
    { label: t('rule.oneReport'), conditions: [is('reports', 1)] },
    { label: t('rule.leavingSoon'), conditions: within(reading.today, 'endDate') },
    { label: t('rule.startingSoon'), conditions: within(reading.today, 'startDate') },
    { label: t('rule.noTeam'), conditions: [isEmpty('team')] },
    { label: t('rule.noLocation'), conditions: [isEmpty('location')] },
    { label: t('rule.contractors'), conditions: [is('employment', 'contractor')] },
  ];
}

const within = (today: IsoDate, field: string): readonly Condition[] => [
  { field, comparison: 'at-least', values: [today] },
  { field, comparison: 'at-most', values: [daysAfter(today, SOON)] },
];

function daysAfter(day: IsoDate, days: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const later = new Date(Date.UTC(year, month - 1, date + days));
  return formatIsoDate(later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate());
}
