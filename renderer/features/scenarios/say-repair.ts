/** One thing that was adjusted in a scenario as a sentence, with record and field in the words of the screen. */
import type { Repair } from '../../../shared/change/integrity.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { nameOfRecord } from '../../../shared/scenario/words.ts';
import { t } from '../../i18n/t.ts';
import { sayFieldName } from '../../i18n/words.ts';

/** A record that only the scenario has is found there; one that was taken out, in the plan. */
export function sayRepair(plan: Tables, shown: Tables, { id, field, problem, done }: Repair): string {
  const tables = find(shown, id) === undefined ? plan : shown;
  const found = find(tables, id);
  const record = found === undefined ? t('repaired.something') : nameOfRecord(tables, found);
  if (done === 'rehomed') return t('repair.rehomed', { record });
  if (problem === 'cycle') return t('repaired.cycle', { record, field: sayFieldName(field) });
  return done === 'record'
    ? t('repaired.removed', { record })
    : t('repaired.cleared', { record, field: sayFieldName(field) });
}

/** Each sentence once. */
export const sayRepairs = (plan: Tables, shown: Tables, repairs: readonly Repair[]): readonly string[] => [
  ...new Set(repairs.map((repair) => sayRepair(plan, shown, repair))),
];
