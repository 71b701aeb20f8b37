/** What branches are called, and what is said about them in a few words. */
import { SCREEN_TEXTS } from '../../i18n/en.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import type { PlanTreeRow } from '../../../shared/scenario/plan-tree.ts';

/** A status as the screen says it; one of a newer version as it is. */
export function sayScenarioStatus(status: Scenario['status']): string {
  const key = `scenarioStatus.${status}`;
  return Object.hasOwn(SCREEN_TEXTS, key) ? t(key as 'scenarioStatus.draft') : status;
}

export const nameOfRow = ({ name, branch }: PlanTreeRow): string =>
  branch.type === 'baseline' ? t('branch.baseline') : name;

/** Status and day of a scenario, or when a snapshot was frozen. */
export function detailOfRow({ scenario, snapshot }: PlanTreeRow): string {
  if (snapshot !== null) return t('scenarios.frozenOn', { date: sayShortDay(snapshot.frozenOn) });
  if (scenario === null) return t('scenarios.asItIs');
  const { status, effectiveDate } = scenario;
  const day = effectiveDate === undefined ? [] : [t('scenarios.fromDay', { date: sayShortDay(effectiveDate) })];
  return [sayScenarioStatus(status), ...day].join(' · ');
}
