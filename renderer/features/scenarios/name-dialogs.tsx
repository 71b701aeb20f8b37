/** Dialogs that ask for a name: rename, duplicate, freeze. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { find } from '../../../shared/model/tables.ts';
import type { SnapshotId } from '../../../shared/scenario/branch.ts';
import type { ScenarioId } from '../../../shared/scenario/moves.ts';
import type { Refusal } from '../../../shared/commands/command.ts';
import { isIsoDate } from '../../../shared/util/iso-date.ts';
import { typedDay } from '../../../shared/util/read-dates.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { commandContext } from '../../state/context.ts';
import { tryDispatch, type ArgsOf, type CommandName } from '../../state/dispatch.ts';
import { copyScenario, freeze, shownScenario } from '../../state/scenarios.ts';
import { getState, useApp } from '../../state/store.ts';
import { nameOfScenario } from './new-scenario.tsx';
import { ScenarioForm } from './scenario-form.tsx';

function refusalFrom<N extends CommandName>(name: N, args: ArgsOf<N>): Refusal | null {
  const outcome = tryDispatch(name, args);
  return outcome.done ? null : outcome.refusal;
}

const planNow = () => getState().document?.plan.tables ?? null;

export function RenameScenario({ scenarioId }: { readonly scenarioId: ScenarioId }) {
  const plan = planNow();
  return (
    <NameForm
      title={t('renameScenario.title')}
      label={t('scenario.name')}
      first={plan === null ? '' : nameOfScenario(plan, scenarioId)}
      confirm={t('renameScenario.confirm')}
      run={(value) => refusalFrom('editScenario', { scenarioId, field: 'name', value })}
    />
  );
}

export function RenameSnapshot({ snapshotId }: { readonly snapshotId: SnapshotId }) {
  const plan = planNow();
  return (
    <NameForm
      title={t('action.renameSnapshot')}
      label={t('freeze.name')}
      first={plan === null ? '' : (find(plan, snapshotId)?.name ?? '')}
      confirm={t('renameScenario.confirm')}
      run={(name) => refusalFrom('renameSnapshot', { snapshotId, name })}
    />
  );
}

export function CopyScenario({ scenarioId }: { readonly scenarioId: ScenarioId }) {
  const plan = planNow();
  const name = plan === null ? '' : nameOfScenario(plan, scenarioId);
  return (
    <NameForm
      title={t('copyScenario.title', { name })}
      label={t('copyScenario.name')}
      first={t('copyScenario.suggested', { name })}
      confirm={t('copyScenario.confirm')}
      run={(text) => copyScenario(scenarioId, text)}
    />
  );
}

interface NameFormProps {
  readonly title: string;
  readonly label: string;
  readonly first: string;
  readonly confirm: string;
  readonly run: (name: string) => Refusal | null;
}

function NameForm({ title, label, first, confirm, run }: NameFormProps) {
  const [name, setName] = useState(first);
  return (
    <ScenarioForm title={title} confirm={confirm} isReady={name.trim() !== ''} run={() => run(name)}>
      <TextInput
        size="xs"
        label={label}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
    </ScenarioForm>
  );
}

/** Freezes what is shown, as it stands on a day. */
export function Freeze() {
  const shown = useApp(shownScenario)?.name ?? t('branch.baseline');
  const isScenario = useApp((state) => state.branch.type === 'scenario');
  const date = useApp((state) => state.date);
  const [name, setName] = useState(() =>
    t('freeze.suggested', { name: shown, date: sayShortDay(date ?? commandContext().today) }),
  );
  const [day, setDay] = useState(date ?? '');
  const run = (): Refusal | string | null => {
    const at = typedDay(day);
    if (at !== '' && !isIsoDate(at)) return t('newScenario.badDay');
    return freeze(name, at === '' ? null : at);
  };
  return (
    <ScenarioForm
      title={t('freeze.title', { name: shown })}
      text={t('freeze.text')}
      confirm={t('freeze.confirm')}
      isReady={name.trim() !== ''}
      run={run}
    >
      <TextInput
        size="xs"
        label={t('freeze.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      {isScenario && (
        <TextInput
          size="xs"
          w={220}
          label={t('freeze.day')}
          description={t('freeze.dayText')}
          descriptionProps={{ fz: 'xs' }}
          placeholder={t('inspector.dayFormat')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      )}
    </ScenarioForm>
  );
}
