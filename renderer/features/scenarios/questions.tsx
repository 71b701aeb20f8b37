/** What in a scenario waits for an answer: conflicts, edits that no longer apply, what was adjusted, and what waits below it. */
import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { find } from '../../../shared/model/tables.ts';
import type { MoveConflict } from '../../../shared/scenario/effective.ts';
import { branchOf, branchTables } from '../../../shared/scenario/branch.ts';
import { otherSide } from '../../../shared/scenario/other-side.ts';
import { hasOwnWaiting, waitingIn, type WaitingBelow } from '../../../shared/scenario/waiting.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { dispatch } from '../../state/dispatch.ts';
import { askRebase, sayTouched, showConflictsOf } from '../../state/scenarios.ts';
import { useApp } from '../../state/store.ts';
import { ConflictList } from './conflict-list.tsx';
import classes from './questions.module.css';
import { isOfGone, sayLapse } from './say-question.ts';
import { sayRepairs } from './say-repair.ts';
import type { ScenarioProps } from './scenario-pane.tsx';

export function Questions({ plan, scenario }: ScenarioProps) {
  const date = useApp((state) => state.date);
  const questions = waitingIn(plan, scenario.id, date);
  const { conflicts, lapses, repairs, onDay, below } = questions;
  if (!hasOwnWaiting(questions) && onDay.length + below.length === 0) return null;
  return (
    <div className={classes['questions']} data-conflicts>
      {conflicts.length > 0 && <Conflicts plan={plan} scenario={scenario} conflicts={conflicts} />}
      {lapses.length > 0 && (
        <Part
          title={t('lapses.title')}
          text={t('lapses.text')}
          lines={lapses.map((lapse) => sayLapse(plan, lapse))}
          action={<UpToDate label={t('lapses.drop')} scenarioId={scenario.id} />}
        />
      )}
      {repairs.length > 0 && (
        <Part
          title={t('repaired.title')}
          text={t('repaired.text')}
          lines={sayRepairs(plan, branchTables(plan, branchOf(scenario.id)).tables, repairs)}
          action={<UpToDate label={t('repaired.keep')} scenarioId={scenario.id} />}
        />
      )}
      {onDay.length > 0 && date !== null && (
        <Part
          title={t('repaired.onDay', { date: sayShortDay(date) })}
          text={t('repaired.onDayText')}
          lines={sayRepairs(plan, branchTables(plan, branchOf(scenario.id), date).tables, onDay)}
        />
      )}
      {below.length > 0 && <Below plan={plan} below={below} />}
    </div>
  );
}

const UpToDate = ({
  label,
  scenarioId,
}: {
  readonly label: string;
  readonly scenarioId: WaitingBelow['scenarioId'];
}) => (
  <Button size="compact-xs" variant="default" onClick={() => askRebase(scenarioId)}>
    {label}
  </Button>
);

interface PartProps {
  readonly title: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly action?: ReactNode;
}

function Part({ title, text, lines, action }: PartProps) {
  return (
    <section aria-label={title} className={classes['part']}>
      <div className={classes['head']}>
        <h3>{title}</h3>
        <Text size="xs" className={classes['text'] ?? ''}>
          {text}
        </Text>
        {action}
      </div>
      <ul className={classes['list']}>
        {lines.map((line, index) => (
          // Two edits can be told by the same sentence.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${index} ${line}`}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Conflicts({ plan, scenario, conflicts }: ScenarioProps & { readonly conflicts: readonly MoveConflict[] }) {
  const isWithMoves = conflicts.some((conflict) => otherSide(plan, scenario.id, conflict).type === 'move');
  const words = isWithMoves
    ? ({ text: 'conflicts.textOfMoves', scenario: 'conflicts.allLater', baseline: 'conflicts.allEarlier' } as const)
    : ({ text: 'conflicts.text', scenario: 'conflicts.allScenario', baseline: 'conflicts.allBaseline' } as const);
  return (
    <section aria-label={t('conflicts.title')} className={classes['part']}>
      <div className={classes['head']}>
        <IconAlertTriangle size={15} aria-hidden />
        <h3>{t('conflicts.title')}</h3>
        <Text size="xs" className={classes['text'] ?? ''}>
          {t(conflicts.every(isOfGone) ? 'conflicts.textOfGone' : words.text, { count: conflicts.length })}
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
              {t(words[side])}
            </Button>
          ))}
        </div>
      )}
      <ConflictList plan={plan} scenario={scenario} conflicts={conflicts} />
    </section>
  );
}

/** Questions of scenarios it is based on are answered there: an answer here would change those unseen. */
function Below({ plan, below }: { readonly plan: ScenarioProps['plan']; readonly below: readonly WaitingBelow[] }) {
  return (
    <section aria-label={t('below.title')} className={classes['part']}>
      <div className={classes['head']}>
        <h3>{t('below.title')}</h3>
        <Text size="xs" className={classes['text'] ?? ''}>
          {t('below.text')}
        </Text>
      </div>
      <ul className={classes['below']}>
        {below.map((one) => {
          const name = find(plan, one.scenarioId)?.name ?? '';
          return (
            <li key={one.scenarioId}>
              <span className={classes['text']}>{t('below.one', { name, what: sayTouched(one) })}</span>
              <Button size="compact-xs" variant="default" onClick={() => showConflictsOf(one.scenarioId)}>
                {t('touched.open', { name })}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
