/** The organisation as reporting lines: the canvas, wired to the plan. */
import { Button, Group, Stack, Text, Title, useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useCallback, useMemo, useRef } from 'react';
import { t } from '../../i18n/t.ts';
import { branchTree } from '../../../shared/analysis/branch-tree.ts';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import type { Id } from '../../../shared/model/kinds.ts';
import { runLetterKey } from '../../actions/letter-keys.ts';
import { OrganisationCanvas } from '../../canvas/organisation-canvas.tsx';
import type { CanvasHandle } from '../../canvas/canvas-props.ts';
import type { PositionId } from '../../state/app-state.ts';
import { setCanvas } from '../../state/canvas-handle.ts';
import { openContextMenu } from '../../state/context-menu.ts';
import { dropPositions, verdictOfDrop } from '../../state/drops.ts';
import { beginRenaming } from '../../state/renaming.ts';
import { askForRelation, showRelation, verdictOfRelating } from '../../state/relating.ts';
import { addUnder } from '../../state/positions.ts';
import { getState, useApp } from '../../state/store.ts';
import { openDialog, select, toggleFold } from '../../state/view.ts';
import { ELSEWHERE, joinDrops } from './canvas-drops.ts';
import { canvasLabels } from './canvas-labels.ts';
import { canvasRelations } from './canvas-relations.ts';
import { cardsOf } from './cards.ts';
import { describePosition } from './describe.ts';
import { Relate } from './relate.tsx';
import { RenameCard } from './rename-card.tsx';
import { searchPositions } from '../../../shared/analysis/search-positions.ts';
import { FindBar } from './find-bar.tsx';
import { Legend } from './legend.tsx';
import { PathBar } from './path-bar.tsx';

export function OrganisationView() {
  const tables = useApp((state) => state.document?.tables ?? null);
  if (tables === null) return null;
  return tables.position.size === 0 ? <EmptyOrganisation /> : <FilledOrganisation tables={tables} />;
}

const NOBODY: readonly PositionId[] = [];

function FilledOrganisation({ tables }: { readonly tables: Parameters<typeof cardsOf>[0] }) {
  const folded = useApp((state) => state.folded);
  const arrangement = useApp((state) => state.look.arrangement);
  const selection = useApp((state) => state.selection);
  const cut = useApp((state) => state.cut);
  const renaming = useApp((state) => state.renaming);
  const motion = useApp((state) => state.settings.motion);
  const backgroundDrag = useApp((state) => state.settings.backgroundDrag);
  const wheel = useApp((state) => state.settings.wheel);
  const colorScheme = useComputedColorScheme('light');
  const systemReducesMotion = useReducedMotion();
  const focusRoot = useApp((state) => state.look.focusRoot);
  const tree = branchTree(reportingTree(tables), focusRoot);
  const marked = useMemo(
    () => (cut.size === 0 ? cut : new Set([...cut].flatMap((id) => tree.subtreeOf(id)))),
    [cut, tree],
  );
  const finding = useApp((state) => state.finding);
  const found = useMemo(
    () => (finding === null || finding.trim() === '' ? NOBODY : searchPositions(tables, finding, 0).ids),
    [tables, finding],
  );
  const foundSet = useMemo(() => new Set(found), [found]);
  const showsRelations = useApp((state) => state.look.showsRelations);
  const relations = canvasRelations(tables, showsRelations);
  const showsCaptions = useApp((state) => state.settings.relationCaptions);
  const colourBy = useApp((state) => state.look.colourBy);
  const badges = useApp((state) => state.look.badges);
  const look = useMemo(() => ({ colourBy, badges }), [colourBy, badges]);
  const cardOf = useMemo(() => cardsOf(tables, look), [tables, look]);
  const labels = useMemo(() => canvasLabels(), []);
  const describe = useCallback((id: PositionId) => describePosition(tables, folded, id), [tables, folded]);
  const overlay =
    renaming === null ? null : { id: renaming.positionId, content: <RenameCard tables={tables} renaming={renaming} /> };
  const zone = useRef<HTMLDivElement>(null);
  const stopZone = useRef<() => void>(() => undefined);
  const legend = useRef<HTMLDivElement>(null);
  const covered = useCallback(() => coveredBy(legend.current), []);
  const attach = useCallback((handle: CanvasHandle | null) => {
    setCanvas(handle);
    stopZone.current();
    stopZone.current = handle === null || zone.current === null ? () => undefined : joinDrops(zone.current, handle);
  }, []);

  return (
    <>
      {/* The canvas inside is the interactive element; this only hears the keys it does not use itself. */}
      <div ref={zone} role="presentation" onKeyDown={runLetterKey} style={{ height: '100%' }}>
        <OrganisationCanvas
          tree={tree}
          cardOf={cardOf}
          folded={folded}
          arrangement={arrangement}
          branch={focusRoot}
          relations={relations}
          showsCaptions={showsCaptions}
          selected={selection.ids}
          focused={selection.focused}
          colorScheme={colorScheme}
          reducedMotion={systemReducesMotion || motion === 'reduce'}
          labels={labels}
          onSelect={select}
          onToggleFold={toggleFold}
          verdict={verdictOfDrop}
          onDrop={dropPositions}
          elsewhere={ELSEWHERE}
          cut={marked}
          found={foundSet}
          dragSelects={backgroundDrag === 'select'}
          wheelZooms={wheel === 'zoom'}
          onOpen={beginRenaming}
          overlay={overlay}
          onContextMenu={askForMenu}
          connectVerdict={verdictOfRelating}
          onConnect={askForRelation}
          onRelation={openRelation}
          describe={describe}
          covered={covered}
          commands={attach}
        />
        <Relate tables={tables} />
      </div>
      {finding === null ? <PathBar tables={tables} /> : <FindBar query={finding} found={found} />}
      <div ref={legend} data-canvas-scheme={colorScheme}>
        <Legend tables={tables} />
      </div>
    </>
  );
}

/** The corner that the unfolded legend takes; folded it stands beside the controls. */
function coveredBy(legend: HTMLElement | null): { readonly width: number; readonly height: number } | null {
  const panel = legend?.querySelector<HTMLElement>('[data-open]');
  if (panel === null || panel === undefined) return null;
  return { width: panel.offsetLeft + panel.offsetWidth, height: panel.offsetHeight + 12 };
}

/** The canvas hands an id on as plain text; it is the relation's. */
const openRelation = (id: string, at: { readonly x: number; readonly y: number }): void =>
  showRelation(id as Id<'relation'>, at);

/** About the whole selection when the card is part of it, else about the card alone. */
function askForMenu(id: PositionId | null, at: { readonly x: number; readonly y: number }): void {
  const { selection } = getState();
  if (id !== null) select(selection.ids.has(id) ? selection.ids : [id], id);
  openContextMenu(id === null ? 'background' : 'positions', at);
}

function EmptyOrganisation() {
  return (
    <Stack align="center" justify="center" h="100%" gap="xs">
      <Title order={2} size="h4">
        {t('canvas.empty.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('canvas.empty.text')}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" onClick={() => addUnder(null)}>
          {t('canvas.empty.add')}
        </Button>
        <Button size="xs" variant="default" onClick={() => openDialog({ type: 'import' })}>
          {t('canvas.empty.import')}
        </Button>
      </Group>
    </Stack>
  );
}
