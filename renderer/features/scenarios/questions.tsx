/** What in a scenario waits for an answer: conflicts, edits that no longer apply, and what was mended. */
import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { find, type Tables } from '../../../shared/model/tables.ts';
import type { AnyRecord } from '../../../shared/model/schemas.ts';
import { kindOf } from '../../../shared/model/kinds.ts';
import { branchOf, branchTables } from '../../../shared/scenario/branch.ts';
import type { Lapse } from '../../../shared/scenario/effective.ts';
import { editsOf } from '../../../shared/scenario/moves.ts';
import { questionsOf } from '../../../shared/scenario/questions.ts';
import { nameOfRecord } from '../../../shared/scenario/words.ts';
import { t } from '../../i18n/t.ts';
import { dispatch } from '../../state/dispatch.ts';
import { rebaseScenario } from '../../state/scenarios.ts';
import { ConflictList } from './conflict-list.tsx';
import classes from './questions.module.css';
import { sayRepair } from './say-repair.ts';
import type { ScenarioProps } from './scenario-pane.tsx';

export function Questions({ plan, scenario }: ScenarioProps) {
  const shown = branchTables(plan, branchOf(scenario.id));
  const { conflicts, lapses: lapsed, repairs } = questionsOf(shown);
  if (conflicts.length + lapsed.length + repairs.length === 0) return null;
  return (
    <div className={classes['questions']} data-conflicts>
      {conflicts.length > 0 && (
        <section aria-label={t('conflicts.title')} className={classes['part']}>
          <div className={classes['head']}>
            <IconAlertTriangle size={15} aria-hidden />
            <h3>{t('conflicts.title')}</h3>
            <Text size="xs" className={classes['text'] ?? ''}>
              {t('conflicts.text', { count: conflicts.length })}
            </Text>
          </div>
          {conflicts.length > 1 && (
            <div className={classes['all']}>
              {(['scenario', 'baseline'] as const).map((side) => (
                <Button
                  key={side}
                  size="compact-xs"
                  variant="default"
                  onClick={() => dispatch('settleConflicts', { conflicts, side })}
                >
                  {t(side === 'scenario' ? 'conflicts.allScenario' : 'conflicts.allBaseline')}
                </Button>
              ))}
            </div>
          )}
          <ConflictList plan={plan} scenario={scenario} conflicts={conflicts} />
        </section>
      )}
      {lapsed.length > 0 && (
        <section aria-label={t('lapses.title')} className={classes['part']}>
          <div className={classes['head']}>
            <h3>{t('lapses.title')}</h3>
            <Text size="xs" className={classes['text'] ?? ''}>
              {t('lapses.text')}
            </Text>
            <Button size="compact-xs" variant="default" onClick={() => rebaseScenario(scenario.id)}>
              {t('lapses.drop')}
            </Button>
          </div>
          <ul className={classes['list']}>
            {lapsed.map((lapse) => (
              <li key={`${lapse.moveId} ${lapse.id}`}>{sayLapse(plan, lapse)}</li>
            ))}
          </ul>
        </section>
      )}
      {repairs.length > 0 && (
        <section aria-label={t('repaired.title')} className={classes['part']}>
          <div className={classes['head']}>
            <h3>{t('repaired.title')}</h3>
            <Text size="xs" className={classes['text'] ?? ''}>
              {t('repaired.text')}
            </Text>
          </div>
          <ul className={classes['list']}>
            {[...new Set(repairs.map((repair) => sayRepair(plan, shown.tables, repair)))].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Why an edit has no effect any more, about the record as the move knew it. */
function sayLapse(plan: Tables, { moveId, id, why }: Lapse): string {
  const move = find(plan, moveId);
  const edit = move === undefined ? undefined : editsOf(move).find((one) => one.id === id);
  const record: AnyRecord | null | undefined = find(plan, id) ?? edit?.before ?? edit?.after;
  const values = {
    name: record === null || record === undefined ? id : nameOfRecord(plan, record),
    move: move?.label ?? '',
  };
  if (why === 'already') return t('lapses.already', values);
  if (kindOf(id) === 'person') return t('lapses.personLeft', values);
  return t(kindOf(id) === 'position' ? 'lapses.positionGone' : 'lapses.gone', values);
}
