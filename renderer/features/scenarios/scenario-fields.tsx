/** The fields of a scenario: status, day, what it is laid over, the part it is about, a note. */
import { Button, CloseButton, Group, Input, NativeSelect, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { EditScenario } from '../../../shared/commands/scenarios.ts';
import { nameOf } from '../../../shared/model/record-name.ts';
import { SCENARIO_STATUSES } from '../../../shared/model/scenario.ts';
import { find } from '../../../shared/model/tables.ts';
import { typedDay } from '../../../shared/util/read-dates.ts';
import { CommitField } from '../../components/commit-field.tsx';
import { NoteField } from '../../components/note-field.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { dispatch, tryDispatch } from '../../state/dispatch.ts';
import { sealTyping } from '../../state/sealing.ts';
import { openDialog } from '../../state/view.ts';
import { nameOfScenario } from './new-scenario.tsx';
import { sayScenarioStatus } from './say-branch.ts';
import type { ScenarioProps } from './scenario-pane.tsx';
import classes from './scenarios.module.css';

/** Whoever adopts does it in the dialog that says what will happen, not by choosing a word. */
const CHOSEN_STATUSES = SCENARIO_STATUSES.filter((status) => status !== 'adopted');

function commit(edit: EditScenario): string | null {
  const outcome = tryDispatch('editScenario', edit);
  return outcome.done ? null : sayHere(outcome.refusal);
}

export function ScenarioFields({ plan, scenario }: ScenarioProps) {
  const { id: scenarioId, status, effectiveDate = '', parentScenarioId } = scenario;
  const isAdopted = status === 'adopted';
  const over = parentScenarioId === null ? t('branch.baseline') : nameOfScenario(plan, parentScenarioId);
  return (
    <>
      <div className={classes['fields']}>
        <NativeSelect
          size="xs"
          label={t('scenario.status')}
          value={status}
          disabled={isAdopted}
          data={[...new Set([...CHOSEN_STATUSES, status])].map((value) => ({ value, label: sayScenarioStatus(value) }))}
          onChange={(event) => {
            dispatch('editScenario', { scenarioId, field: 'status', value: event.currentTarget.value });
          }}
        />
        <CommitField
          label={t('scenario.day')}
          value={effectiveDate}
          placeholder={t('inspector.dayFormat')}
          commitOnLeave
          disabled={isAdopted}
          onCommit={(text) => commit({ scenarioId, field: 'effectiveDate', value: optional(typedDay(text)) })}
          onDone={sealTyping}
        />
        <Input.Wrapper size="xs" label={t('scenario.over')} labelElement="div">
          <Button
            size="xs"
            fullWidth
            variant="default"
            fw={400}
            justify="space-between"
            rightSection={<IconChevronDown size={13} aria-hidden />}
            aria-label={t('scenario.overValue', { name: over })}
            disabled={isAdopted}
            onClick={() => openDialog({ type: 'scenario', scenario: { what: 'lay-over', scenarioId } })}
          >
            <Text size="xs" truncate>
              {over}
            </Text>
          </Button>
        </Input.Wrapper>
        <About plan={plan} scenario={scenario} />
      </div>
      <Note key={scenario.note ?? ''} plan={plan} scenario={scenario} />
    </>
  );
}

const optional = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** The part of the organisation it is about; where it begins can be chosen on the canvas only. */
function About({ plan, scenario }: ScenarioProps) {
  const { focusPositionId, id: scenarioId } = scenario;
  const isGone = focusPositionId !== undefined && find(plan, focusPositionId) === undefined;
  const text =
    focusPositionId === undefined
      ? t('scenario.aboutAll')
      : isGone
        ? t('scenario.aboutGone')
        : nameOf(plan, focusPositionId);
  return (
    <Input.Wrapper size="xs" label={t('scenario.about')} labelElement="div">
      <Group gap={6} wrap="nowrap" h={30}>
        <Text size="xs" truncate title={text}>
          {text}
        </Text>
        {focusPositionId !== undefined && scenario.status !== 'adopted' && (
          <CloseButton
            size="xs"
            aria-label={t('scenario.aboutClear')}
            title={t('scenario.aboutClear')}
            onClick={() => dispatch('editScenario', { scenarioId, field: 'focusPositionId', value: undefined })}
          />
        )}
      </Group>
    </Input.Wrapper>
  );
}

function Note({ scenario }: ScenarioProps) {
  return (
    <NoteField
      label={t('scenario.note')}
      placeholder={t('scenario.notePlaceholder')}
      kept={scenario.note ?? ''}
      isReadOnly={scenario.status === 'adopted'}
      commit={(text) => {
        const refusal = commit({ scenarioId: scenario.id, field: 'note', value: optional(text) });
        sealTyping();
        return refusal;
      }}
    />
  );
}
