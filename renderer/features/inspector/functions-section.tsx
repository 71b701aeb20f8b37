/** The horizontal functions that one or several positions work for: join, leave. */
import { CloseButton, Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { compareText } from '../../../shared/util/compare-text.ts';
import { kindOf, type Id } from '../../../shared/model/kinds.ts';
import type { Membership } from '../../../shared/model/membership.ts';
import { find } from '../../../shared/model/tables.ts';
import { SuggestField } from '../../components/suggest-field.tsx';
import { t } from '../../i18n/t.ts';
import { commit } from './commit.ts';
import classes from './inspector.module.css';
import { MembershipDays } from './memberships-section.tsx';
import { choiceOf, type PositionsProps } from './position-fields.tsx';

export function FunctionsSection({ tables, positions }: PositionsProps) {
  const joined = useMemo(() => functionsOf({ tables, positions }), [tables, positions]);
  const positionIds = positions.map(({ id }) => id);
  const functions = [...tables.function.values()];
  return (
    <Stack gap={4} className={classes['section'] ?? ''} role="group" aria-label={t('inspector.functions')}>
      <Text size="xs" fw={600}>
        {t('inspector.functions')}
      </Text>
      {joined.map(({ id, name, count, memberships }) => (
        <div key={id} className={classes['line'] ?? ''}>
          <Group gap={6} wrap="nowrap" justify="space-between">
            <Text size="xs" truncate flex={1}>
              {name}
            </Text>
            {count < positions.length && (
              <Text size="xs" c="dimmed">
                {t('inspector.someOf', { count, total: positions.length })}
              </Text>
            )}
            <CloseButton
              size="sm"
              aria-label={t('inspector.leaveFunction', { name })}
              onClick={() => commit('editPositions', { positionIds, field: 'function', value: { leave: id } })}
            />
          </Group>
          {positions.length === 1 &&
            memberships.map((membership) => (
              <MembershipDays key={membership.id} tables={tables} membership={membership} />
            ))}
        </div>
      ))}
      <SuggestField
        label={t('inspector.joinFunction')}
        placeholder={t('inspector.joinPlaceholder')}
        value=""
        isAdding
        suggestions={functions.map(({ name }) => name)}
        onCommit={(text) =>
          commit('editPositions', {
            positionIds,
            field: 'function',
            value: choiceOf(functions, text) ?? { newName: '' },
          })
        }
      />
    </Stack>
  );
}

interface Joined {
  readonly id: Id<'function'>;
  readonly name: string;
  /** How many of the positions work for it. */
  readonly count: number;
  readonly memberships: readonly Membership[];
}

function functionsOf({ tables, positions }: PositionsProps): readonly Joined[] {
  const meant = new Set(positions.map(({ id }) => id));
  const members = new Map<Id<'function'>, Membership[]>();
  tables.membership.forEach((membership) => {
    const { positionId, groupId } = membership;
    if (!meant.has(positionId) || kindOf(groupId) !== 'function') return;
    const id = groupId as Id<'function'>;
    members.set(id, [...(members.get(id) ?? []), membership]);
  });
  return [...members]
    .map(([id, memberships]) => ({
      id,
      name: find(tables, id)?.name ?? id,
      count: new Set(memberships.map(({ positionId }) => positionId)).size,
      memberships,
    }))
    .sort((a, b) => compareText(a.name, b.name));
}
