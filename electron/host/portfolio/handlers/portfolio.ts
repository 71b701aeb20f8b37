/** What the portfolio's handlers share. */
import { HostFailure } from '../../../../shared/contract/errors.ts';
import { isMetric, type Metric } from '../../../../shared/portfolio/metrics.ts';
import { dayNumber } from '../../../../shared/util/calendar.ts';
import { isIsoDate } from '../../../../shared/util/iso-date.ts';
import type { Network } from '../portfolio-ports.ts';
import type { Portfolios } from '../portfolios.ts';

export interface Portfolio {
  readonly stores: Portfolios;
  readonly network: Network;
  readonly now: () => Date;
}

/** Throws `HostFailure` for a day that the calendar does not have. */
export function checkedDay(day: string): number {
  if (!isIsoDate(day)) throw new HostFailure('bad-input', `There is no day ${day}. Give one as 2026-11-20.`);
  return dayNumber(day);
}

/** Throws `HostFailure` for a metric that Orgwright does not have. */
export function checkedMetric(name: string): Metric {
  if (!isMetric(name)) throw new HostFailure('bad-input', `"${name}" is not a metric of Orgwright.`);
  return name;
}

export const noRepository = (): HostFailure =>
  new HostFailure('not-found', 'This repository is not in the portfolio. It may have been removed meanwhile.');
