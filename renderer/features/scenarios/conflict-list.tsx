/** Conflicts one by one: the value when the move was made, the scenario's, the other side's, who and when, and the choice. */
import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AnyRecord } from '../../../shared/model/schemas.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { branchOf, branchTables } from '../../../shared/scenario/branch.ts';
import type { MoveConflict } from '../../../shared/scenario/effective.ts';
import { otherSide } from '../../../shared/scenario/other-side.ts';
import type { Side } from '../../../shared/scenario/settle-conflicts.ts';
import { nameOfRecord, valueInWords } from '../../../shared/scenario/words.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { sayFieldName } from '../../i18n/words.ts';
import { dispatch } from '../../state/dispatch.ts';
import classes from './questions.module.css';
import { sayValue } from './say-move.ts';
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
  const { field, before, here, there } = conflict;
  const shown = branchTables(plan, branchOf(scenario.id)).tables;
  const name = conflictName(plan, conflict);
  const what = field === null ? name : t('conflicts.field', { name, field: sayFieldName(field) });
  const settle = (side: Side): void => void dispatch('settleConflicts', { conflicts: [conflict], side });
  return (
    <li className={classes['conflict']}>
      <Text size="sm" fw={600} className={classes['what'] ?? ''}>
        {what}
      </Text>
      <Value label={t('conflicts.was')} value={sayBefore(plan, conflict, before)} />
      <Value
        label={t('conflicts.here')}
        value={sayConflictValue(shown, conflict, here)}
        by={sayMove(plan, scenario.id, conflict)}
      >
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('conflicts.keepScenarioOf', { what })}
          onClick={() => settle('scenario')}
        >
          {t('conflicts.keepScenario')}
        </Button>
      </Value>
      <Value
        label={t('conflicts.there')}
        value={sayConflictValue(plan, conflict, there)}
        by={sayOther(plan, scenario.id, conflict)}
      >
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('conflicts.keepBaselineOf', { what })}
          onClick={() => settle('baseline')}
        >
          {t('conflicts.keepBaseline')}
        </Button>
      </Value>
    </li>
  );
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

function conflictName(plan: Tables, { id, here, there, before }: MoveConflict): string {
  const record = find(plan, id) ?? [here, there, before].find((side) => typeof side === 'object' && side !== null);
  // A whole record on either side is one of the plan's own.
  return record === undefined ? id : nameOfRecord(plan, record as AnyRecord);
}

/** A field's value in words; of a whole record only whether it is there. */
function sayConflictValue(tables: Tables, { field }: MoveConflict, value: unknown): string {
  if (field === null) return value === null ? t('conflicts.goneHere') : t('conflicts.changed');
  return value === undefined || value === null ? t('conflicts.empty') : sayValue(field, valueInWords(tables, value));
}

/** As it was when the move was made. */
function sayBefore(tables: Tables, conflict: MoveConflict, value: unknown): string {
  if (conflict.field !== null) return sayConflictValue(tables, conflict, value);
  return t(value === null ? 'conflicts.notThere' : 'conflicts.there.before');
}

function sayMove(plan: Tables, shown: string, { moveId, scenarioId }: MoveConflict): string {
  const move = find(plan, moveId);
  if (move === undefined) return '';
  const values = { move: move.label, date: sayShortDay(move.effectiveDate), by: move.madeBy ?? '' };
  const said = move.madeBy === undefined ? t('conflicts.byMove', values) : t('conflicts.byMoveOf', values);
  if (scenarioId === shown) return said;
  return `${said}, ${t('conflicts.ofScenario', { scenario: find(plan, scenarioId)?.name ?? '' })}`;
}

function sayOther(plan: Tables, shown: ScenarioProps['scenario']['id'], conflict: MoveConflict): string {
  const other = otherSide(plan, shown, conflict);
  if (other.type === 'move') {
    const { label, effectiveDate, madeBy } = other.move;
    const values = { move: label, date: sayShortDay(effectiveDate), by: madeBy ?? '' };
    return madeBy === undefined ? t('conflicts.byMove', values) : t('conflicts.byMoveOf', values);
  }
  if (other.edit === null) return t('conflicts.byUnknown');
  const { label, on, by } = other.edit;
  const values = { label, date: sayShortDay(on), by: by ?? '' };
  return by === undefined ? t('conflicts.byEdit', values) : t('conflicts.byEditOf', values);
}
