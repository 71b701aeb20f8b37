/** All seats of a person who holds several, how much each is, and a warning when they are more than one full-time job. */
import { Alert, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { fteOf, seatsOf } from '../../../shared/analysis/held-seats.ts';
import { find } from '../../../shared/model/tables.ts';
import { t } from '../../i18n/t.ts';
import { goTo } from '../../state/positions.ts';
import classes from './inspector.module.css';
import type { PositionProps } from './position-panel.tsx';

export function SeatsSection({ tables, position }: PositionProps) {
  const { personId } = position;
  const person = personId === null ? undefined : find(tables, personId);
  if (person === undefined) return null;
  const seats = seatsOf(tables, person.id);
  const fte = fteOf(tables, person.id);
  if (seats.length < 2 && fte <= 1) return null;
  return (
    <Stack
      gap={4}
      className={classes['section'] ?? ''}
      role="group"
      aria-label={t('inspector.seats', { name: person.name })}
    >
      <Text size="xs" fw={600}>
        {t('inspector.seats', { name: person.name })}
      </Text>
      {seats.map((seat) => (
        <Group key={seat.id} gap={6} wrap="nowrap" justify="space-between">
          {seat.id === position.id ? (
            <Text size="xs" truncate>
              {seat.title}
            </Text>
          ) : (
            <UnstyledButton
              className={classes['link'] ?? ''}
              aria-label={t('relation.goTo', { name: seat.title })}
              onClick={() => goTo(seat.id)}
            >
              <Text size="xs" truncate>
                {seat.title}
              </Text>
            </UnstyledButton>
          )}
          <Text size="xs" c="dimmed" className={classes['figure'] ?? ''}>
            {t('inspector.seatShare', { fte: seat.fte })}
          </Text>
        </Group>
      ))}
      {fte > 1 && (
        <Alert color="orange" variant="light" p={6} icon={<IconAlertTriangle size={14} aria-hidden />}>
          <Text size="xs">{t('inspector.tooMuch', { fte })}</Text>
        </Alert>
      )}
    </Stack>
  );
}
