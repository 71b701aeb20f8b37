/** The organisation as reporting lines: the canvas, wired to the plan. */
import { Button, Stack, Text, Title, useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useCallback, useMemo, useRef } from 'react';
import { t } from '../../i18n/t.ts';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { refusalToMoveUnder } from '../../../shared/rules/can-move-under.ts';
import { runLetterKey } from '../../actions/letter-keys.ts';
import { OrganisationCanvas } from '../../canvas/organisation-canvas.tsx';
import type { CanvasHandle, DropVerdict } from '../../canvas/canvas-props.ts';
import { sayHere } from '../../i18n/say.ts';
import type { PositionId } from '../../state/app-state.ts';
import { setCanvas } from '../../state/canvas-handle.ts';
import { addUnder, moveUnder } from '../../state/positions.ts';
import { useApp } from '../../state/store.ts';
import { select, toggleFold } from '../../state/view.ts';
import { canvasLabels } from './canvas-labels.ts';
import { cardsOf } from './cards.ts';
import { describePosition } from './describe.ts';

export function OrganisationView() {
  const tables = useApp((state) => state.document?.plan.tables ?? null);
  if (tables === null) return null;
  return tables.position.size === 0 ? <EmptyOrganisation /> : <FilledOrganisation tables={tables} />;
}

function FilledOrganisation({ tables }: { readonly tables: Parameters<typeof cardsOf>[0] }) {
  const folded = useApp((state) => state.folded);
  const selection = useApp((state) => state.selection);
  const motion = useApp((state) => state.settings.motion);
  const colorScheme = useComputedColorScheme('light');
  const systemReducesMotion = useReducedMotion();
  const tree = reportingTree(tables);
  const cardOf = useMemo(() => cardsOf(tables), [tables]);
  const labels = useMemo(() => canvasLabels(), []);
  const describe = useCallback((id: PositionId) => describePosition(tables, folded, id), [tables, folded]);
  const verdict = useCallback(
    (dragged: readonly PositionId[], target: PositionId): DropVerdict => verdictOf(tables, dragged, target),
    [tables],
  );
  const handle = useRef<CanvasHandle | null>(null);
  const attach = useCallback((next: CanvasHandle | null) => {
    handle.current = next;
    setCanvas(next);
  }, []);

  return (
    // The canvas inside is the interactive element; this only hears the keys it does not use itself.
    <div role="presentation" onKeyDown={runLetterKey} style={{ height: '100%' }}>
      <OrganisationCanvas
        tree={tree}
        cardOf={cardOf}
        folded={folded}
        selected={selection.ids}
        focused={selection.focused}
        colorScheme={colorScheme}
        reducedMotion={systemReducesMotion || motion === 'reduce'}
        labels={labels}
        onSelect={select}
        onToggleFold={toggleFold}
        verdict={verdict}
        onDrop={moveUnder}
        describe={describe}
        commands={attach}
      />
    </div>
  );
}

function verdictOf(
  tables: Parameters<typeof cardsOf>[0],
  dragged: readonly PositionId[],
  target: PositionId,
): DropVerdict {
  const refusal = refusalToMoveUnder(tables, dragged, target);
  if (refusal !== null) return { ok: false, reason: sayHere(refusal) };
  const tree = reportingTree(tables);
  const cardOf = cardsOf(tables);
  const [first] = dragged;
  const moving = dragged.reduce((sum, id) => sum + 1 + tree.subtreeSize(id), 0);
  return {
    ok: true,
    label: t('canvas.moveLabel', {
      name: first === undefined ? '' : cardOf(first).name,
      count: moving,
      target: cardOf(target).name,
    }),
  };
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
      <Button size="xs" mt="xs" onClick={() => addUnder(null)}>
        {t('canvas.empty.add')}
      </Button>
    </Stack>
  );
}
