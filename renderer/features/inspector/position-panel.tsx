/** One position in the inspector: who, what, where, since when, and what can be done with it. */
import { Badge, Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { t } from '../../i18n/t.ts';
import { sayStatus } from '../../i18n/words.ts';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import type { Position } from '../../../shared/model/position.ts';
import { positionName } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import type { AppState } from '../../state/app-state.ts';
import { changesOfPosition } from '../../state/position-changes.ts';
import { FunctionsSection } from './functions-section.tsx';
import classes from './inspector.module.css';
import { MembershipsSection } from './memberships-section.tsx';
import { OpenSourceSection } from './open-source-section.tsx';
import { PersonFields } from './person-fields.tsx';
import { PositionFields } from './position-fields.tsx';
import { RelationsSection } from './relations-section.tsx';
import { RepositoriesSection } from './repositories-section.tsx';
import { SeatsSection } from './seats-section.tsx';
import { ChangesContext } from './was-note.tsx';
import { ScenarioSection } from './scenario-section.tsx';
import { SelectionActions } from './selection-actions.tsx';

export interface PositionProps {
  readonly tables: Tables;
  readonly position: Position;
}

/** What the screen shows; as old as the tables. */
type On = Pick<AppState, 'document' | 'branch' | 'date'>;

export function PositionPanel({ tables, position, on }: PositionProps & { readonly on: On }) {
  const positions = useMemo(() => [position], [position]);
  const changes = useMemo(() => changesOfPosition(on, position.id), [on, position.id]);
  const person = position.personId === null ? undefined : find(tables, position.personId);
  return (
    <ChangesContext value={changes}>
      <Stack gap="sm" p="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
          <Text fw={600} lineClamp={2} style={{ overflowWrap: 'anywhere' }} component="h2">
            {positionName(tables, position)}
          </Text>
          <Badge variant="default" radius="sm" size="sm" tt="none" fw={500} style={{ flexShrink: 0 }}>
            {sayStatus(position.status)}
          </Badge>
        </Group>
        <SelectionActions />
        {changes !== null && <ScenarioSection changes={changes} positionId={position.id} />}
        <PersonFields tables={tables} position={position} />
        <SeatsSection tables={tables} position={position} />
        <PositionFields tables={tables} positions={positions} />
        <RelationsSection tables={tables} position={position} />
        <MembershipsSection tables={tables} position={position} />
        <FunctionsSection tables={tables} positions={positions} />
        {person !== undefined && <OpenSourceSection key={person.id} tables={tables} person={person} />}
        <RepositoriesSection tables={tables} position={position} />
        <Figures tables={tables} position={position} />
      </Stack>
    </ChangesContext>
  );
}

function Figures({ tables, position }: PositionProps) {
  const tree = reportingTree(tables);
  const below = tree.subtreeOf(position.id);
  const deepest = below.reduce((depth, id) => Math.max(depth, tree.depthOf(id)), 0);
  const figures = [
    [t('inspector.directReports'), tree.reportsOf(position.id).length],
    [t('inspector.below'), below.length - 1],
    [t('inspector.layersBelow'), Math.max(0, deepest - tree.depthOf(position.id))],
  ] as const;
  return (
    <div className={`${classes['section'] ?? ''} ${classes['figures'] ?? ''}`}>
      {figures.map(([label, count]) => (
        <FigureRow key={label} label={label} count={count} />
      ))}
    </div>
  );
}

function FigureRow({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="xs" fw={500}>
        {count}
      </Text>
    </>
  );
}
