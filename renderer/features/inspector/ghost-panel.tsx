/** The inspector where a position was that the scenario removed, or that stands somewhere else now. */
import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ghostIdOf, idOfGhost } from '../../../shared/scenario/ghosts.ts';
import { positionName } from '../../../shared/model/record-name.ts';
import { find } from '../../../shared/model/tables.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { goTo } from '../../state/positions.ts';
import { changesOfPosition } from '../../state/position-changes.ts';
import { getState, useApp } from '../../state/store.ts';
import { ScenarioSection } from './scenario-section.tsx';

interface GhostPanelProps {
  readonly ghost: PositionId;
  /** Shown where the position cannot be found on either side. */
  readonly otherwise: ReactNode;
}

export function GhostPanel({ ghost, otherwise }: GhostPanelProps) {
  const document = useApp((state) => state.document);
  const branch = useApp((state) => state.branch);
  const date = useApp((state) => state.date);
  const id = idOfGhost(ghost);
  const changes = changesOfPosition({ document, branch, date }, id);
  const was = changes === null ? undefined : find(changes.before, id);
  if (changes === null || was === undefined) return otherwise;
  const name = positionName(changes.before, was);
  const isHere = ghost === ghostIdOf(id) && getState().document?.tables.position.has(id) === true;
  return (
    <Stack gap="sm" p="sm">
      <Text fw={600} lineClamp={2} style={{ overflowWrap: 'anywhere' }} component="h2">
        {name}
      </Text>
      <Text size="xs">{isHere ? t('ghost.panelMoved') : t('ghost.says.removed', { name })}</Text>
      {name !== was.title && (
        <Text size="xs" c="dimmed">
          {was.title}
        </Text>
      )}
      {isHere && (
        <Button size="xs" variant="default" onClick={() => goTo(id)}>
          {t('ghost.go')}
        </Button>
      )}
      <ScenarioSection changes={changes} positionId={id} />
    </Stack>
  );
}
