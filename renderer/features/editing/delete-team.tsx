/** Delete a team: asks only where its people go. */
import { List, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Id } from '../../../shared/model/kinds.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { t } from '../../i18n/t.ts';
import { dispatchGoing } from '../../state/undo-notice.tsx';
import { EditingForm } from './editing-form.tsx';
import { teamsByName } from './team-choices.ts';

export function DeleteTeam({ tables, teamId }: { readonly tables: Tables; readonly teamId: Id<'team'> }) {
  const [moveTo, setMoveTo] = useState('');
  const team = find(tables, teamId);
  if (team === undefined) return null;
  const people = [...tables.position.values()].filter((position) => position.teamId === teamId).length;
  const parts = [...tables.team.values()].filter(({ parentTeamId }) => parentTeamId === teamId).length;
  const parent = team.parentTeamId === undefined ? undefined : find(tables, team.parentTeamId);
  const others = teamsByName(tables).filter(({ id }) => id !== teamId);
  return (
    <EditingForm
      title={t('team.deleteTitle', { name: team.name })}
      confirm={t('team.deleteConfirm')}
      isDanger
      run={() => dispatchGoing('deleteTeam', { teamId, moveTo: moveTo === '' ? null : (moveTo as Id<'team'>) })}
    >
      {people > 0 && (
        <NativeSelect
          size="xs"
          label={t('team.deletePeople', { count: people })}
          value={moveTo}
          data={[
            { value: '', label: t('team.nowhere') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setMoveTo(event.currentTarget.value)}
          data-autofocus
        />
      )}
      <List size="sm">
        {people === 0 && <List.Item>{t('team.deleteNobody')}</List.Item>}
        {parts > 0 && (
          <List.Item>
            {parent === undefined
              ? t('team.deletePartsTop', { count: parts })
              : t('team.deleteParts', { count: parts, parent: parent.name })}
          </List.Item>
        )}
      </List>
    </EditingForm>
  );
}
