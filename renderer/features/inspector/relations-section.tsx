/** The lines of a position beside its reporting line: further managers, dotted lines, mentors, sponsors, both ways. */
import { Button, CloseButton, Group, NativeSelect, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { relationsOf } from '../../../shared/analysis/relations-of.ts';
import { RELATION_TYPES, type Relation } from '../../../shared/model/relation.ts';
import { positionName } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { CommitField } from '../../components/commit-field.tsx';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { openEditing } from '../../state/arranging.ts';
import { sealTyping } from '../../state/sealing.ts';
import { goTo } from '../../state/positions.ts';
import { dispatchGoing } from '../../state/undo-notice.tsx';
import { commit, optional } from './commit.ts';
import { DaysFields } from './days-fields.tsx';
import classes from './inspector.module.css';
import type { PositionProps } from './position-panel.tsx';

export function RelationsSection({ tables, position }: PositionProps) {
  const { from, to } = relationsOf(tables, position.id);
  return (
    <Stack gap={8} className={classes['section'] ?? ''} role="group" aria-label={t('relation.section')}>
      <Group justify="space-between" gap={6}>
        <Text size="xs" fw={600}>
          {t('relation.section')}
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={12} aria-hidden />}
          onClick={() => openEditing({ what: 'add-relation', positionId: position.id })}
        >
          {t('action.addRelation')}
        </Button>
      </Group>
      {from.length + to.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('relation.none')}
        </Text>
      )}
      {from.map((relation) => (
        <Line key={relation.id} tables={tables} relation={relation} way="from" otherId={relation.toPositionId} />
      ))}
      {to.map((relation) => (
        <Line key={relation.id} tables={tables} relation={relation} way="to" otherId={relation.fromPositionId} />
      ))}
    </Stack>
  );
}

interface LineProps {
  readonly tables: Tables;
  readonly relation: Relation;
  /** Whether the line begins here or ends here. */
  readonly way: 'from' | 'to';
  readonly otherId: PositionId;
}

function Line({ tables, relation, way, otherId }: LineProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const other = find(tables, otherId);
  const name = other === undefined ? '' : positionName(tables, other);
  const relationId = relation.id;
  return (
    <div className={classes['line'] ?? ''}>
      <Group gap={4} wrap="nowrap" justify="space-between">
        <UnstyledButton
          className={classes['link'] ?? ''}
          aria-label={t('relation.goTo', { name })}
          onClick={() => goTo(otherId)}
        >
          <Text size="xs" fw={500} truncate>
            {name}
          </Text>
        </UnstyledButton>
        <CloseButton
          size="sm"
          aria-label={t('relation.remove', { line: `${wordFor(relation.type, way)} ${name}` })}
          onClick={() => dispatchGoing('removeRelations', { relationIds: [relationId] })}
        />
      </Group>
      <Group grow gap={6} align="flex-start">
        <NativeSelect
          size="xs"
          aria-label={`${t('relation.type')}: ${name}`}
          value={relation.type}
          error={refusal}
          data={typeChoices(relation.type, way)}
          onChange={(event) =>
            setRefusal(commit('editRelation', { relationId, field: 'type', value: event.currentTarget.value }))
          }
          onBlur={() => setRefusal(null)}
        />
        <CommitField
          label={`${t('relation.caption')}: ${name}`}
          isLabelHidden
          placeholder={t('relation.caption')}
          value={relation.caption ?? ''}
          onCommit={(text) => commit('editRelation', { relationId, field: 'caption', value: optional(text) })}
          onDone={sealTyping}
        />
      </Group>
      <DaysFields
        name={name}
        from={relation.from}
        until={relation.until}
        onCommit={(field, value) => commit('editRelation', { relationId, field, value })}
      />
    </div>
  );
}

/** How a kind of line is called from this end; a kind of a newer version in its own word. */
function wordFor(type: Relation['type'], way: 'from' | 'to'): string {
  const known = RELATION_TYPES.find((word) => word === type);
  return known === undefined ? type : t(`relation.${way}.${known}`);
}

function typeChoices(type: Relation['type'], way: 'from' | 'to') {
  const known = RELATION_TYPES.map((word) => ({ value: word as string, label: wordFor(word, way) }));
  return known.some(({ value }) => value === type) ? known : [...known, { value: type, label: type }];
}
