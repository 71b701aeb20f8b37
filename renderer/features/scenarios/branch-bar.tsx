/** The bar that says, while a scenario or a snapshot is shown, where edits go, or why none can be made and what would work. */
import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react';
import { isOpen } from '../../../shared/scenario/baseline-edits.ts';
import { branchTables } from '../../../shared/scenario/branch.ts';
import { questionsOf } from '../../../shared/scenario/questions.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import type { Snapshot } from '../../../shared/model/snapshot.ts';
import { useIdleValue } from '../../components/use-idle-value.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { actionOf } from '../../actions/index.ts';
import { editDate } from '../../state/branch.ts';
import { showConflictsOf, shownScenario, shownSnapshot } from '../../state/scenarios.ts';
import { useApp } from '../../state/store.ts';
import { BranchSign } from './branch-sign.tsx';
import classes from './branch-bar.module.css';

export function BranchBar() {
  const scenario = useApp(shownScenario);
  const snapshot = useApp(shownSnapshot);
  if (scenario !== null) return <ScenarioBar scenario={scenario} />;
  return snapshot === null ? null : <SnapshotBar snapshot={snapshot} />;
}

function ScenarioBar({ scenario }: { readonly scenario: Scenario }) {
  const date = useApp(editDate);
  const canEdit = scenario.status !== 'adopted';
  return (
    <section className={classes['bar'] ?? ''} aria-label={t('branch.bar')} data-region="branch" data-branch="scenario">
      <BranchSign type="scenario" status={scenario.status} />
      <Text size="xs" fw={600} className={classes['name'] ?? ''} title={scenario.name}>
        {t('branch.scenario')}: <bdi>{scenario.name}</bdi>
      </Text>
      <Text size="xs" className={classes['text'] ?? ''}>
        {canEdit ? t('branch.edits', { date: sayShortDay(date) }) : t('branch.adopted')}
      </Text>
      {isOpen(scenario) && <Questions scenario={scenario} />}
      {!canEdit && (
        <Button size="compact-xs" variant="default" onClick={() => void actionOf('scenario.copy').run()}>
          {t('action.copyScenario')}
        </Button>
      )}
      <ToBaseline />
    </section>
  );
}

function SnapshotBar({ snapshot }: { readonly snapshot: Snapshot }) {
  const day = snapshot.at ?? snapshot.frozenOn;
  return (
    <section className={classes['bar'] ?? ''} aria-label={t('branch.bar')} data-region="branch" data-branch="snapshot">
      <BranchSign type="snapshot" />
      <Text size="xs" fw={600} className={classes['name'] ?? ''} title={snapshot.name}>
        {t('branch.snapshot')}: <bdi>{snapshot.name}</bdi>
      </Text>
      <Text size="xs" className={classes['text'] ?? ''}>
        {t('branch.frozen', { date: sayShortDay(day) })}
      </Text>
      <ToBaseline />
    </section>
  );
}

/** What waits for an answer in the scenario, as a way there. The hand does not wait for it. */
function Questions({ scenario }: { readonly scenario: Scenario }) {
  const plan = useIdleValue(useApp((state) => state.document?.plan.tables ?? null));
  if (plan === null) return null;
  const { conflicts, lapses } = questionsOf(branchTables(plan, { type: 'scenario', id: scenario.id }));
  if (conflicts.length === 0 && lapses.length === 0) return null;
  return (
    <Button
      size="compact-xs"
      variant="light"
      color="orange"
      leftSection={<IconAlertTriangle size={13} aria-hidden />}
      style={{ flexShrink: 0 }}
      onClick={() => showConflictsOf(scenario.id)}
    >
      {conflicts.length > 0
        ? t('branch.conflicts', { count: conflicts.length })
        : t('branch.lapses', { count: lapses.length })}
    </Button>
  );
}

function ToBaseline() {
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      className={classes['back'] ?? ''}
      leftSection={<IconArrowBackUp size={13} aria-hidden />}
      onClick={() => void actionOf('scenario.baseline').run()}
    >
      {t('branch.toBaseline')}
    </Button>
  );
}
