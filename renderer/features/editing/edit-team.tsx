/** A team: name, type, what it is part of, lead and focus; every field is kept as it is changed. */
import { Button, Group, Modal, NativeSelect, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { compareText } from '../../../shared/util/compare-text.ts';
import type { Id } from '../../../shared/model/kinds.ts';
import type { Position } from '../../../shared/model/position.ts';
import { positionName } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { TOPOLOGIES, type Team } from '../../../shared/model/team.ts';
import type { TeamEdit } from '../../../shared/commands/teams.ts';
import { LinkList } from '../../components/link-list.tsx';
import { CommitField } from '../../components/commit-field.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { openEditing } from '../../state/arranging.ts';
import { refusalOf, tryDispatch } from '../../state/dispatch.ts';
import { sealTyping } from '../../state/sealing.ts';
import { showRepositories, teamRepositories } from '../../state/team-repositories.ts';
import { closeDialog } from '../../state/view.ts';
import { PickDialog } from './pick-dialog.tsx';
import { teamChoices, teamsByName } from './team-choices.ts';

/** Repositories listed; the others are in the portfolio. */
const LISTED = 6;

interface EditTeamProps {
  readonly tables: Tables;
  readonly teamId: Id<'team'> | null;
}

export function EditTeam({ tables, teamId }: EditTeamProps) {
  const team = teamId === null ? undefined : find(tables, teamId);
  if (team !== undefined) return <TeamDialog key={team.id} tables={tables} team={team} />;
  return (
    <PickDialog
      title={t('team.choose')}
      label={t('team.find')}
      choices={(query) => teamChoices(tables, query)}
      onPick={(id) => openEditing({ what: 'edit-team', teamId: id as Id<'team'> })}
    />
  );
}

interface TeamProps {
  readonly tables: Tables;
  readonly team: Team;
}

function TeamDialog({ tables, team }: TeamProps) {
  const edit = (change: TeamEdit): string | null => {
    const outcome = tryDispatch('editTeam', { teamId: team.id, ...change });
    return outcome.done ? null : sayHere(outcome.refusal);
  };
  const members = membersOf(tables, team.id);
  return (
    <Modal
      opened
      title={t('team.editTitle', { name: team.name })}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="md"
    >
      <Stack gap="sm">
        <CommitField
          label={t('team.name')}
          value={team.name}
          startHere
          onCommit={(value) => edit({ field: 'name', value })}
          onDone={sealTyping}
        />
        <Group grow gap="sm" align="flex-start">
          <TopologyField team={team} edit={edit} />
          <ParentField tables={tables} team={team} edit={edit} />
        </Group>
        <LeadField tables={tables} team={team} members={members} edit={edit} />
        <FocusField team={team} edit={edit} />
        <Repositories tables={tables} teamId={team.id} />
        <Group justify="space-between" gap="xs">
          <Button
            size="xs"
            variant="light"
            color="red"
            onClick={() => openEditing({ what: 'delete-team', teamId: team.id })}
          >
            {t('team.delete')}
          </Button>
          <Text size="xs" c="dimmed" flex={1}>
            {members.length === 0 ? t('team.noPeople') : t('team.people', { count: members.length })}
          </Text>
          <Button size="xs" onClick={closeDialog}>
            {t('dialog.done')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Quiet where no repository is linked: only the way to link some. */
function Repositories({ tables, teamId }: { readonly tables: Tables; readonly teamId: Id<'team'> }) {
  const items = teamRepositories(tables, teamId).map((item) => ({ ...item, onOpen: () => leaveFor(item.onOpen) }));
  const toAll = (): void => leaveFor(showRepositories);
  return (
    <div role="group" aria-label={t('teamRepositories.title')}>
      <Group justify="space-between" gap={6}>
        <Text size="xs" fw={500}>
          {t('teamRepositories.title')}
        </Text>
        <Button size="compact-xs" variant="subtle" onClick={toAll}>
          {t('teamRepositories.toPortfolio')}
        </Button>
      </Group>
      {items.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t('teamRepositories.none')}
        </Text>
      ) : (
        <LinkList items={items} shown={LISTED} more={(count) => t('teamRepositories.more', { count })} onMore={toAll} />
      )}
    </div>
  );
}

function leaveFor(go: () => void): void {
  closeDialog();
  go();
}

type Edit = (change: TeamEdit) => string | null;

/** A type of a newer version stays a choice, so that looking at it does not change it. */
function TopologyField({ team, edit }: { readonly team: Team; readonly edit: Edit }) {
  const isKnown = TOPOLOGIES.some((type) => type === team.topology);
  return (
    <NativeSelect
      size="xs"
      label={t('team.topology')}
      value={team.topology}
      data={[
        ...TOPOLOGIES.map((value) => ({ value: value as string, label: t(`topology.${value}`) })),
        ...(isKnown ? [] : [{ value: team.topology, label: team.topology }]),
      ]}
      onChange={(event) => edit({ field: 'topology', value: event.currentTarget.value })}
    />
  );
}

/** Teams that are part of this one are not offered. */
function ParentField({ tables, team, edit }: TeamProps & { readonly edit: Edit }) {
  const canBe = ({ id }: Team): boolean =>
    id === team.parentTeamId || refusalOf('editTeam', { teamId: team.id, field: 'parent', value: id }) === null;
  return (
    <NativeSelect
      size="xs"
      label={t('team.parent')}
      value={team.parentTeamId ?? ''}
      data={[
        { value: '', label: t('team.noParent') },
        ...teamsByName(tables)
          .filter(canBe)
          .map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        edit({ field: 'parent', value: value === '' ? null : (value as Id<'team'>) })
      }
    />
  );
}

/** Members of the team and their managers can lead it. */
function LeadField({
  tables,
  team,
  members,
  edit,
}: TeamProps & { readonly members: readonly Position[]; readonly edit: Edit }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const leads = new Map<string, string>();
  const lead = team.leadPositionId === undefined ? undefined : find(tables, team.leadPositionId);
  const managers = members.map(({ managerPositionId: id }) => (id === null ? undefined : find(tables, id)));
  for (const position of [lead, ...members, ...managers]) {
    if (position !== undefined) leads.set(position.id, `${positionName(tables, position)} · ${position.title}`);
  }
  return (
    <Select
      size="xs"
      label={t('team.lead')}
      placeholder={t('team.noLead')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('inspector.clearAll', { field: t('team.lead') }) }}
      limit={50}
      value={team.leadPositionId ?? null}
      data={[...leads].map(([value, label]) => ({ value, label })).sort((a, b) => compareText(a.label, b.label))}
      error={refusal}
      onChange={(value) => setRefusal(edit({ field: 'lead', value: value as Id<'position'> | null }))}
    />
  );
}

function FocusField({ team, edit }: { readonly team: Team; readonly edit: Edit }) {
  return (
    <Textarea
      size="xs"
      label={t('team.focus')}
      placeholder={t('team.focusHint')}
      autosize
      minRows={2}
      maxRows={6}
      value={team.focus ?? ''}
      onChange={({ currentTarget: { value } }) => edit({ field: 'focus', value: value === '' ? undefined : value })}
      onBlur={sealTyping}
    />
  );
}

function membersOf(tables: Tables, teamId: Id<'team'>): readonly Position[] {
  const members: Position[] = [];
  tables.position.forEach((position) => {
    if (position.teamId === teamId) members.push(position);
  });
  return members;
}
