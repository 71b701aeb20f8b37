/** The bar that says, while a scenario or a snapshot is shown, where edits go, or why none can be made and what would work. */
import { Button, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react';
import { isOpen } from '../../../shared/scenario/baseline-edits.ts';
import { waitingCounts, waitingIn } from '../../../shared/scenario/waiting.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import type { Snapshot } from '../../../shared/model/snapshot.ts';
import { useIdleValue } from '../../components/use-idle-value.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { actionOf } from '../../actions/index.ts';
import { editDate } from '../../state/branch.ts';
import { sayTouched, showConflictsOf, shownScenario, shownSnapshot } from '../../state/scenarios.ts';
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
  const canEdit = scenario.status !== 'adopted';
  return (
    <section className={classes['bar'] ?? ''} aria-label={t('branch.bar')} data-region="branch" data-branch="scenario">
      <BranchSign type="scenario" status={scenario.status} />
      <Text size="xs" fw={600} className={classes['name'] ?? ''} title={scenario.name}>
        {t('branch.scenario')}: <bdi>{scenario.name}</bdi>
      </Text>
      {canEdit ? <WhereEditsGo scenario={scenario} /> : <Words text={t('branch.adopted')} />}
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

const Words = ({ text }: { readonly text: string }) => (
  <Text size="xs" className={classes['text'] ?? ''}>
    {text}
  </Text>
);

/** From which day edits hold, and why it is that day where it is not the scenario's own. */
function WhereEditsGo({ scenario }: { readonly scenario: Scenario }) {
  const date = useApp(editDate);
  const isDayShown = useApp((state) => state.date !== null);
  const own = scenario.effectiveDate;
  const values = { date: sayShortDay(date) };
  if (isDayShown) return <Words text={t('branch.editsOnShown', values)} />;
  if (own === undefined || date <= own) return <Words text={t('branch.edits', values)} />;
  return (
    <Tooltip label={t('branch.whyLast', { own: sayShortDay(own) })} multiline w={340} withArrow>
      <Text size="xs" className={classes['text'] ?? ''}>
        {t('branch.editsAfterLast', values)}
      </Text>
    </Tooltip>
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
      <Words text={t('branch.frozen', { date: sayShortDay(day) })} />
      <ToBaseline />
    </section>
  );
}

/** What waits for an answer in the scenario, as a way there. The hand does not wait for it. */
function Questions({ scenario }: { readonly scenario: Scenario }) {
  const plan = useIdleValue(useApp((state) => state.document?.plan.tables ?? null));
  const date = useIdleValue(useApp((state) => state.date));
  if (plan === null) return null;
  const { conflicts, lapses, repairs } = waitingCounts(waitingIn(plan, scenario.id, date));
  if (conflicts + lapses + repairs === 0) return null;
  // The most pressing kind; the others are said where it leads.
  const first =
    conflicts > 0
      ? { conflicts, lapses: 0, repairs: 0 }
      : lapses > 0
        ? { conflicts: 0, lapses, repairs: 0 }
        : { conflicts: 0, lapses: 0, repairs };
  return (
    <Button
      size="compact-xs"
      variant="light"
      color="orange"
      leftSection={<IconAlertTriangle size={13} aria-hidden />}
      style={{ flexShrink: 0 }}
      title={sayTouched({ conflicts, lapses, repairs })}
      onClick={() => showConflictsOf(scenario.id)}
    >
      {sayTouched(first)}
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
