/** Both organisations, the first on the left: what is chosen in the list is brought into view on each. */
import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { TwoCanvases, type TwoCanvasesHandle } from '../../canvas/two-canvases.tsx';
import { canvasLabels } from '../../cards/canvas-labels.ts';
import { canvasSide } from '../../cards/canvas-side.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { changeCompare } from '../../state/compare.ts';
import { useApp } from '../../state/store.ts';
import { firstFolding } from '../../state/view.ts';
import classes from './pair.module.css';
import { differenceKey } from './difference-lines.ts';
import { sayDay } from './say-when.ts';
import type { NamedPair } from './use-pair.ts';

export function SideBySide({ pair }: { readonly pair: NamedPair }) {
  const chosen = useApp((state) => state.compare.chosen);
  const part = useApp((state) => state.compare.part);
  const arrangement = useApp((state) => state.look.arrangement);
  const motion = useApp((state) => state.settings.motion);
  const wheel = useApp((state) => state.settings.wheel);
  const colorScheme = useComputedColorScheme('light');
  const systemReducesMotion = useReducedMotion();
  const canvases = useRef<TwoCanvasesHandle>(null);
  const labels = useMemo(() => canvasLabels(), []);
  const sides = useSides(pair);
  const folded = useMemo(() => new Set([...firstFolding(sides.left.tree), ...firstFolding(sides.right.tree)]), [sides]);
  useEffect(() => {
    const id = chosen?.positionId ?? null;
    return id === null ? undefined : afterLayout(() => canvases.current?.show(id));
  }, [chosen]);
  const select = useCallback(
    (id: PositionId | null) =>
      changeCompare({ chosen: id === null ? null : { key: keyFor(pair, part, id), positionId: id } }),
    [pair, part],
  );
  return (
    <section className={classes['sides'] ?? ''} aria-label={t('compare.sides')}>
      <TwoCanvases
        // Another pair begins with everything in view, and folded anew.
        key={`${sides.left.title} ${sides.right.title}`}
        left={sides.left}
        right={sides.right}
        arrangement={arrangement}
        colorScheme={colorScheme}
        reducedMotion={systemReducesMotion || motion === 'reduce'}
        labels={labels}
        folded={folded}
        selected={chosen?.positionId ?? null}
        onSelect={select}
        sayMissing={sayMissing}
        wheelZooms={wheel === 'zoom'}
        commands={canvases}
      />
    </section>
  );
}

/** Once canvases that have just come know their size. The result calls it off. */
function afterLayout(run: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(run);
  });
  return () => cancelAnimationFrame(frame);
}

const sayMissing = (manager: string | null): string =>
  manager === null ? t('compare.sideMissingTop') : t('compare.sideMissing', { manager });

function useSides(pair: NamedPair) {
  const { before, after, from, to, day, differences } = pair;
  const colourBy = useApp((state) => state.look.colourBy);
  const badges = useApp((state) => state.look.badges);
  const showsRelations = useApp((state) => state.look.showsRelations);
  const look = useMemo(() => ({ colourBy, badges }), [colourBy, badges]);
  const highlighted = useMemo(() => new Set(differences.flatMap(({ positionId }) => positionId ?? [])), [differences]);
  return useMemo(() => {
    const shared = { date: day, highlighted, showsRelations, look };
    const titled = (name: string): string => t('compare.sideTitle', { name, when: sayDay(day) });
    return {
      left: canvasSide({ ...shared, tables: before, title: titled(from) }),
      right: canvasSide({ ...shared, tables: after, title: titled(to) }),
    };
  }, [before, after, from, to, day, highlighted, showsRelations, look]);
}

/** The line of the list that is about a card: its first difference, or the person who holds it. */
function keyFor(pair: NamedPair, part: string, id: PositionId): string {
  if (part === 'people') return pair.impact.find(({ positionId }) => positionId === id)?.personId ?? '';
  const difference = pair.differences.find(({ positionId }) => positionId === id);
  return difference === undefined ? '' : differenceKey(difference);
}
