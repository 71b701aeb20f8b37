/** The fields of one position, or of several at once: what differs shows as "Mixed", what is written goes to all. */
import { ActionIcon, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect } from 'react';
import { t } from '../../i18n/t.ts';
import { POSITION_STATUSES, type Position } from '../../../shared/model/position.ts';
import { positionName } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import type { Choice } from '../../../shared/commands/choice.ts';
import type { PositionEdit } from '../../../shared/commands/edit-positions.ts';
import { typedDay } from '../../../shared/util/read-dates.ts';
import { CommitField } from '../../components/commit-field.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { actionOf } from '../../actions/index.ts';
import { openEditing } from '../../state/arranging.ts';
import { sealTyping } from '../../state/sealing.ts';
import { forgetJustAdded } from '../../state/show.ts';
import { useApp } from '../../state/store.ts';
import { ChooseField } from './choose-field.tsx';
import { commit, optional } from './commit.ts';
import classes from './inspector.module.css';
import { mixedProps, sharedValue } from './shared-value.ts';
import { SkillsField } from './skills-field.tsx';
import { Was } from './was-note.tsx';

export interface PositionsProps {
  readonly tables: Tables;
  readonly positions: readonly Position[];
}

const editAll = (positions: readonly Position[], edit: PositionEdit): string | null =>
  commit('editPositions', { positionIds: positions.map(({ id }) => id), ...edit });

export function PositionFields({ tables, positions }: PositionsProps) {
  const justAdded = useApp((state) => state.justAdded);
  const isOne = positions.length === 1;
  const isNew = isOne && positions[0]?.id === justAdded;
  useEffect(() => {
    if (isNew) forgetJustAdded();
  }, [isNew]);
  const text = (field: 'title' | 'level' | 'roleFamily' | 'costCentre') => (
    <Was field={field}>
      <TextField
        label={t(`inspector.${field}`)}
        positions={positions}
        read={(position) => position[field]}
        startHere={field === 'title' && isNew}
        canClear={field !== 'title'}
        onCommit={(typed) => editAll(positions, { field, value: field === 'title' ? typed : optional(typed) })}
      />
    </Was>
  );
  const day = (field: 'startDate' | 'endDate') => (
    <Was field={field}>
      <TextField
        label={t(`inspector.${field}`)}
        placeholder={t('inspector.dayFormat')}
        commitOnLeave
        canClear
        positions={positions}
        read={(position) => position[field]}
        onCommit={(typed) => editAll(positions, { field, value: optional(typedDay(typed)) })}
      />
    </Was>
  );
  return (
    <Stack gap={8} className={classes['section'] ?? ''}>
      {text('title')}
      <Was field="managerPositionId">
        <ReportsTo tables={tables} positions={positions} />
      </Was>
      <Was field="assistant">
        <AssistantField positions={positions} />
      </Was>
      <Was field="teamId">
        <TeamField tables={tables} positions={positions} />
      </Was>
      <Group grow gap={8} align="flex-start">
        <Was field="locationId">
          <LocationField tables={tables} positions={positions} />
        </Was>
        <Was field="status">
          <StatusField positions={positions} />
        </Was>
      </Group>
      <Group grow gap={8} align="flex-start">
        {text('level')}
        <Was field="fte">
          <TextField
            label={t('inspector.fte')}
            commitOnLeave
            positions={positions}
            read={({ fte }) => fte}
            onCommit={(typed) => editAll(positions, { field: 'fte', value: numberOf(typed) })}
          />
        </Was>
      </Group>
      <Group grow gap={8} align="flex-start">
        {day('startDate')}
        {day('endDate')}
      </Group>
      <Group grow gap={8} align="flex-start">
        {text('roleFamily')}
        {text('costCentre')}
      </Group>
      <Was field="skills">
        <SkillsField tables={tables} positions={positions} />
      </Was>
    </Stack>
  );
}

const numberOf = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.')));

interface TextFieldProps {
  readonly label: string;
  readonly positions: readonly Position[];
  readonly read: (position: Position) => string | number | undefined;
  readonly onCommit: (text: string) => string | null;
  readonly placeholder?: string;
  readonly commitOnLeave?: boolean;
  readonly startHere?: boolean;
  readonly canClear?: boolean;
}

