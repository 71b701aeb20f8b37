/** The organisation as reporting lines: the canvas, wired to the plan. */
import { Button, Group, Stack, Text, Title, useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useCallback, useMemo, useRef } from 'react';
import { t } from '../../i18n/t.ts';
import type { Id } from '../../../shared/model/kinds.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import type { Ghost } from '../../../shared/scenario/ghosts.ts';
import { runLetterKey } from '../../actions/letter-keys.ts';
import { OrganisationCanvas } from '../../canvas/organisation-canvas.tsx';
import type { CanvasHandle } from '../../canvas/canvas-props.ts';
import type { PositionId } from '../../state/app-state.ts';
import { setCanvas } from '../../state/canvas-handle.ts';
import { openContextMenu } from '../../state/context-menu.ts';
import { beginRenaming } from '../../state/renaming.ts';
import { askForRelation, showRelation, verdictOfRelating } from '../../state/relating.ts';
import { addUnder } from '../../state/positions.ts';
import { getState, useApp } from '../../state/store.ts';
import { openDialog, select, toggleFold } from '../../state/view.ts';
import { ELSEWHERE, joinDrops } from './canvas-drops.ts';
import { canvasLabels } from '../../cards/canvas-labels.ts';
import { canvasRelations } from '../../cards/canvas-relations.ts';
import { describeCard } from '../../cards/describe.ts';
import { ChangesNote } from './changes-note.tsx';
import { dropsAmong, followGhost, selectThose } from './ghost-hands.ts';
import { Relate } from './relate.tsx';
import { RenameCard } from './rename-card.tsx';
import { searchPositions } from '../../../shared/analysis/search-positions.ts';
import { FindBar } from './find-bar.tsx';
import { Legend } from './legend.tsx';
import { PathBar } from './path-bar.tsx';
import { useShown } from './use-shown.ts';

export function OrganisationView() {
  const tables = useApp((state) => state.document?.tables ?? null);
  if (tables === null) return null;
  return tables.position.size === 0 ? <EmptyOrganisation /> : <FilledOrganisation tables={tables} />;
}

const NOBODY: readonly PositionId[] = [];
const NO_GHOSTS: ReadonlyMap<PositionId, Ghost> = new Map();

function FilledOrganisation({ tables }: { readonly tables: Tables }) {
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
  const ghost = useApp((state) => state.ghost);
  const { tables: shown, tree, cardOf, changes, isBefore } = useShown(tables);
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
  const relations = canvasRelations(shown, showsRelations);
  const showsCaptions = useApp((state) => state.settings.relationCaptions);
  const ghosts = changes?.ghosts ?? NO_GHOSTS;
  const drops = useMemo(() => dropsAmong(ghosts, tree), [ghosts, tree]);
  const chosen = useMemo(() => (ghost === null ? selection.ids : new Set([ghost])), [ghost, selection.ids]);
  const labels = useMemo(() => canvasLabels(), []);
  const describe = useCallback(
    (id: PositionId) => describeCard(id, { shown, folded, cardOf }),
    [shown, folded, cardOf],
  );
  const onGhost = useCallback((id: PositionId) => followGhost(ghosts, id), [ghosts]);
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
      <div ref={zone} role="presentation" onKeyDown={isBefore ? undefined : runLetterKey} style={{ height: '100%' }}>
        <OrganisationCanvas
          tree={tree}
          cardOf={cardOf}
          folded={folded}
          arrangement={arrangement}
          branch={focusRoot}
          part={changes !== null && changes.isPart ? 'changes' : 'all'}
          relations={relations}
          showsCaptions={showsCaptions}
          selected={chosen}
          focused={ghost ?? selection.focused}
          colorScheme={colorScheme}
          reducedMotion={systemReducesMotion || motion === 'reduce'}
          labels={labels}
          onSelect={selectThose}
          onGhost={onGhost}
          isComparing={changes !== null}
          isReadOnly={isBefore}
          onToggleFold={toggleFold}
          verdict={drops.verdict}
          onDrop={drops.drop}
          elsewhere={ELSEWHERE}
          cut={marked}
          found={foundSet}
          dragSelects={backgroundDrag === 'select'}
          wheelZooms={wheel === 'zoom'}
          {...(isBefore ? {} : { onOpen: beginRenaming })}
          overlay={isBefore ? null : overlay}
          onContextMenu={askForMenu}
          {...(isBefore ? {} : HANDS)}
          describe={describe}
          covered={covered}
          commands={attach}
        />
        <Relate tables={tables} />
      </div>
      {changes !== null && <ChangesNote shown={changes} isEmpty={tree.roots.length === 0} isBefore={isBefore} />}
      {finding === null ? <PathBar tables={tables} /> : <FindBar query={finding} found={found} />}
      <div ref={legend} data-canvas-scheme={colorScheme}>
        <Legend tables={shown} />
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

/** Lines are drawn and opened where the organisation can be changed. */
const HANDS = { connectVerdict: verdictOfRelating, onConnect: askForRelation, onRelation: openRelation } as const;

/** About the whole selection when the card is part of it, else about the card alone. */
function askForMenu(id: PositionId | null, at: { readonly x: number; readonly y: number }): void {
  const { selection, document } = getState();
  const isCard = id !== null && document?.tables.position.has(id) === true;
  if (isCard) select(selection.ids.has(id) ? selection.ids : [id], id);
  openContextMenu(isCard ? 'positions' : 'background', at);
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
