/** Several positions in the inspector: every field at once. */
import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { EMPLOYMENTS, type Person } from '../../../shared/model/person.ts';
import { find } from '../../../shared/model/tables.ts';
import { typedDay } from '../../../shared/util/read-dates.ts';
import { CommitField } from '../../components/commit-field.tsx';
import { t } from '../../i18n/t.ts';
import { sealTyping } from '../../state/sealing.ts';
import { ChooseField } from './choose-field.tsx';
import { commit, optional } from './commit.ts';
import { FunctionsSection } from './functions-section.tsx';
import classes from './inspector.module.css';
import { PositionFields, type PositionsProps } from './position-fields.tsx';
import { SelectionActions } from './selection-actions.tsx';
import { mixedProps, sharedValue } from './shared-value.ts';

export function SeveralPanel({ tables, positions }: PositionsProps) {
  const withBelow = useMemo(() => {
    const tree = reportingTree(tables);
    const all = new Set<string>();
    for (const { id } of positions) if (!all.has(id)) for (const below of tree.subtreeOf(id)) all.add(below);
    return all.size;
  }, [tables, positions]);
  return (
    <Stack gap="sm" p="sm">
      <div>
        <Text fw={600} component="h2">
          {t('inspector.many', { count: positions.length })}
        </Text>
        <Text size="xs" c="dimmed">
          {t('inspector.manyBelow', { count: withBelow })}
        </Text>
      </div>
      <SelectionActions />
      <PositionFields tables={tables} positions={positions} />
      <FunctionsSection tables={tables} positions={positions} />
      <PeopleFields tables={tables} positions={positions} />
    </Stack>
  );
}

function PeopleFields({ tables, positions }: PositionsProps) {
  const people = positions
    .map(({ personId }) => (personId === null ? undefined : find(tables, personId)))
    .filter((person): person is Person => person !== undefined);
  if (people.length === 0) return null;
  const positionIds = positions.filter(({ personId }) => personId !== null).map(({ id }) => id);
  const hired = sharedValue(people, ({ hireDate }) => hireDate);
  const { placeholder = t('inspector.dayFormat'), ...mixed } = mixedProps(hired, t('inspector.hireDate'));
  return (
    <Stack gap={8} className={classes['section'] ?? ''} role="group" aria-label={t('inspector.people')}>
      <Text size="xs" fw={600}>
        {t('inspector.people')}
      </Text>
      <ChooseField
        label={t('inspector.employment')}
        shared={sharedValue(people, ({ employment }) => employment)}
        choices={EMPLOYMENTS.map((value) => ({ value, label: t(`employment.${value}`) }))}
        onCommit={(value) => commit('editPositions', { positionIds, field: 'employment', value })}
      />
      <CommitField
        label={t('inspector.hireDate')}
        placeholder={placeholder}
        {...mixed}
        commitOnLeave
        value={hired.value}
        onCommit={(text) =>
          commit('editPositions', { positionIds, field: 'hireDate', value: optional(typedDay(text)) })
        }
        onDone={sealTyping}
      />
    </Stack>
  );
}