function TextField({ label, positions, read, onCommit, placeholder, canClear = false, ...rest }: TextFieldProps) {
  const shared = sharedValue(positions, read);
  const { placeholder: mixed, clearLabel } = mixedProps(shared, label);
  const hint = mixed ?? placeholder;
  return (
    <CommitField
      label={label}
      value={shared.value}
      {...(hint === undefined ? {} : { placeholder: hint })}
      {...(canClear && clearLabel !== undefined ? { clearLabel } : {})}
      onCommit={onCommit}
      onDone={sealTyping}
      {...rest}
      // Many at once are written once, not with every letter.
      commitOnLeave={rest.commitOnLeave === true || positions.length > 1}
    />
  );
}

function ReportsTo({ tables, positions }: PositionsProps) {
  const { value, isMixed } = sharedValue(positions, ({ managerPositionId }) => managerPositionId ?? undefined);
  const manager = value === '' ? undefined : find(tables, value as Position['id']);
  const top = isMixed ? t('inspector.mixed') : t('inspector.top');
  const name = manager === undefined ? top : positionName(tables, manager);
  return (
    <div>
      <Text size="xs" fw={500} mb={2}>
        {t('inspector.reportsTo')}
      </Text>
      <Button
        fullWidth
        size="xs"
        variant="default"
        justify="flex-start"
        aria-label={`${t('inspector.reportsTo')}: ${name}. ${t('action.moveUnder')}`}
        onClick={() => void actionOf('position.moveUnder').run()}
      >
        <Text size="xs" truncate>
          {name}
        </Text>
      </Button>
    </div>
  );
}

function AssistantField({ positions }: Pick<PositionsProps, 'positions'>) {
  const { value, isMixed } = sharedValue(positions, ({ assistant }) => (assistant === true ? 'yes' : ''));
  // At the top there is nobody to assist.
  if (positions.some(({ managerPositionId }) => managerPositionId === null)) return null;
  return (
    <Checkbox
      size="xs"
      label={t('inspector.assistant')}
      checked={value === 'yes'}
      indeterminate={isMixed}
      onChange={({ currentTarget: { checked } }) =>
        commit('setAssistant', { positionIds: positions.map(({ id }) => id), isAssistant: checked })
      }
    />
  );
}

function StatusField({ positions }: Pick<PositionsProps, 'positions'>) {
  const areClosed = positions.every(({ status }) => status === 'closed');
  return (
    <ChooseField
      label={t('inspector.status')}
      shared={sharedValue(positions, ({ status }) => status)}
      disabled={areClosed}
      choices={POSITION_STATUSES.filter((status) => status !== 'closed' || areClosed).map((status) => ({
        value: status,
        label: t(`status.${status}`),
      }))}
      onCommit={(value) => editAll(positions, { field: 'status', value })}
    />
  );
}

function TeamField({ tables, positions }: PositionsProps) {
  const teams = [...tables.team.values()];
  const shared = sharedValue(positions, ({ teamId }) => (teamId === undefined ? '' : find(tables, teamId)?.name));
  const teamId = shared.value === '' ? undefined : positions[0]?.teamId;
  const label = t('inspector.team');
  return (
    <Group gap={4} wrap="nowrap" align="flex-end">
      <div className={classes['grow'] ?? ''}>
        <SuggestField
          label={label}
          value={shared.value}
          suggestions={teams.map(({ name }) => name)}
          {...mixedProps(shared, label)}
          onCommit={(text) => editAll(positions, { field: 'team', value: choiceOf(teams, text) })}
        />
      </div>
      {teamId !== undefined && (
        <ActionIcon
          size={30}
          variant="default"
          aria-label={t('team.editOf', { name: shared.value })}
          onClick={() => openEditing({ what: 'edit-team', teamId })}
        >
          <IconPencil size={14} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

function LocationField({ tables, positions }: PositionsProps) {
  const places = [...tables.location.values()];
  const shared = sharedValue(positions, ({ locationId }) =>
    locationId === undefined ? '' : find(tables, locationId)?.name,
  );
  const label = t('inspector.location');
  return (
    <SuggestField
      label={label}
      value={shared.value}
      suggestions={places.map(({ name }) => name)}
      {...mixedProps(shared, label)}
      onCommit={(text) => editAll(positions, { field: 'location', value: choiceOf(places, text) })}
    />
  );
}

/** The existing record of that name, a new one, or none for an empty text. */
export function choiceOf<K extends 'team' | 'location' | 'function'>(
  known: readonly { readonly id: `${K}_${string}`; readonly name: string }[],
  text: string,
): Choice<K> {
  const name = text.trim();
  if (name === '') return null;
  const found = known.find((record) => record.name.toLowerCase() === name.toLowerCase());
  return found === undefined ? { newName: name } : { id: found.id };
}
