/** The further teams that one position is a member of, with since and until when. */
import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { kindOf } from '../../../shared/model/kinds.ts';
import type { Membership } from '../../../shared/model/membership.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { commit } from './commit.ts';
import { DaysFields } from './days-fields.tsx';
import classes from './inspector.module.css';
import type { PositionProps } from './position-panel.tsx';

export function MembershipsSection({ tables, position }: PositionProps) {
  const memberships = useMemo(
    () => [...tables.membership.values()].filter((one) => isOfTeam(one, position.id)),
    [tables.membership, position.id],
  );
  if (memberships.length === 0) return null;
  return (
    <Stack gap={8} className={classes['section'] ?? ''} role="group" aria-label={t('inspector.furtherTeams')}>
      <Text size="xs" fw={600}>
        {t('inspector.furtherTeams')}
      </Text>
      {memberships.map((membership) => (
        <div key={membership.id} className={classes['line'] ?? ''}>
          <Text size="xs" truncate>
            {nameOfGroup(tables, membership)}
          </Text>
          <MembershipDays tables={tables} membership={membership} />
        </div>
      ))}
    </Stack>
  );
}

const isOfTeam = ({ positionId, groupId }: Membership, id: PositionId): boolean =>
  positionId === id && kindOf(groupId) === 'team';

const nameOfGroup = (tables: Tables, { groupId }: Membership): string =>
  find<'team' | 'function'>(tables, groupId)?.name ?? groupId;

interface MembershipDaysProps {
  readonly tables: Tables;
  readonly membership: Membership;
}

export function MembershipDays({ tables, membership }: MembershipDaysProps) {
  const { id: membershipId, from, until } = membership;
  return (
    <DaysFields
      name={nameOfGroup(tables, membership)}
      from={from}
      until={until}
      onCommit={(field, value) => commit('editMembership', { membershipId, field, value })}
    />
  );
}
