/** Asks before a scenario is brought up to date with what it is based on, and says before what becomes of each question. */
import { List, Text } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { branchOf, branchTables } from '../../../shared/scenario/branch.ts';
import type { MoveConflict } from '../../../shared/scenario/effective.ts';
import type { ScenarioId } from '../../../shared/scenario/moves.ts';
import { rebase } from '../../../shared/scenario/rebase.ts';
import { ChoiceDialog, type Choice } from '../../components/choice-dialog.tsx';
import { t } from '../../i18n/t.ts';
import { rebaseScenario, showConflictsOf } from '../../state/scenarios.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';
import { nameOfScenario } from './new-scenario.tsx';
import { isOfGone, sayConflictValue, sayGone, sayLapse, sayWhat } from './say-question.ts';
import { sayRepairs } from './say-repair.ts';

/** Lines of one kind that are written out. */
const SHOWN = 8;

export function RebaseDialog({ scenarioId }: { readonly scenarioId: ScenarioId }) {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  const outcome = useMemo(() => (plan === null ? null : rebase(plan, scenarioId)), [plan, scenarioId]);
  if (plan === null || outcome === null || find(plan, scenarioId) === undefined) return null;
  const { change, conflicts, lapses, repairs } = outcome;
  // A conflict of what is gone says more than that the edit has no effect.
  const told = new Set(conflicts.map(({ moveId, id }) => `${moveId} ${id}`));
  const silent = lapses.filter(({ moveId, id }) => !told.has(`${moveId} ${id}`));
  const [gone, kept] = [conflicts.filter(isOfGone), conflicts.filter((conflict) => !isOfGone(conflict))];
  const emptied = change.flatMap(({ id, after }) => (after === null ? [find(plan, id)] : []));
  const dropped = [...gone.map((conflict) => sayGone(plan, conflict)), ...silent.map((lapse) => sayLapse(plan, lapse))];
  return (
    <ChoiceDialog
      title={t('rebase.title', { name: nameOfScenario(plan, scenarioId) })}
      text={change.length === 0 ? t('rebase.nothing') : t('rebase.text')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={choicesOf(scenarioId, { hasChange: change.length > 0, hasConflicts: conflicts.length > 0 })}
    >
      <Lines title={t('rebase.kept', { count: kept.length })} lines={kept.map((conflict) => sayKept(plan, conflict))} />
      <Lines title={t('rebase.dropped', { count: dropped.length })} lines={dropped} />
      <Lines
        title={t('rebase.emptied', { count: emptied.length })}
        lines={emptied.map((move) => (move !== undefined && 'label' in move ? move.label : ''))}
      />
      <Lines
        title={t('rebase.repairs', { count: repairs.length })}
        lines={sayRepairs(plan, branchTables(plan, branchOf(scenarioId)).tables, repairs)}
      />
    </ChoiceDialog>
  );
}

/** Settled for the scenario: its value, and the one that gives way. */
const sayKept = (plan: Tables, conflict: MoveConflict): string =>
  t('rebase.keptOne', {
    what: sayWhat(plan, conflict),
    here: sayConflictValue(plan, conflict, conflict.here),
    there: sayConflictValue(plan, conflict, conflict.there),
  });

function choicesOf(
  scenarioId: ScenarioId,
  { hasChange, hasConflicts }: { readonly hasChange: boolean; readonly hasConflicts: boolean },
): readonly Choice[] {
  const close: Choice = { label: t(hasChange ? 'dialog.cancel' : 'dialog.close'), run: closeDialog };
  const look: Choice = {
    label: t('adopt.toConflicts'),
    run: () => {
      closeDialog();
      showConflictsOf(scenarioId);
    },
  };
  const go: Choice = {
    label: t('rebase.confirm'),
    tone: 'primary',
    run: () => {
      closeDialog();
      rebaseScenario(scenarioId);
    },
  };
  return [close, ...(hasConflicts ? [look] : []), ...(hasChange ? [go] : [])];
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  const more = lines.length - SHOWN;
  return (
    <section aria-label={title}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm" spacing={2}>
        {lines.slice(0, SHOWN).map((line, index) => (
          // Two edits can be told by the same sentence.
          // oxlint-disable-next-line react/no-array-index-key
          <List.Item key={`${index} ${line}`}>{line}</List.Item>
        ))}
      </List>
      {more > 0 && (
        <Text size="xs" c="dimmed">
          {t('moves.moreLines', { count: more })}
        </Text>
      )}
    </section>
  );
}
