/** What the shown scenario does to the position: in sentences, with its moves, and a way to take all of it back. */
import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { sentenceOf } from '../../cards/change-marks.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { takeBackAll, type PositionChanges } from '../../state/position-changes.ts';
import { showMove } from '../../state/scenarios.ts';
import { useApp } from '../../state/store.ts';
import classes from './inspector.module.css';

interface ScenarioSectionProps {
  readonly changes: PositionChanges;
  readonly positionId: PositionId;
}

export function ScenarioSection({ changes, positionId }: ScenarioSectionProps) {
  const { differences } = changes;
  return (
    <Stack gap={6} className={classes['scenario'] ?? ''} role="group" aria-label={t('changes.section')}>
      <Group justify="space-between" gap={6} wrap="nowrap">
        <Text size="xs" fw={600}>
          {t('changes.section')}
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconArrowBackUp size={13} aria-hidden />}
          title={t('changes.takeAllBackLong')}
          onClick={() => takeBackAll(changes, positionId)}
        >
          {t('changes.takeAllBack')}
        </Button>
      </Group>
      {differences.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t('changes.later')}
        </Text>
      ) : (
        <ul className={classes['sentences']}>
          {differences.map((difference) => (
            <li key={`${difference.id} ${difference.kind} ${difference.field ?? ''}`}>{sentenceOf(difference)}</li>
          ))}
        </ul>
      )}
      <Moves changes={changes} />
    </Stack>
  );
}

function Moves({ changes: { moves } }: { readonly changes: PositionChanges }) {
  const date = useApp((state) => state.date);
  if (moves.length === 0) return null;
  return (
    <div className={classes['moves']} role="group" aria-label={t('changes.moves')}>
      {moves.map(({ id, label, effectiveDate }) => {
        const day = sayShortDay(effectiveDate);
        const isLater = date !== null && effectiveDate > date;
        return (
          <UnstyledButton
            key={id}
            className={classes['move'] ?? ''}
            data-later={isLater || undefined}
            title={t('changes.goToMove')}
            onClick={() => showMove(id)}
          >
            <span className={classes['moveName']}>{label}</span>
            <span className={classes['moveDay']}>{isLater ? t('changes.notYet', { day }) : day}</span>
          </UnstyledButton>
        );
      })}
    </div>
  );
}
