/** Starts a scenario: over the baseline, over another scenario or as a copy of one, about all or a part of the organisation. */
import { NativeSelect, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../../shared/commands/command.ts';
import { nameOf } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import type { ScenarioId } from '../../../shared/scenario/moves.ts';
import { compareText } from '../../../shared/util/compare-text.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import { isIsoDate } from '../../../shared/util/iso-date.ts';
import { typedDay } from '../../../shared/util/read-dates.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { copyScenario, showOnCanvas, startScenario } from '../../state/scenarios.ts';
import { getState, useApp } from '../../state/store.ts';
import { ScenarioForm } from './scenario-form.tsx';

export interface NewScenarioProps {
  readonly over: ScenarioId | null;
  readonly part: PositionId | null;
}

export function NewScenario({ over: first, part }: NewScenarioProps) {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  const [name, setName] = useState(() => (plan === null ? '' : suggestedName(plan)));
  const [over, setOver] = useState(first);
  const [isCopy, setIsCopy] = useState(false);
  const [day, setDay] = useState('');
  const [note, setNote] = useState('');
  if (plan === null) return null;
  const partName = part === null ? null : nameOf(plan, part);
  const run = (): Refusal | string | null => {
    if (isCopy && over !== null) return copyScenario(over, name);
    const effectiveDate = typedDay(day);
    if (effectiveDate !== '' && !isIsoDate(effectiveDate)) return t('newScenario.badDay');
    const refusal = startScenario({
      name,
      parentScenarioId: over,
      ...(effectiveDate === '' ? {} : { effectiveDate }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(part === null ? {} : { focusPositionId: part }),
    });
    if (refusal === null && part !== null) showOnCanvas(getState().branch);
    return refusal;
  };
  return (
    <ScenarioForm
      title={partName === null ? t('newScenario.title') : t('newScenario.titlePart', { name: partName })}
      {...(partName === null ? {} : { text: t('newScenario.part', { name: partName }) })}
      confirm={t('newScenario.confirm')}
      isReady={name.trim() !== ''}
      run={run}
    >
      <TextInput
        size="xs"
        label={t('newScenario.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      {plan.scenario.size > 0 && (
        <Stack gap={4}>
          <NativeSelect
            size="xs"
            label={t('newScenario.over')}
            value={over ?? ''}
            data={[{ value: '', label: t('branch.baseline') }, ...choices(plan)]}
            onChange={(event) => {
              const value = event.currentTarget.value;
              // The select offers nothing but ids of scenarios.
              setOver(value === '' ? null : (value as ScenarioId));
            }}
          />
          {over !== null && part === null && <Way isCopy={isCopy} onChange={setIsCopy} />}
        </Stack>
      )}
      {!(isCopy && over !== null) && (
        <>
          <TextInput
            size="xs"
            label={t('newScenario.day')}
            description={t('newScenario.dayText')}
            descriptionProps={{ fz: 'xs' }}
            placeholder={t('inspector.dayFormat')}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
            w={220}
          />
          <Textarea
            size="xs"
            label={t('newScenario.note')}
            placeholder={t('scenario.notePlaceholder')}
            autosize
            minRows={2}
            maxRows={6}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </>
      )}
    </ScenarioForm>
  );
}

function Way({ isCopy, onChange }: { readonly isCopy: boolean; readonly onChange: (isCopy: boolean) => void }) {
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('newScenario.way')}
        value={isCopy ? 'copy' : 'over'}
        data={[
          { value: 'over', label: t('newScenario.wayOver') },
          { value: 'copy', label: t('newScenario.wayCopy') },
        ]}
        onChange={(value) => onChange(value === 'copy')}
        style={{ alignSelf: 'flex-start' }}
      />
      <Text size="xs" c="dimmed">
        {t(isCopy ? 'newScenario.copyText' : 'newScenario.overText')}
      </Text>
    </>
  );
}

const choices = (plan: Tables): readonly { value: string; label: string }[] =>
  [...plan.scenario.values()]
    .toSorted((a, b) => compareText(foldText(a.name), foldText(b.name)))
    .map(({ id, name }) => ({ value: id, label: name }));

/** The first letter that no scenario is called by. */
export function suggestedName(plan: Tables): string {
  const taken = new Set([...plan.scenario.values()].map(({ name }) => foldText(name)));
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    const name = t('newScenario.suggested', { letter });
    if (!taken.has(foldText(name))) return name;
  }
  return '';
}

/** The name of a scenario of the plan; empty for one that is gone. */
export const nameOfScenario = (plan: Tables, id: ScenarioId): string => find(plan, id)?.name ?? '';
