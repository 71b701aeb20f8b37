/** The fields of the position itself. */
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { t } from '../../i18n/t.ts';
import { POSITION_STATUSES } from '../../../shared/model/position.ts';
import { positionName } from '../../../shared/model/record-name.ts';
import { find } from '../../../shared/model/tables.ts';
import type { Choice } from '../../../shared/commands/choice.ts';
import type { PositionValueField } from '../../../shared/commands/position-values.ts';
import { CommitField } from '../../components/commit-field.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { sealTyping } from '../../state/dispatch.ts';
import { notify } from '../../state/notices.ts';
import { useApp } from '../../state/store.ts';
import { openDialog } from '../../state/view.ts';
import { commit, optional } from './commit.ts';
import classes from './inspector.module.css';
import type { PositionProps } from './position-panel.tsx';

export function PositionFields({ tables, position }: PositionProps) {
  const positionId = position.id;
  const isNew = useApp((state) => state.justAdded === positionId);
  const edit = (field: PositionValueField, value: string | number | undefined) =>
    commit('editPositions', { positionIds: [positionId], field, value });
  const text = (field: 'title' | 'level' | 'roleFamily' | 'costCentre') => (
    <CommitField
      label={t(`inspector.${field}`)}
      value={position[field] ?? ''}
      startHere={field === 'title' && isNew}
      onCommit={(typed) => edit(field, field === 'title' ? typed : optional(typed))}
      onDone={sealTyping}
    />
  );
  const day = (field: 'startDate' | 'endDate') => (
    <CommitField
      label={t(`inspector.${field}`)}
      placeholder={t('inspector.dayFormat')}
      commitOnLeave
      value={position[field] ?? ''}
      onCommit={(typed) => edit(field, optional(typed))}
      onDone={sealTyping}
    />
  );
  return (
    <Stack gap={8} className={classes['section'] ?? ''}>
      {text('title')}
      <ReportsTo tables={tables} position={position} />
      <Group grow gap={8} align="flex-start">
        <TeamField tables={tables} position={position} />
        <LocationField tables={tables} position={position} />
      </Group>
      <Group grow gap={8} align="flex-start">
        <StatusField tables={tables} position={position} />
        <CommitField
          label={t('inspector.fte')}
          commitOnLeave
          value={String(position.fte)}
          onCommit={(typed) => edit('fte', typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.')))}
          onDone={sealTyping}
        />
      </Group>
      <Group grow gap={8} align="flex-start">
        {text('level')}
        {text('roleFamily')}
      </Group>
      <Group grow gap={8} align="flex-start">
        {day('startDate')}
        {day('endDate')}
      </Group>
      {text('costCentre')}
    </Stack>
  );
}

function ReportsTo({ tables, position }: PositionProps) {
  const manager = position.managerPositionId === null ? undefined : find(tables, position.managerPositionId);
  const name = manager === undefined ? t('inspector.top') : positionName(tables, manager);
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
        onClick={() => openDialog({ type: 'move-under', positionIds: [position.id] })}
      >
        <Text size="xs" truncate>
          {name}
        </Text>
      </Button>
    </div>
  );
}

function StatusField({ position }: PositionProps) {
  const isKnown = POSITION_STATUSES.some((status) => status === position.status);
  return (
    <NativeSelect
      size="xs"
      label={t('inspector.status')}
      value={position.status}
      disabled={position.status === 'closed'}
      data={[
        ...POSITION_STATUSES.filter((status) => status !== 'closed' || position.status === 'closed').map((status) => ({
          value: status as string,
          label: t(`status.${status}`),
        })),
        ...(isKnown ? [] : [{ value: position.status, label: position.status }]),
      ]}
      onChange={(event) => {
        const refusal = commit('editPositions', {
          positionIds: [position.id],
          field: 'status',
          value: event.currentTarget.value,
        });
        if (refusal !== null) notify('refusal', refusal);
      }}
    />
  );
}

function TeamField({ tables, position }: PositionProps) {
  const teams = [...tables.team.values()];
  return (
    <SuggestField
      label={t('inspector.team')}
      value={position.teamId === undefined ? '' : (find(tables, position.teamId)?.name ?? '')}
      suggestions={teams.map(({ name }) => name)}
      onCommit={(text) =>
        commit('editPositions', { positionIds: [position.id], field: 'team', value: choiceOf(teams, text) })
      }
    />
  );
}

function LocationField({ tables, position }: PositionProps) {
  const places = [...tables.location.values()];
  return (
    <SuggestField
      label={t('inspector.location')}
      value={position.locationId === undefined ? '' : (find(tables, position.locationId)?.name ?? '')}
      suggestions={places.map(({ name }) => name)}
      onCommit={(text) =>
        commit('editPositions', { positionIds: [position.id], field: 'location', value: choiceOf(places, text) })
      }
    />
  );
}

/** The existing record of that name, a new one, or none for an empty text. */
function choiceOf<K extends 'team' | 'location'>(
  known: readonly { readonly id: `${K}_${string}`; readonly name: string }[],
  text: string,
): Choice<K> {
  const name = text.trim();
  if (name === '') return null;
  const found = known.find((record) => record.name.toLowerCase() === name.toLowerCase());
  return found === undefined ? { newName: name } : { id: found.id };
}
