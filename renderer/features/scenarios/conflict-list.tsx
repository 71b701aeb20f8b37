/** Conflicts one by one: the value when the move was made, the scenario's, the other side's, who and when, and the choice. */
import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { branchOf, branchTables } from '../../../shared/scenario/branch.ts';
import type { MoveConflict } from '../../../shared/scenario/effective.ts';
import { otherSide, type OtherSide } from '../../../shared/scenario/other-side.ts';
import type { Side } from '../../../shared/scenario/settle-conflicts.ts';
import { t } from '../../i18n/t.ts';
import { dispatch } from '../../state/dispatch.ts';
import classes from './questions.module.css';
import { isOfGone, sayBefore, sayConflictValue, sayGone, sayMoveOf, sayOther, sayWhat } from './say-question.ts';
import type { ScenarioProps } from './scenario-pane.tsx';

/** Drawn at once; settling some brings up the next. */
const SHOWN = 50;

export function ConflictList({
  plan,
  scenario,
  conflicts,
}: ScenarioProps & { readonly conflicts: readonly MoveConflict[] }) {
  return (
    <>
      <ul className={classes['conflicts']}>
        {conflicts.slice(0, SHOWN).map((conflict) => (
          <ConflictCard
            key={`${conflict.moveId} ${conflict.id} ${conflict.field ?? ''}`}
            plan={plan}
            scenario={scenario}
            conflict={conflict}
          />
        ))}
      </ul>
      {conflicts.length > SHOWN && (
        <Text size="xs" c="dimmed">
          {t('moves.moreLines', { count: conflicts.length - SHOWN })}
        </Text>
      )}
    </>
  );
}

function ConflictCard({ plan, scenario, conflict }: ScenarioProps & { readonly conflict: MoveConflict }) {
  const { before, here, there } = conflict;
  const shown = branchTables(plan, branchOf(scenario.id)).tables;
  const other = otherSide(plan, scenario.id, conflict);
  const what = sayWhat(plan, conflict);
  const words = wordsOf(conflict, other, scenario.id);
  const settle = (side: Side): void => void dispatch('settleConflicts', { conflicts: [conflict], side });
  return (
    <li className={classes['conflict']}>
      <div className={classes['what']}>
        <Text size="sm" fw={600} className={classes['text'] ?? ''}>
          {what}
        </Text>
        {isOfGone(conflict) && (
          <Text size="sm" className={classes['text'] ?? ''}>
            {sayGone(plan, conflict)}
          </Text>
        )}
      </div>
      <Value label={t('conflicts.was')} value={sayBefore(plan, conflict, before)} />
      <Value label={t(words.here)} value={sayConflictValue(shown, conflict, here)} by={sayMoveOf(plan, conflict)}>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t(words.keepOf, { what })}
          onClick={() => settle('scenario')}
        >
          {t(words.keep)}
        </Button>
      </Value>
      <Value
        label={t(words.there)}
        value={sayConflictValue(plan, conflict, there)}
        by={sayOther(plan, scenario.id, other)}
      >
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t(words.takeOf, { what })}
          onClick={() => settle('baseline')}
        >
          {t(words.take)}
        </Button>
      </Value>
    </li>
  );
}

/** What the sides and the ways out are called: the baseline is one side only where it is; who is gone can be brought back. */
function wordsOf(conflict: MoveConflict, other: OtherSide, shown: string) {
  const isOfBaseline = other.type === 'baseline';
  const isWithin = !isOfBaseline && other.move.scenarioId === shown;
  const sides = {
    here: isWithin ? 'conflicts.thisMove' : 'conflicts.here',
    there: isOfBaseline ? 'conflicts.there' : 'conflicts.earlierMove',
  } as const;
  if (isOfGone(conflict)) {
    return {
      ...sides,
      keep: 'conflicts.bringBack',
      keepOf: 'conflicts.bringBackOf',
      take: 'conflicts.leaveOut',
      takeOf: 'conflicts.leaveOutOf',
    } as const;
  }
  return {
    ...sides,
    ...(isWithin
      ? ({ keep: 'conflicts.keepMove', keepOf: 'conflicts.keepMoveOf' } as const)
      : ({ keep: 'conflicts.keepScenario', keepOf: 'conflicts.keepScenarioOf' } as const)),
    ...(isOfBaseline
      ? ({ take: 'conflicts.keepBaseline', takeOf: 'conflicts.keepBaselineOf' } as const)
      : ({ take: 'conflicts.takeEarlier', takeOf: 'conflicts.takeEarlierOf' } as const)),
  };
}

interface ValueProps {
  readonly label: string;
  readonly value: string;
  readonly by?: string;
  readonly children?: ReactNode;
}

function Value({ label, value, by, children }: ValueProps) {
  return (
    <div className={classes['value']}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="sm" fw={500} className={classes['text'] ?? ''}>
        {value}
      </Text>
      {by !== undefined && (
        <Text size="xs" c="dimmed" className={classes['text'] ?? ''}>
          {by}
        </Text>
      )}
      {children}
    </div>
  );
}
